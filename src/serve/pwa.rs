//! What makes the portal an app on a phone: the manifest in both languages, and the service worker.
//!
//! Always true: a page with data is never put into a cache; the worker keeps the build's files, the icons and the
//! offline page, and the cache's name is the build's.

use axum::{
    Json,
    extract::State,
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{Site, bare};
use crate::{app::scheme, words::Language};

const WORKER: &str = include_str!("worker.js");

/// `/sw.js`
pub async fn worker(State(site): State<Site>) -> Response {
    let css = site.build.href("enlace.css");
    let mut first = vec![css, "/sprite.svg".to_owned(), "/icons/icon-192.png".to_owned()];
    first.extend(Language::ALL.iter().map(|language| offline(*language)));
    let script = WORKER
        .replace("\"{build}\"", &json!(site.build.id).to_string())
        .replace("[\"{first}\"]", &json!(first).to_string());
    let kind = HeaderValue::from_static("text/javascript; charset=utf-8");
    // The worker asks under its own policy, not under a page's.
    let policy = HeaderValue::from_static("default-src 'none'; connect-src 'self'");
    let headers = [
        (CONTENT_TYPE, kind),
        (CACHE_CONTROL, HeaderValue::from_static("no-cache")),
        (CONTENT_SECURITY_POLICY, policy),
    ];
    (headers, script).into_response()
}

/// The address of the offline page in one language.
pub fn offline(language: Language) -> String {
    format!("/offline?lang={language}")
}

/// `/offline`
pub async fn offline_page(State(site): State<Site>, axum::Extension(language): axum::Extension<Language>) -> Response {
    bare::offline(&site, language)
}

pub async fn english(State(site): State<Site>) -> Response {
    manifest(&site, Language::En)
}

pub async fn spanish(State(site): State<Site>) -> Response {
    manifest(&site, Language::Es)
}

fn manifest(site: &Site, language: Language) -> Response {
    let name = &site.settings.brand.name;
    let said = bare::manifest_words(language, name);
    let icon = |file: &str, size: &str, purpose: &str| json!({ "src": format!("/icons/{file}"), "sizes": size, "type": "image/png", "purpose": purpose });
    let manifest = json!({
        // One app, whatever language it was installed in.
        "id": "/",
        "name": said.name,
        "short_name": name,
        "description": said.description,
        "lang": language.code(),
        "dir": "ltr",
        "start_url": "/?source=pwa",
        "scope": "/",
        "display": "standalone",
        "theme_color": scheme::LIGHT_BAR,
        "background_color": scheme::LIGHT_PAPER,
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("maskable-512.png", "512x512", "maskable"),
        ],
    });
    let kind = HeaderValue::from_static("application/manifest+json");
    ([(CONTENT_TYPE, kind), (CACHE_CONTROL, HeaderValue::from_static("no-cache"))], Json(manifest)).into_response()
}
