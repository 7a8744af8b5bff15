//! Plain forms: what a server function answers when a browser without WASM sent it, and where what was typed waits.
//!
//! Always true: a call from the browser's face passes through untouched; a refused plain form comes back to its page
//! with a draft's id in the address; a draft opens only to the same session, or without one to the same browser, holds
//! no password, and is gone after ten minutes; nothing leads to another site.

use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{HOST, LOCATION, REFERER, SET_COOKIE},
        request::Parts,
    },
    middleware::Next,
    response::Response,
};
use leptos::{prelude::use_context, server_fn::error::ServerFnUrlError};
use leptos_axum::ResponseOptions;
use serde::Serialize;

use super::{
    Site, bare, drafts,
    language::cookie,
    request::RequestId,
    safe::{referring_path, safe_path},
};
use crate::{
    desk::{Caller, fingerprint, secret},
    fault::{Fault, Outcome},
    plain::Draft,
};

const COOKIE: &str = "draft";
/// A host that is none: the framework wants an absolute Referer.
const NOWHERE: &str = "http://enlace.invalid";

/// Leads a plain form on: to `done` when it is done, else back with what was typed. `typed` must hold no password.
pub fn answer<T, R: Serialize>(outcome: &Outcome<T, R>, back: &str, done: &str, typed: &[(&str, String)]) {
    let (Some(parts), Some(response)) = (use_context::<Parts>(), use_context::<ResponseOptions>()) else { return };
    if !bare::wants_html(&parts.headers) {
        return;
    }
    let to = if let Outcome::Done(_) = outcome {
        done.to_owned()
    } else {
        let id = keep(&parts.headers, &response, Draft::of(outcome, typed));
        format!("{back}{}draft={id}", if back.contains('?') { '&' } else { '?' })
    };
    lead(&response, &to);
}

/// See other: what was posted is not posted again by a reload.
fn lead(response: &ResponseOptions, to: &str) {
    if let Some(location) = safe_path(to).and_then(|to| HeaderValue::from_str(&to).ok()) {
        response.set_status(StatusCode::SEE_OTHER);
        response.insert_header(LOCATION, location);
    }
}

fn keep(headers: &HeaderMap, response: &ResponseOptions, draft: Draft) -> String {
    let owner = owner(headers).unwrap_or_else(|| {
        let fresh = secret();
        let secure = if use_context::<Site>().is_some_and(|site| site.settings.secure()) { "; Secure" } else { "" };
        let cookie = format!("{COOKIE}={fresh}; Path=/; Max-Age=600; HttpOnly; SameSite=Lax{secure}");
        if let Ok(cookie) = HeaderValue::from_str(&cookie) {
            response.append_header(SET_COOKIE, cookie);
        }
        fingerprint(&fresh)
    });
    drafts::keep(owner, draft)
}

/// The draft with this id, if it is the caller's.
#[must_use]
pub fn find(id: &str) -> Option<Draft> {
    let parts = use_context::<Parts>()?;
    drafts::find(id, &owner(&parts.headers)?)
}

/// The session, or the browser where there is none.
fn owner(headers: &HeaderMap) -> Option<String> {
    let caller = Caller::here();
    caller.session.as_deref().or_else(|| cookie(headers, COOKIE)).map(fingerprint)
}

/// Gives a plain form whose function failed a page that says so; by itself the framework would put the fault into the
/// address of the page before.
pub async fn faults(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let html = request.uri().path().starts_with("/api/") && bare::wants_html(request.headers());
    let Some(asked) = request.extensions().get::<RequestId>().filter(|_| html).map(|id| bare::Asked::by(&request, id))
    else {
        return next.run(request).await;
    };
    come_back_to(request.headers_mut());
    let mut response = next.run(request).await;
    if let Some(fault) = fault(&response) {
        return bare::fault_page(&site, &asked, &fault);
    }
    let to = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).and_then(|to| to.strip_prefix(NOWHERE));
    if let Some(to) = to.and_then(|to| HeaderValue::from_str(to).ok()) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

/// The framework leads a plain form back to its Referer: only one of our own pages may stand there.
fn come_back_to(headers: &mut HeaderMap) {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let own = text(REFERER).zip(text(HOST)).and_then(|(referer, host)| referring_path(referer, host));
    let back = format!("{NOWHERE}{}", own.as_deref().unwrap_or("/"));
    if let Ok(back) = HeaderValue::from_str(&back) {
        headers.insert(REFERER, back);
    }
}

fn fault(response: &Response) -> Option<Fault> {
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    let (_, query) = location.split_once('?')?;
    let coded = query.split('&').find_map(|pair| pair.strip_prefix("__err="))?;
    Some(ServerFnUrlError::<Fault>::decode_err(&coded.replace("%3D", "=")))
}
