//! What customers write may carry both languages; where one is missing the other shows, marked as what it is.

use serde::{Deserialize, Serialize};

use super::Language;

/// A text of a customer in one language or in both; an empty one is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Bilingual {
    #[serde(default)]
    pub en: String,
    #[serde(default)]
    pub es: String,
}

impl Bilingual {
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.en.is_empty() && self.es.is_empty()
    }

    /// As it was written in this language.
    #[must_use]
    pub fn written(&self, language: Language) -> &str {
        match language {
            Language::En => &self.en,
            Language::Es => &self.es,
        }
    }

    /// The text for somebody who reads `language`, and the language that it is in.
    #[must_use]
    pub fn read(&self, language: Language) -> (&str, Language) {
        match self.written(language) {
            "" => (self.written(language.other()), language.other()),
            text => (text, language),
        }
    }
}
