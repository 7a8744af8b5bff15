//! The dictionaries: what every page says (`locales/*/*.ftl`), and what only the pages of a portal say
//! (`locales/*/portal/`).
//!
//! Always true: the server has all of it. The browser's face has none of it in its WASM: each dictionary is a file of the
//! build for each language, and `arrive` waits for it before a page that says it is made, or speaks it.

use std::{collections::HashMap, sync::LazyLock};

use fluent_templates::{
    LanguageIdentifier, StaticLoader,
    fs::resource_from_str,
    langid,
    loader::{build_bundles, build_fallbacks},
};

use super::Language;
use crate::fault::Fault;
#[cfg(feature = "hydrate")]
pub use arriving::arrive;

/// What is said together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dictionary {
    First,
    Portal,
}

impl Dictionary {
    /// Its file in a build.
    #[must_use]
    pub fn file(self, language: Language) -> String {
        match self {
            Self::First => format!("first.{language}.ftl"),
            Self::Portal => format!("portal.{language}.ftl"),
        }
    }
}

/// Some files of `locales/`, in both languages.
#[cfg(not(feature = "hydrate"))]
macro_rules! texts {
    ($($file:literal)*) => {
        [
            (langid!("en"), concat!($(include_str!(concat!("../../locales/en/", $file, ".ftl")), "\n"),*)),
            (langid!("es"), concat!($(include_str!(concat!("../../locales/es/", $file, ".ftl")), "\n"),*)),
        ]
    };
}

/// What every page may say.
#[cfg(not(feature = "hydrate"))]
pub(super) static FIRST: LazyLock<StaticLoader> =
    LazyLock::new(|| loader(texts!["fault" "frame" "identity" "viewing" "words"]));

/// What the pages of a portal say.
#[cfg(not(feature = "hydrate"))]
pub(super) static PORTAL: LazyLock<StaticLoader> = LazyLock::new(|| {
    loader(texts![
        "portal/access" "portal/accounts" "portal/approvals" "portal/bulk" "portal/care" "portal/cases" "portal/contacts"
        "portal/editing" "portal/explained" "portal/files" "portal/frame" "portal/guide" "portal/history" "portal/identity" "portal/maintenance" "portal/notices" "portal/organizations" "portal/outages"
        "portal/registration" "portal/replies" "portal/reports" "portal/roles" "portal/runs" "portal/staff" "portal/users" "portal/viewing" "portal/views"
    ])
});

/// What is there to be said now.
pub(super) fn there() -> Vec<&'static LazyLock<StaticLoader>> {
    #[cfg(not(feature = "hydrate"))]
    return vec![&FIRST, &PORTAL];
    #[cfg(feature = "hydrate")]
    return arriving::there();
}

/// What labels a control, asked for by its key, with an ellipsis wherever a value would stand; nothing when there is no
/// such key.
#[cfg(feature = "ssr")]
#[must_use]
pub fn label(language: Language, key: &str) -> Option<String> {
    use fluent_templates::{Loader, fluent_bundle::FluentValue};

    // Whatever labels take.
    let values = ["name", "which", "by", "count", "role", "what"];
    let values = values.into_iter().map(|name| (name.into(), FluentValue::from("…"))).collect();
    let language = match language {
        Language::En => langid!("en"),
        Language::Es => langid!("es"),
    };
    there().into_iter().find_map(|loader| loader.try_lookup_with_args(&language, key, &values))
}

/// Makes sure that all that has been said so far can be said in this language too.
///
/// # Errors
/// When the words did not arrive.
pub async fn ready(language: Language) -> Result<(), Fault> {
    #[cfg(feature = "hydrate")]
    return arriving::ready(language).await;
    #[cfg(not(feature = "hydrate"))]
    {
        let _ = language;
        Ok(())
    }
}

/// For the check of both dictionaries, which is never called.
#[cfg(all(debug_assertions, not(feature = "ssr")))]
pub(super) static CHECKED: LazyLock<StaticLoader> = LazyLock::new(|| loader([]));

/// Reads texts as they were written; a message that is none is left out, which the tests would see.
fn loader<const N: usize>(texts: [(LanguageIdentifier, &str); N]) -> StaticLoader {
    let read = |(language, text)| (language, resource_from_str(text).into_iter().collect());
    let resources: HashMap<_, Vec<_>> = texts.into_iter().map(read).collect();
    let languages: Vec<_> = resources.keys().cloned().collect();
    // No isolation marks around what is filled in: they end up in names that people copy.
    let bundles = build_bundles(Box::leak(resources.into()), None, |bundle| bundle.set_use_isolating(false));
    StaticLoader::new(Box::leak(bundles.into()), Box::leak(build_fallbacks(&languages).into()), langid!("en"))
}

/// The words on their way to the browser.
#[cfg(feature = "hydrate")]
mod arriving {
    use std::sync::{LazyLock, OnceLock};

    use fluent_templates::{StaticLoader, langid};
    use gloo_net::http::Request;

    use super::{Dictionary, Language, loader};
    use crate::{app::here, fault::Fault};

    /// A dictionary in one language.
    struct Part {
        text: OnceLock<String>,
        loader: LazyLock<StaticLoader>,
    }

    macro_rules! part {
        ($name:ident, $language:literal) => {
            static $name: Part = Part {
                text: OnceLock::new(),
                loader: LazyLock::new(|| loader([(langid!($language), $name.text.get().map_or("", String::as_str))])),
            };
        };
    }
    part!(FIRST_EN, "en");
    part!(FIRST_ES, "es");
    part!(PORTAL_EN, "en");
    part!(PORTAL_ES, "es");
    /// Spanish is asked first: English would answer for any language.
    static ALL: [&Part; 4] = [&FIRST_ES, &PORTAL_ES, &FIRST_EN, &PORTAL_EN];

    const fn part(dictionary: Dictionary, language: Language) -> &'static Part {
        match (dictionary, language) {
            (Dictionary::First, Language::En) => &FIRST_EN,
            (Dictionary::First, Language::Es) => &FIRST_ES,
            (Dictionary::Portal, Language::En) => &PORTAL_EN,
            (Dictionary::Portal, Language::Es) => &PORTAL_ES,
        }
    }

    pub fn there() -> Vec<&'static LazyLock<StaticLoader>> {
        ALL.into_iter().filter(|part| part.text.get().is_some()).map(|part| &part.loader).collect()
    }

    pub async fn ready(language: Language) -> Result<(), Fault> {
        arrive(Dictionary::First, language).await?;
        if [&PORTAL_EN, &PORTAL_ES].into_iter().any(|part| part.text.get().is_some()) {
            arrive(Dictionary::Portal, language).await?;
        }
        Ok(())
    }

    /// Fetches a dictionary, unless it is there.
    ///
    /// # Errors
    /// When it did not arrive.
    pub async fn arrive(dictionary: Dictionary, language: Language) -> Result<(), Fault> {
        let part = part(dictionary, language);
        if part.text.get().is_none() {
            let text = fetch(&here::of_the_build(&dictionary.file(language))).await.ok_or(Fault::Unreachable)?;
            // Somebody else may have fetched the same meanwhile.
            let _ = part.text.set(text);
        }
        Ok(())
    }

    async fn fetch(path: &str) -> Option<String> {
        let answer = Request::get(path).send().await.ok()?;
        if answer.ok() { answer.text().await.ok() } else { None }
    }
}
