//! The cookies of the answer at hand.
//!
//! Always true: the session and the device are `__Host-`, out of reach of scripts and of other sites; what a browser
//! keeps for somebody who signs out is thrown away.

use axum::http::{HeaderName, HeaderValue, header::SET_COOKIE};
use leptos::prelude::use_context;
use leptos_axum::ResponseOptions;

use super::{rules::DEVICE, store::Admission};
use crate::{
    desk::{Caller, House, SESSION_COOKIE},
    serve::{
        Site,
        language::{LANGUAGE_COOKIE, cookie},
    },
    time::Span,
    words::Language,
};

const CLEAR: HeaderName = HeaderName::from_static("clear-site-data");

/// Gives the browser its session and makes it a known device.
pub fn hand_out(admission: &Admission, house: &House) {
    hidden(SESSION_COOKIE, &admission.session, house.options.limits.lifetime);
    known(&admission.device);
}

/// Makes the browser one of the person's.
pub fn known(device: &str) {
    hidden(Caller::DEVICE_COOKIE, device, DEVICE);
}

/// Takes the session back, and with it what the browser keeps of it. Not `"cookies"`: language and scheme stay, and so
/// does the device, which is no less theirs.
pub fn take_back() {
    hidden(SESSION_COOKIE, "", Span::seconds(0));
    if let Some(response) = use_context::<ResponseOptions>() {
        response.insert_header(CLEAR, HeaderValue::from_static("\"cache\", \"storage\""));
    }
}

/// Remembers a choice of language in this browser. A script may read it: the browser's face writes the same cookie.
pub fn speak(language: Language) {
    let secure = if use_context::<Site>().is_some_and(|site| site.settings.secure()) { "; Secure" } else { "" };
    append(&format!("{LANGUAGE_COOKIE}={language}; Path=/; Max-Age={}; SameSite=Lax{secure}", DEVICE.0 / 1_000));
}

/// Speaks the person's language in a browser in which nobody has chosen one.
pub fn speak_unless_chosen(language: Language) {
    let parts = use_context::<axum::http::request::Parts>();
    if parts.is_some_and(|parts| cookie(&parts.headers, LANGUAGE_COOKIE).is_none()) {
        speak(language);
    }
}

fn hidden(name: &str, value: &str, age: Span) {
    append(&format!("{name}={value}; Path=/; Max-Age={}; Secure; HttpOnly; SameSite=Lax", age.0 / 1_000));
}

fn append(cookie: &str) {
    if let (Some(response), Ok(cookie)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(cookie)) {
        response.append_header(SET_COOKIE, cookie);
    }
}
