//! What makes the portal an app on a phone: the manifest in both languages, the service worker, and the scripts
//! beside the app: one that every page has, one that offers a newer build, one that keeps what is being typed.
//!
//! Always true: the worker keeps the build's files, the icons and the offline page in a cache with the build's name, and
//! of pages with data only those that say so (`kept`), for whose they are.

pub mod manifest;
pub mod words;

use std::{
    hash::{DefaultHasher, Hash as _, Hasher as _},
    sync::LazyLock,
};

use axum::{
    extract::{RawQuery, State},
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::{Site, bare};
use crate::words::Language;

const WORKER: &str = include_str!("pwa/worker.js");

const KIND: HeaderValue = HeaderValue::from_static("text/javascript; charset=utf-8");
const ASKED_ANEW: HeaderValue = HeaderValue::from_static("no-cache");

/// The script beside the app, and what tells it from any other.
static BESIDE: LazyLock<(String, String)> = LazyLock::new(|| {
    let script = lean(include_str!("pwa/beside.js"));
    let mut hasher = DefaultHasher::new();
    script.hash(&mut hasher);
    (script, format!("{:016x}", hasher.finish()))
});

/// What it asks for when there is a newer build, with its words.
static RENEWAL: LazyLock<String> = LazyLock::new(|| {
    let words = |language: Language| {
        let say = |key| words::say(language, key);
        json!({ "title": say("renew-title"), "text": say("renew-text"), "button": say("renew-button") })
    };
    let words = json!({ "en": words(Language::En), "es": words(Language::Es) });
    lean(include_str!("pwa/renewal.js")).replace("\"{words}\"", &words.to_string())
});

/// What it asks for when somebody types into a form whose text is kept meanwhile.
static TYPING: LazyLock<String> = LazyLock::new(|| lean(include_str!("pwa/typing.js")));

/// What it asks for where there is a service worker: for when there is no connection, with its words.
static WITHOUT: LazyLock<String> = LazyLock::new(|| {
    let words = |language: Language| -> serde_json::Map<String, serde_json::Value> {
        WITHOUT_WORDS
            .iter()
            .map(|key| ((*key).to_owned(), words::say(language, &format!("offline-{key}")).into()))
            .collect()
    };
    let words = json!({ "en": words(Language::En), "es": words(Language::Es) });
    lean(include_str!("pwa/offline.js")).replace("\"{words}\"", &words.to_string())
});

const WITHOUT_WORDS: [&str; 38] = [
    "title",
    "kept",
    "back",
    "now",
    "sent",
    "waiting",
    "stuck",
    "outbox",
    "reading",
    "pages",
    "clear",
    "nothing",
    "full",
    "empty",
    "discard",
    "open",
    "later",
    "app",
    "window",
    "browser",
    "home",
    "cases",
    "lines",
    "people",
    "approvals",
    "device",
    "open_case",
    "reply_to_case",
    "answer_request",
    "said-waiting",
    "said-stale",
    "said-refused",
    "said-invalid",
    "said-denied",
    "said-again",
    "said-gone",
    "leaving",
    "said-stopped",
];

/// What waits for a connection.
static OUTBOX: LazyLock<String> = LazyLock::new(|| lean(include_str!("pwa/outbox.js")));

/// What explains it stays here.
fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim_start).filter(|line| !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// The address of the script beside the app.
pub fn beside_href() -> String {
    format!("/beside.js?{}", BESIDE.1)
}

/// `/beside.js`
pub async fn beside(RawQuery(asked): RawQuery) -> Response {
    let (script, hash) = &*BESIDE;
    let kept = match asked {
        Some(asked) if asked == *hash => HeaderValue::from_static("public, max-age=31536000, immutable"),
        _ => ASKED_ANEW,
    };
    ([(CONTENT_TYPE, KIND), (CACHE_CONTROL, kept)], script.as_str()).into_response()
}

/// `/renewal.js`
pub async fn renewal() -> Response {
    ([(CONTENT_TYPE, KIND), (CACHE_CONTROL, ASKED_ANEW)], RENEWAL.as_str()).into_response()
}

/// `/typing.js`
pub async fn typing() -> Response {
    ([(CONTENT_TYPE, KIND), (CACHE_CONTROL, ASKED_ANEW)], TYPING.as_str()).into_response()
}

/// `/offline.js`
pub async fn without() -> Response {
    ([(CONTENT_TYPE, KIND), (CACHE_CONTROL, ASKED_ANEW)], WITHOUT.as_str()).into_response()
}

/// `/outbox.js`
pub async fn outbox() -> Response {
    ([(CONTENT_TYPE, KIND), (CACHE_CONTROL, ASKED_ANEW)], OUTBOX.as_str()).into_response()
}

/// `/sw.js`
pub async fn worker(State(site): State<Site>) -> Response {
    let css = site.build.href("enlace.css");
    let always = ["/sprite.svg", "/icons/icon-192.png", "/offline.js", "/outbox.js"].map(str::to_owned);
    let mut first: Vec<String> = [css, beside_href()].into_iter().chain(always).collect();
    first.extend(Language::ALL.iter().map(|language| offline(*language)));
    let script = WORKER
        .replace("\"{build}\"", &json!(site.build.id).to_string())
        .replace("[\"{first}\"]", &json!(first).to_string())
        .replace("\"{brand}\"", &json!(site.settings.brand.name).to_string());
    // The worker asks under its own policy, not under a page's.
    let policy = HeaderValue::from_static("default-src 'none'; connect-src 'self'; img-src 'self'");
    let headers = [(CONTENT_TYPE, KIND), (CACHE_CONTROL, ASKED_ANEW), (CONTENT_SECURITY_POLICY, policy)];
    (headers, script).into_response()
}

/// The address of the offline page in one language.
fn offline(language: Language) -> String {
    format!("/offline?lang={language}")
}

/// `/offline`
pub async fn offline_page(State(site): State<Site>, axum::Extension(language): axum::Extension<Language>) -> Response {
    bare::offline(&site, language)
}
