//! As much of the house's words as access needs: what a customer wrote, in one language or in both.

#[path = "../../../src/words/bilingual.rs"]
mod bilingual;
#[path = "../../../src/words/language.rs"]
mod language;

pub use bilingual::Bilingual;
pub use language::Language;
