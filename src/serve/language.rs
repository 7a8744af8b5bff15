//! Which language a request is answered in, decided once.
//!
//! Always true: `?lang=` counts for this request and is not remembered; then the cookie, then what the browser would
//! rather read, then English. The decision travels as a request extension and stands in `<html lang>`, where the
//! browser's face reads it, so the two cannot disagree. Nobody is redirected for their language.

use axum::{
    extract::Request,
    http::{
        HeaderMap, HeaderValue,
        header::{ACCEPT_LANGUAGE, CONTENT_LANGUAGE, COOKIE},
    },
    middleware::Next,
    response::Response,
};

use crate::words::Language;

pub const LANGUAGE_COOKIE: &str = "lang";

/// Decides, and hands a tidied cookie header on.
pub async fn decided(mut request: Request, next: Next) -> Response {
    tidy(request.headers_mut());
    let language = decide(request.uri().query().unwrap_or(""), request.headers());
    request.extensions_mut().insert(language);
    let mut response = next.run(request).await;
    response.headers_mut().entry(CONTENT_LANGUAGE).or_insert(HeaderValue::from_static(language.code()));
    response
}

fn decide(query: &str, headers: &HeaderMap) -> Language {
    let asked = query.split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(|tag| tag.parse().ok());
    let remembered = || cookie(headers, LANGUAGE_COOKIE).and_then(|tag| tag.parse().ok());
    let accepted = || headers.get(ACCEPT_LANGUAGE).and_then(|header| header.to_str().ok()).and_then(Language::accepted);
    asked.or_else(remembered).or_else(accepted).unwrap_or_default()
}

/// One cookie of the request.
#[must_use]
pub fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    pairs(headers).find(|(key, _)| *key == name).map(|(_, value)| value)
}

fn pairs(headers: &HeaderMap) -> impl Iterator<Item = (&str, &str)> {
    let all = headers.get_all(COOKIE).iter().filter_map(|header| header.to_str().ok());
    all.flat_map(|header| header.split(';')).filter_map(|pair| pair.trim().split_once('='))
}

/// One header with every pair that has a `=`: parsers further in panic on others.
fn tidy(headers: &mut HeaderMap) {
    if !headers.contains_key(COOKIE) {
        return;
    }
    let kept: Vec<String> = pairs(headers).map(|(key, value)| format!("{key}={value}")).collect();
    headers.remove(COOKIE);
    if let Ok(value) = HeaderValue::from_str(&kept.join("; ")) {
        headers.insert(COOKIE, value);
    }
}
