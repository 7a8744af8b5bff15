//! The words of the app outside its pages: a dictionary of their own, so that they are not in the browser's first load.

use std::{borrow::Cow, collections::HashMap};

use fluent_templates::{LanguageIdentifier, Loader, fluent_bundle::FluentValue, langid, static_loader};

use crate::words::Language;

static_loader! {
    static WORDS = {
        locales: "./src/serve/pwa/words",
        fallback_language: "en",
        customise: |bundle| bundle.set_use_isolating(false),
    };
}

const ENGLISH: LanguageIdentifier = langid!("en");
const SPANISH: LanguageIdentifier = langid!("es");

pub fn say(language: Language, key: &str) -> String {
    say_of(language, key, "")
}

/// The same with the brand in it.
pub fn say_of(language: Language, key: &str, brand: &str) -> String {
    let id = match language {
        Language::En => &ENGLISH,
        Language::Es => &SPANISH,
    };
    let values = HashMap::from([(Cow::from("brand"), FluentValue::from(brand.to_owned()))]);
    WORDS.try_lookup_with_args(id, key, &values).unwrap_or_default()
}
