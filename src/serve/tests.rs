//! The house through its front door: headers, language, other sites, health, what is missing.

mod away;
mod bad;
mod care;
mod cases;
mod doors;
mod drafts;
mod edges;
mod files;
mod fuzz;
mod help;
mod help_edit;
mod help_report;
mod history;
mod import;
mod malformed;
mod once;
mod organizations;
mod push;
mod pwa;
mod reports;
mod share;
mod staff;
mod strangers;
mod streams;

use std::{path::PathBuf, sync::Arc};

use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode},
};
use tower::ServiceExt;

use super::{Kind, Site, files::Build, router};
use crate::{
    desk::{House, fixture::Fixture},
    settings::Settings,
};

/// A front door over a house of its own.
struct Door {
    router: Router,
    fixture: Fixture,
}

/// What came back.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    text: String,
}

impl Door {
    async fn new() -> Self {
        Self::with(&[]).await
    }

    async fn with(environment: &[(&str, &str)]) -> Self {
        let fixture = Fixture::new().await;
        let environment = environment.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned()));
        let mut settings = Settings::read(environment, "").expect("settings");
        settings.data = std::env::temp_dir();
        Self { router: over(settings, fixture.house.clone()), fixture }
    }

    /// Another server over the same database.
    fn beside(&self) -> Router {
        over(settings(), self.fixture.house.beside())
    }

    async fn ask(&self, request: Request<Body>) -> Answer {
        ask(&self.router, request).await
    }

    async fn get(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.ask(with(Request::get(path), headers).body(Body::empty()).expect("a request")).await
    }

    async fn post(&self, path: &str, headers: &[(&str, &str)], form: &str) -> Answer {
        let request = with(Request::post(path), headers).header("content-type", "application/x-www-form-urlencoded");
        self.ask(request.body(Body::from(form.to_owned())).expect("a request")).await
    }
}

fn settings() -> Settings {
    let mut settings = Settings::read(std::iter::empty(), "").expect("settings");
    settings.data = std::env::temp_dir();
    settings
}

fn over(settings: Settings, house: Arc<House>) -> Router {
    router(Site::new(settings, Kind::Provider, house, Build::at(PathBuf::from("/nowhere"))))
}

async fn ask(router: &Router, request: Request<Body>) -> Answer {
    let response = router.clone().oneshot(request).await.expect("an answer");
    let (parts, body) = response.into_parts();
    let bytes = to_bytes(body, usize::MAX).await.expect("a body");
    Answer { status: parts.status, headers: parts.headers, text: String::from_utf8_lossy(&bytes).into_owned() }
}

fn with(request: axum::http::request::Builder, headers: &[(&str, &str)]) -> axum::http::request::Builder {
    headers.iter().fold(request.header("host", "portal.test"), |request, (name, value)| request.header(*name, *value))
}

impl Answer {
    fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or_default()
    }
}

const BROWSER: (&str, &str) = ("accept", "text/html,application/xhtml+xml");

#[tokio::test]
async fn every_answer_bears_the_strict_headers() {
    let door = Door::new().await;
    for path in ["/missing", "/healthz", "/offline", "/sw.js", "/pkg/none/enlace.js", "/language"] {
        let answer = door.get(path, &[BROWSER]).await;
        assert_eq!(answer.header("x-content-type-options"), "nosniff", "{path}");
        assert_eq!(answer.header("cross-origin-opener-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin", "{path}");
        assert_eq!(answer.header("referrer-policy"), "same-origin", "{path}");
        assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert!(answer.header("permissions-policy").contains("camera=()"), "{path}");
        assert_eq!(answer.header("x-request-id").len(), 26, "{path}");
        assert!(!answer.headers.contains_key("strict-transport-security"), "{path}");
    }
    let secure = Door::with(&[("ENLACE_PUBLIC_URL", "https://portal.test")]).await;
    assert!(secure.get("/healthz", &[]).await.header("strict-transport-security").contains("max-age="));
}

#[tokio::test]
async fn a_pages_inline_scripts_bear_the_nonce_of_its_policy() {
    let door = Door::new().await;
    let (first, second) = (door.get("/missing", &[BROWSER]).await, door.get("/missing", &[BROWSER]).await);
    let nonce = |answer: &Answer| {
        let policy = answer.header("content-security-policy").to_owned();
        policy.split("'nonce-").nth(1).and_then(|rest| rest.split('\'').next()).expect("a nonce").to_owned()
    };
    assert_ne!(nonce(&first), nonce(&second));
    let scripts = first.text.matches("<script ").count();
    assert!(scripts >= 2, "{}", first.text);
    assert_eq!(first.text.matches(&format!("nonce=\"{}\"", nonce(&first))).count(), scripts);
    let before = first.text.find("createPolicy").expect("the trusted types policy");
    assert!(before < first.text.find("import(").expect("the start of the browser's face"));
    assert!(!first.text.contains("style=\""));
    assert_eq!(first.header("cache-control"), "no-store");
}

#[tokio::test]
async fn the_language_is_decided_once() {
    let door = Door::new().await;
    let cases: [(&str, &[(&str, &str)], &str); 8] = [
        ("/missing", &[], "en"),
        ("/missing", &[("accept-language", "es-MX, en;q=0.5")], "es"),
        ("/missing", &[("cookie", "lang=en"), ("accept-language", "es")], "en"),
        ("/missing?lang=es", &[("cookie", "lang=en")], "es"),
        ("/missing?lang=xx", &[("cookie", "lang=es")], "es"),
        ("/missing", &[("cookie", "broken; lang=es; x")], "es"),
        ("/missing", &[("cookie", "xlang=es")], "en"),
        ("/missing", &[("cookie", "=; ;;; =lang"), ("accept-language", "es")], "es"),
    ];
    for (path, headers, language) in cases {
        let answer = door.get(path, &[headers, &[BROWSER]].concat()).await;
        assert!(answer.text.contains(&format!("<html lang=\"{language}\"")), "{path} {headers:?}: {}", answer.text);
        assert_eq!(answer.header("content-language"), language, "{path} {headers:?}");
        assert!(!answer.headers.contains_key("set-cookie"), "nothing is remembered without the switch");
        assert!(!answer.headers.contains_key("location"));
    }
}

#[tokio::test]
async fn the_switch_remembers_and_comes_back() {
    let door = Door::new().await;
    let answer = door.post("/language", &[], "to=es&back=%2Fa%3Fq%3D1%26lang%3Den").await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    assert_eq!(answer.header("location"), "/a?q=1");
    assert!(answer.header("set-cookie").starts_with("lang=es; Path=/; Max-Age=31536000; SameSite=Lax"));
    let elsewhere = door.post("/language", &[], "to=es&back=https%3A%2F%2Fevil.test").await;
    assert_eq!(elsewhere.header("location"), "/");
    assert_eq!(door.post("/language", &[], "to=fr&back=%2F").await.status, StatusCode::BAD_REQUEST);
    let dark = door.post("/scheme", &[], "to=dark").await;
    assert!(dark.header("set-cookie").starts_with("scheme=dark;"));
    let page = door.get("/missing", &[BROWSER, ("cookie", "scheme=dark")]).await;
    assert!(page.text.contains("data-scheme=\"dark\""));
    assert!(door.post("/scheme", &[], "to=system").await.header("set-cookie").contains("Max-Age=0"));
}

#[tokio::test]
async fn other_sites_change_nothing() {
    let door = Door::with(&[("ENLACE_PUBLIC_URL", "https://public.test")]).await;
    let refused: [&[(&str, &str)]; 4] = [
        &[("sec-fetch-site", "cross-site")],
        &[("sec-fetch-site", "same-site")],
        &[("origin", "https://evil.test")],
        &[("origin", "null")],
    ];
    for headers in refused {
        let answer = door.post("/language", &[headers, &[BROWSER]].concat(), "to=es").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{headers:?}");
        assert!(!answer.headers.contains_key("set-cookie"), "{headers:?}");
        assert!(answer.text.contains(answer.header("x-request-id")), "the page bears the reference");
    }
    let taken: [&[(&str, &str)]; 3] = [
        &[("sec-fetch-site", "same-origin")],
        &[("origin", "http://portal.test")],
        &[("origin", "https://public.test")],
    ];
    for headers in taken {
        assert_eq!(door.post("/language", headers, "to=es").await.status, StatusCode::SEE_OTHER, "{headers:?}");
    }
}

#[tokio::test]
async fn no_server_function_is_called_by_reading_or_by_another_site() {
    let door = Door::new().await;
    for (path, method) in leptos::server_fn::axum::server_fn_paths() {
        assert_eq!(method, axum::http::Method::POST, "{path}: a GET would go past the check of the sender");
        let answer = door.post(path, &[("sec-fetch-site", "cross-site")], "").await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path}");
    }
}

#[tokio::test]
async fn what_is_missing_says_so_in_the_readers_language() {
    let door = Door::new().await;
    for (language, said) in [("en", "Page not found"), ("es", "No encontramos la página")] {
        let answer = door.get(&format!("/o/nobody/nothing?lang={language}"), &[BROWSER]).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        assert!(answer.text.contains(said), "{}", answer.text);
        assert!(answer.text.contains(answer.header("x-request-id")));
        let wrong_method = door.get(&format!("/language?lang={language}"), &[BROWSER]).await;
        assert_eq!(wrong_method.status, StatusCode::METHOD_NOT_ALLOWED);
        assert!(wrong_method.text.contains(said), "{}", wrong_method.text);
    }
    let file = door.get("/pkg/none/enlace.js", &[BROWSER]).await;
    assert_eq!(file.status, StatusCode::NOT_FOUND);
    assert_eq!(file.header("cache-control"), "no-store");
}

#[tokio::test]
async fn too_much_is_told_from_broken() {
    let door = Door::new().await;
    let much = "a".repeat((16 << 20) + 1);
    let told = door.post("/api/anything", &[], &much).await;
    assert_eq!(told.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert_eq!(told.text, "\"TooLarge\"");
    let page = door.post("/api/anything", &[BROWSER], &much).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(page.text.contains("<html lang=\"en\""));
}

#[tokio::test]
async fn ten_megabytes_in_a_field_are_a_sentence_at_the_field() {
    let door = Door::new().await;
    let much = format!("email={}&password=x&next=", "a".repeat(10_000_000));
    let told = door.post("/api/enlace/identity/actions/sign_in", &[], &much).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.text);
    assert!(told.text.contains("TooLong"), "{}", told.text);
}

#[tokio::test]
async fn a_supervisor_learns_how_it_is() {
    let door = Door::new().await;
    assert_eq!(door.get("/healthz", &[]).await.status, StatusCode::OK);
    let ready = door.get("/readyz", &[]).await;
    assert_eq!((ready.status, ready.text.as_str()), (StatusCode::OK, r#"{"missing":[],"ready":true}"#));
}
