//! The manifest, one for each language: what a browser installs the portal by.
//!
//! Always true: both are one app (`id`); every address in them works for whoever opens it, since the server leads on to
//! the organization used last or to the sign-in and back; a provider's own brand is never shown beside pictures of
//! another.

use axum::{
    Json,
    extract::State,
    http::{
        HeaderValue,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use serde_json::{Value, json};

use super::words::{say, say_of};
use crate::{
    app::scheme,
    cases::files::model::Kind,
    paths,
    serve::Site,
    settings::Settings,
    words::{Language, label},
};

/// What `scripts/screens.mjs` takes pictures of: the file, its form, how large it is, what it shows.
pub(in crate::serve) const SCREENS: [(&str, &str, &str, &str); 4] = [
    ("home", "narrow", "780x1688", "manifest-screen-home"),
    ("cases", "narrow", "780x1688", "manifest-screen-cases"),
    ("users", "wide", "1280x800", "manifest-screen-users"),
    ("access", "wide", "1280x800", "manifest-screen-access"),
];

pub async fn english(State(site): State<Site>) -> Response {
    answer(&site, Language::En)
}

pub async fn spanish(State(site): State<Site>) -> Response {
    answer(&site, Language::Es)
}

fn answer(site: &Site, language: Language) -> Response {
    let kind = HeaderValue::from_static("application/manifest+json");
    let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, HeaderValue::from_static("no-cache"))];
    (headers, Json(manifest(&site.settings, language))).into_response()
}

fn manifest(settings: &Settings, language: Language) -> Value {
    let name = &settings.brand.name;
    json!({
        // One app, whatever language it was installed in.
        "id": "/",
        "name": say_of(language, "manifest-name", name),
        "short_name": name,
        "description": say(language, "manifest-description"),
        "lang": language.code(),
        "dir": "ltr",
        "categories": ["business", "productivity"],
        "start_url": "/?source=pwa",
        "scope": "/",
        "display": "standalone",
        // A link from a letter must not take the place of a page in which somebody is typing.
        "launch_handler": { "client_mode": ["navigate-new", "auto"] },
        "theme_color": scheme::LIGHT_BAR,
        "background_color": scheme::LIGHT_PAPER,
        "icons": [
            icon("icon-192.png", "192x192", "any"),
            icon("icon-512.png", "512x512", "any"),
            icon("maskable-192.png", "192x192", "maskable"),
            icon("maskable-512.png", "512x512", "maskable"),
        ],
        "shortcuts": shortcuts(language),
        "screenshots": if is_own(settings) { screens(language) } else { Vec::new() },
        "share_target": share_target(&settings.files.kinds),
    })
}

fn icon(file: &str, size: &str, purpose: &str) -> Value {
    json!({ "src": format!("/icons/{file}"), "sizes": size, "type": "image/png", "purpose": purpose })
}

/// Where people go most, called as the portal calls it.
fn shortcuts(language: Language) -> Vec<Value> {
    let called = |key| label(language, key).unwrap_or_default();
    let shortcut = |name: String, url: &str| json!({ "name": name, "url": url, "icons": [icon("icon-192.png", "192x192", "any")] });
    vec![
        shortcut(called("cases-open"), paths::NEW_CASE_SOMEWHERE),
        shortcut(say(language, "manifest-approvals"), "/hub/approvals"),
        shortcut(called("frame-users"), "/hub/users"),
    ]
}

/// Whether the pictures, which show the house's own brand, look like this portal.
fn is_own(settings: &Settings) -> bool {
    let brand = &settings.brand;
    brand.name == "Enlace" && brand.hue.is_none() && brand.logo.is_none()
}

fn screens(language: Language) -> Vec<Value> {
    let screen = |(file, form, size, shows): (&str, &str, &str, &str)| {
        json!({
            "src": format!("/screens/{language}-{file}.webp"), "sizes": size, "type": "image/webp",
            "form_factor": form, "label": say(language, shows),
        })
    };
    SCREENS.map(screen).to_vec()
}

/// What other apps may share with this one, as a form that is sent to the door of what is shared.
fn share_target(kinds: &[Kind]) -> Value {
    let accept = kinds.iter().flat_map(|kind| {
        let media = kind.media().split(';').take(1).filter(|media| *media != "application/octet-stream");
        media.map(str::to_owned).chain(kind.endings().iter().map(|ending| format!(".{ending}")))
    });
    json!({
        "action": paths::SHARE,
        "method": "POST",
        "enctype": "multipart/form-data",
        "params": {
            "title": "title",
            "text": "text",
            "url": "url",
            "files": [{ "name": "upload", "accept": accept.collect::<Vec<_>>() }],
        },
    })
}
