//! The dictionary: what every page says (`locales/*/*.ftl`), and what only the pages of a portal say (`locales/*/portal/`).
//!
//! Always true: the server has all of it. The browser's face has the first in its WASM; the second is a file of the
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

/// Some files of `locales/`, in both languages.
macro_rules! texts {
    ($($file:literal)*) => {
        [
            (langid!("en"), concat!($(include_str!(concat!("../../locales/en/", $file, ".ftl")), "\n"),*)),
            (langid!("es"), concat!($(include_str!(concat!("../../locales/es/", $file, ".ftl")), "\n"),*)),
        ]
    };
}

/// What every page may say.
pub(super) static FIRST: LazyLock<StaticLoader> =
    LazyLock::new(|| loader(texts!["fault" "frame" "identity" "organizations" "viewing" "words"]));

/// What the pages of a portal say.
#[cfg(not(feature = "hydrate"))]
pub(super) static PORTAL: LazyLock<StaticLoader> = LazyLock::new(|| {
    loader(texts![
        "portal/access" "portal/accounts" "portal/approvals" "portal/bulk" "portal/care" "portal/cases" "portal/contacts"
        "portal/explained" "portal/frame" "portal/history" "portal/identity" "portal/maintenance" "portal/organizations"
        "portal/registration" "portal/roles" "portal/runs" "portal/users" "portal/views"
    ])
});

/// The file of a build that has what the pages of a portal say.
#[must_use]
pub fn portal_file(language: Language) -> String {
    format!("portal.{language}.ftl")
}

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
    if there().len() > 1 {
        return arrive(language).await;
    }
    #[cfg(not(feature = "hydrate"))]
    let _ = language;
    Ok(())
}

/// Reads texts as they were written; a message that is none is left out, which the tests would see.
fn loader<const N: usize>(texts: [(LanguageIdentifier, &str); N]) -> StaticLoader {
    let read = |(language, text)| (language, resource_from_str(text).into_iter().collect());
    let resources: HashMap<_, Vec<_>> = texts.into_iter().map(read).collect();
    let languages: Vec<_> = resources.keys().cloned().collect();
    // No isolation marks around what is filled in: they end up in names that people copy.
    let bundles = build_bundles(Box::leak(resources.into()), None, |bundle| bundle.set_use_isolating(false));
    StaticLoader::new(Box::leak(bundles.into()), Box::leak(build_fallbacks(&languages).into()), langid!("en"))
}

/// The portal's words on their way to the browser.
#[cfg(feature = "hydrate")]
mod arriving {
    use std::sync::{LazyLock, OnceLock};

    use fluent_templates::{StaticLoader, langid};
    use gloo_net::http::Request;

    use super::{FIRST, Language, loader, portal_file};
    use crate::{app::here, fault::Fault};

    static TEXTS: [OnceLock<String>; 2] = [OnceLock::new(), OnceLock::new()];
    static ENGLISH: LazyLock<StaticLoader> = LazyLock::new(|| loader([(langid!("en"), text(Language::En))]));
    static SPANISH: LazyLock<StaticLoader> = LazyLock::new(|| loader([(langid!("es"), text(Language::Es))]));

    fn text(language: Language) -> &'static str {
        TEXTS[language as usize].get().map_or("", String::as_str)
    }

    /// Spanish is asked first: the English one would answer for any language.
    pub fn there() -> Vec<&'static LazyLock<StaticLoader>> {
        let [english, spanish] = TEXTS.each_ref().map(|text| text.get().is_some());
        [(true, &FIRST), (spanish, &SPANISH), (english, &ENGLISH)]
            .into_iter()
            .filter_map(|(there, loader)| there.then_some(loader))
            .collect()
    }

    /// Fetches the portal's words, unless they are there.
    ///
    /// # Errors
    /// When they did not arrive.
    pub async fn arrive(language: Language) -> Result<(), Fault> {
        if TEXTS[language as usize].get().is_none() {
            let text = fetch(&here::of_the_build(&portal_file(language))).await.ok_or(Fault::Unreachable)?;
            // Somebody else may have fetched the same meanwhile.
            let _ = TEXTS[language as usize].set(text);
        }
        Ok(())
    }

    async fn fetch(path: &str) -> Option<String> {
        let answer = Request::get(path).send().await.ok()?;
        if answer.ok() { answer.text().await.ok() } else { None }
    }
}
