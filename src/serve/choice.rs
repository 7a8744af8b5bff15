//! What a visitor chooses for this browser without signing in: the language, and light or dark.
//!
//! Always true: only these two plain forms set the cookies (the browser's face sets the same ones); the answer leads
//! back to the same page with its query, and only to one of ours.

use axum::{
    Form,
    extract::State,
    http::{
        HeaderValue, StatusCode,
        header::{LOCATION, SET_COOKIE},
    },
    response::{IntoResponse, Response},
};
use serde::Deserialize;

use super::{
    Site,
    language::LANGUAGE_COOKIE,
    safe::{safe_path, without},
};
use crate::{app::scheme::Scheme, words::Language};

#[derive(Deserialize)]
pub struct Choice {
    to: String,
    back: Option<String>,
}

/// `POST /language`
pub async fn language(State(site): State<Site>, Form(choice): Form<Choice>) -> Response {
    match choice.to.parse::<Language>() {
        Ok(language) => remember(&site, LANGUAGE_COOKIE, Some(language.code()), choice.back.as_deref()),
        Err(()) => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// `POST /scheme`
pub async fn scheme(State(site): State<Site>, Form(choice): Form<Choice>) -> Response {
    match choice.to.parse::<Scheme>() {
        Ok(scheme) => remember(&site, Scheme::COOKIE, scheme.code(), choice.back.as_deref()),
        Err(()) => StatusCode::BAD_REQUEST.into_response(),
    }
}

fn remember(site: &Site, name: &str, value: Option<&str>, back: Option<&str>) -> Response {
    // An address that names its language would win over the choice that was just made.
    let back = back.and_then(safe_path).map_or_else(|| "/".to_owned(), |path| without(&path, "lang"));
    let cookie = set_cookie(name, value, site.settings.secure());
    match (HeaderValue::from_str(&cookie), HeaderValue::from_str(&back)) {
        (Ok(cookie), Ok(back)) => (StatusCode::SEE_OTHER, [(SET_COOKIE, cookie), (LOCATION, back)]).into_response(),
        _ => StatusCode::BAD_REQUEST.into_response(),
    }
}

/// A year, or gone at once. Not `HttpOnly`: the browser's face writes the same cookie.
fn set_cookie(name: &str, value: Option<&str>, secure: bool) -> String {
    let age = if value.is_some() { 31_536_000 } else { 0 };
    let secure = if secure { "; Secure" } else { "" };
    format!("{name}={}; Path=/; Max-Age={age}; SameSite=Lax{secure}", value.unwrap_or_default())
}
