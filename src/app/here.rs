//! What the server decided for this document, read alike on both sides.
//!
//! Always true: the server takes it from the request and writes it on `<html>`; the browser reads it there. So what is
//! rendered first is the same on both sides, whatever cookies and headers say meanwhile.

use super::scheme::Scheme;
use crate::{identity::model::Me, words::Language};

/// The language of the document as it was sent.
#[must_use]
pub fn language() -> Language {
    #[cfg(feature = "ssr")]
    return extension::<Language>().unwrap_or_default();
    #[cfg(not(feature = "ssr"))]
    return attribute("lang").and_then(|tag| tag.parse().ok()).unwrap_or_default();
}

/// Light, dark, or as the system has it.
#[must_use]
pub fn scheme() -> Scheme {
    #[cfg(feature = "ssr")]
    return parts()
        .and_then(|parts| crate::serve::language::cookie(&parts.headers, Scheme::COOKIE)?.parse().ok())
        .unwrap_or_default();
    #[cfg(not(feature = "ssr"))]
    return attribute("data-scheme").and_then(|scheme| scheme.parse().ok()).unwrap_or_default();
}

/// The reference under which the log has the request that brought the document.
#[must_use]
pub fn reference() -> String {
    #[cfg(feature = "ssr")]
    return crate::serve::request::reference();
    #[cfg(not(feature = "ssr"))]
    return attribute("data-request").unwrap_or_default();
}

/// Who is signed in, as the server found them before it rendered; the browser is told by the document.
#[must_use]
pub fn present() -> Option<Me> {
    #[cfg(feature = "ssr")]
    return extension::<crate::serve::Present>().and_then(|present| present.0);
    #[cfg(not(feature = "ssr"))]
    return None;
}

/// The brand's name.
#[must_use]
pub fn brand() -> String {
    #[cfg(feature = "ssr")]
    return leptos::prelude::use_context::<crate::serve::Site>()
        .map(|site| site.settings.brand.name.clone())
        .unwrap_or_default();
    #[cfg(not(feature = "ssr"))]
    return attribute("data-brand").unwrap_or_default();
}

/// Whether the provider has given a picture of its own.
#[must_use]
pub fn logo() -> bool {
    #[cfg(feature = "ssr")]
    return leptos::prelude::use_context::<crate::serve::Site>().is_some_and(|site| site.settings.brand.logo.is_some());
    #[cfg(not(feature = "ssr"))]
    return attribute("data-logo").is_some();
}

/// Whether this is the demonstration.
#[must_use]
pub fn demonstration() -> bool {
    #[cfg(feature = "ssr")]
    return leptos::prelude::use_context::<crate::serve::Site>()
        .is_some_and(|site| site.kind == crate::serve::Kind::Demonstration);
    #[cfg(not(feature = "ssr"))]
    return attribute("data-demonstration").is_some();
}

/// The address of one of the files of the build that the document came with.
#[cfg(feature = "hydrate")]
pub fn of_the_build(file: &str) -> String {
    format!("/pkg/{}/{file}", attribute("data-build").unwrap_or_default())
}

#[cfg(feature = "ssr")]
fn parts() -> Option<axum::http::request::Parts> {
    leptos::prelude::use_context()
}

#[cfg(feature = "ssr")]
fn extension<T: Clone + Send + Sync + 'static>() -> Option<T> {
    parts()?.extensions.get::<T>().cloned()
}

#[cfg(not(feature = "ssr"))]
fn attribute(name: &str) -> Option<String> {
    leptos::prelude::document().document_element()?.get_attribute(name)
}

/// Changes the document's language or scheme in the browser; `None` takes the attribute away.
pub(super) fn write(name: &str, value: Option<&str>) {
    let Some(html) = leptos::prelude::document().document_element() else { return };
    // Neither can fail for the names that are written here.
    let _ = match value {
        Some(value) => html.set_attribute(name, value),
        None => html.remove_attribute(name),
    };
}

/// Keeps a choice for a year, as the plain forms do (`serve/choice.rs`).
pub(super) fn remember(name: &str, value: Option<&str>) {
    use leptos::wasm_bindgen::JsCast;
    let age = if value.is_some() { 31_536_000 } else { 0 };
    let secure = leptos::prelude::window().location().protocol().is_ok_and(|protocol| protocol == "https:");
    let secure = if secure { "; Secure" } else { "" };
    if let Ok(document) = leptos::prelude::document().dyn_into::<leptos::web_sys::HtmlDocument>() {
        let cookie = format!("{name}={}; Path=/; Max-Age={age}; SameSite=Lax{secure}", value.unwrap_or_default());
        // A browser that keeps no cookies still speaks the language until the page is loaded again.
        let _ = document.set_cookie(&cookie);
    }
}
