//! The words of letters: a dictionary of their own, so that they do not travel in the WASM.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid, static_loader};

use crate::words::Language;

static_loader! {
    static LETTERS = {
        locales: "./src/notices/words",
        fallback_language: "en",
        // No isolation marks: they would end up in subjects and in names that people copy.
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");
const SPANISH: LanguageIdentifier = langid!("es");

/// What a sentence speaks of.
pub type Values = HashMap<Cow<'static, str>, FluentValue<'static>>;

/// One sentence in one language; nothing when the dictionary has no such key.
pub fn say(language: Language, key: &str, values: &Values) -> Option<String> {
    let language = match language {
        Language::En => &ENGLISH,
        Language::Es => &SPANISH,
    };
    LETTERS.try_lookup_with_args(language, key, values)
}

/// One sentence that speaks of nothing; empty when the dictionary has no such key.
#[must_use]
pub fn phrase(language: Language, key: &str) -> String {
    say(language, key, &Values::new()).unwrap_or_default()
}
