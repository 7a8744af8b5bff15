//! The stems of words in both languages (server only).

use rust_stemmers::{Algorithm, Stemmer};

use super::Language;

/// A word in lower case without its ending. The rules of Spanish look at the accents: they are taken away afterwards.
#[must_use]
pub fn stem(word: &str, language: Language) -> String {
    let algorithm = match language {
        Language::En => Algorithm::English,
        Language::Es => Algorithm::Spanish,
    };
    Stemmer::create(algorithm).stem(word).into_owned()
}
