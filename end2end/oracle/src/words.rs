//! Of the words only what the policy names: the languages, and texts in both of them.

#[allow(dead_code, reason = "the house's own module")]
#[path = "../../../src/words/bilingual.rs"]
mod bilingual;
#[allow(dead_code, reason = "the house's own module")]
#[path = "../../../src/words/language.rs"]
mod language;

pub use bilingual::Bilingual;
pub use language::Language;
