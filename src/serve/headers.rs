//! The strict headers that every answer bears.
//!
//! Always true: no answer leaves without a content security policy; what holds data is never stored; only what says so
//! itself (the build's files, icons) may be kept.

use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS,
        },
    },
    middleware::Next,
    response::Response,
};

use super::Site;

/// For what is no page: nothing may be loaded by it, and it may stand in no frame.
const NOTHING: &str =
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

const BUILD: HeaderName = HeaderName::from_static("x-build");

const FIXED: [(&str, &str); 4] = [
    ("cross-origin-opener-policy", "same-origin"),
    ("cross-origin-resource-policy", "same-origin"),
    ("x-frame-options", "DENY"),
    (
        "permissions-policy",
        "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), \
         geolocation=(), gyroscope=(), hid=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), \
         picture-in-picture=(), screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()",
    ),
];

/// The policy of a page that hydrates: its own scripts, and the inline ones that bear this answer's nonce.
#[must_use]
pub fn page_policy(nonce: &str) -> Option<HeaderValue> {
    HeaderValue::from_str(&format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; \
         img-src 'self' data:; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types default"
    ))
    .ok()
}

/// Puts them on whatever comes back.
pub async fn strict(State(site): State<Site>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let secure = site.settings.secure();
    let headers = response.headers_mut();
    for (name, value) in FIXED {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    // By it an open page learns that a newer build has taken the place of its own (`pwa/beside.js`).
    if let Ok(build) = HeaderValue::from_str(&site.build.id) {
        headers.insert(BUILD, build);
    }
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    // Not `no-referrer`: a plain form comes back to the page that its Referer names.
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("same-origin"));
    if secure {
        headers.insert(STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    unless_said(headers, CONTENT_SECURITY_POLICY, NOTHING);
    unless_said(headers, CACHE_CONTROL, "no-store");
    response
}

fn unless_said(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.entry(name).or_insert(HeaderValue::from_static(value));
}
