//! Plain forms: what a server function answers when a browser without WASM sent it, and where what was typed waits.
//!
//! Always true: a call from the browser's face gets the same answer with the status that fits it; a refused plain form
//! comes back to its page with a draft's id in the address, one that came after the session's end by way of the sign-in
//! page; a draft holds no password; nothing leads to another site.

use std::sync::Arc;

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{
        HeaderMap, HeaderValue, StatusCode,
        header::{HOST, LOCATION, REFERER, SET_COOKIE},
        request::Parts,
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use leptos::{
    prelude::use_context,
    server_fn::error::{FromServerFnError, SERVER_FN_ERROR_HEADER, ServerFnUrlError},
};
use leptos_axum::ResponseOptions;
use serde::Serialize;

use super::{
    Site, bare,
    language::cookie,
    late,
    request::RequestId,
    safe::{referring_path, safe_path, without},
};
use crate::{
    desk::{Caller, DRAFT, DeskError, DraftOwner, House, Room, Visitor, secret},
    fault::{Fault, Outcome},
    paths,
    plain::Draft,
};

const COOKIE: &str = "draft";
/// What marks a draft that is read once.
const ONCE: &str = "once";
/// A host that is none: the framework wants an absolute Referer.
const NOWHERE: &str = "http://enlace.invalid";
/// Of a field that is much too long, where there is no room for all of it.
const LITTLE: usize = 1_000;

/// Leads a plain form on: to `done` when it is done, else back with what was typed. `typed` must hold no password.
///
/// # Errors
/// `Busy` for who sends refused forms all the time; that the database is broken.
pub async fn answer<T, R: Serialize>(
    outcome: &Outcome<T, R>,
    back: &str,
    done: &str,
    typed: &[(&str, String)],
) -> Result<(), Fault> {
    let (Some(parts), Some(response)) = (use_context::<Parts>(), use_context::<ResponseOptions>()) else {
        return Ok(());
    };
    if !bare::wants_html(&parts.headers) {
        return Ok(());
    }
    let to = match outcome {
        Outcome::Done(_) => done.to_owned(),
        Outcome::Asks(organization, id) => paths::approval(organization, id),
        _ => with_draft(back, &keep(&parts.headers, &response, Draft::of(outcome, typed)).await?),
    };
    lead(&response, &to);
    Ok(())
}

/// Leads a plain form to a page that shows what came of it: once, since what is read there is gone.
///
/// # Errors
/// As `answer`.
pub async fn answer_once(page: &str, shown: &[(&str, String)]) -> Result<(), Fault> {
    let (Some(parts), Some(response)) = (use_context::<Parts>(), use_context::<ResponseOptions>()) else {
        return Ok(());
    };
    if bare::wants_html(&parts.headers) {
        let shown = shown.iter().map(|(name, value)| ((*name).to_owned(), value.clone()));
        let draft = Draft::late(shown.chain([(ONCE.to_owned(), String::new())]).collect());
        lead(&response, &with_draft(page, &keep(&parts.headers, &response, draft).await?));
    }
    Ok(())
}

/// The page that shows a draft.
pub(crate) fn with_draft(page: &str, id: &str) -> String {
    let page = without(page, COOKIE);
    format!("{page}{}draft={id}", if page.contains('?') { '&' } else { '?' })
}

/// See other: what was posted is not posted again by a reload.
fn lead(response: &ResponseOptions, to: &str) {
    if let Some(location) = safe_path(to).and_then(|to| HeaderValue::from_str(&to).ok()) {
        response.set_status(StatusCode::SEE_OTHER);
        response.insert_header(LOCATION, location);
    }
}

async fn keep(headers: &HeaderMap, response: &ResponseOptions, draft: Draft) -> Result<String, Fault> {
    let house = use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })?;
    let caller = Caller::here();
    let owner = match owner(&house, &caller, headers).await? {
        Some(owner) => owner,
        None => DraftOwner::Browser(new_cookie(response)),
    };
    put_away(&house, &caller, &owner, draft).await
}

/// Keeps a draft, or as much of it as there is room for; gives its id.
pub(crate) async fn put_away(
    house: &House,
    caller: &Caller,
    owner: &DraftOwner,
    draft: Draft,
) -> Result<String, Fault> {
    let room = house.room_for_draft(owner, caller, draft.bytes()).await;
    let draft = match room.map_err(|retry_after| Fault::Busy { retry_after })? {
        Room::Whole => draft,
        Room::Little => draft.cut(LITTLE),
    };
    let content = leptos::serde_json::to_string(&draft).unwrap_or_default();
    Ok(house.keep_draft(owner, &content).await.map_err(DeskError::from)?)
}

fn new_cookie(response: &ResponseOptions) -> String {
    let fresh = secret();
    let secure = if use_context::<Site>().is_some_and(|site| site.settings.secure()) { "; Secure" } else { "" };
    let age = DRAFT.0 / 1_000;
    let cookie = format!("{COOKIE}={fresh}; Path=/; Max-Age={age}; HttpOnly; SameSite=Lax{secure}");
    if let Ok(cookie) = HeaderValue::from_str(&cookie) {
        response.append_header(SET_COOKIE, cookie);
    }
    fresh
}

/// The draft with this id, if it is the caller's.
///
/// # Errors
/// When the database does not answer.
pub async fn find(id: &str) -> Result<Option<Draft>, Fault> {
    let (Some(parts), Some(house)) = (use_context::<Parts>(), use_context::<Arc<House>>()) else { return Ok(None) };
    let Some(owner) = owner(&house, &Caller::here(), &parts.headers).await? else { return Ok(None) };
    let content = house.draft(&owner, id).await?;
    let draft: Option<Draft> = content.and_then(|content| leptos::serde_json::from_str(&content).ok());
    if draft.as_ref().is_some_and(|draft| draft.value(ONCE).is_some()) {
        house.forget_draft(id).await.map_err(DeskError::from)?;
    }
    Ok(draft)
}

/// The person, or the browser where nobody is signed in.
async fn owner(house: &Arc<House>, caller: &Caller, headers: &HeaderMap) -> Result<Option<DraftOwner>, Fault> {
    match Visitor::enter(house.clone(), caller.clone()).await {
        Ok(visitor) => Ok(Some(DraftOwner::Person(visitor.person))),
        Err(DeskError::SignedOut) => Ok(cookie(headers, COOKIE).map(|secret| DraftOwner::Browser(secret.to_owned()))),
        Err(cause) => Err(cause.into()),
    }
}

/// Gives a fault the status that fits it, and a plain form a page that says so; by itself the framework would put the
/// fault into the address of the page before.
pub async fn faults(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let id = request.extensions().get::<RequestId>().cloned();
    let Some(id) = id.filter(|_| request.uri().path().starts_with("/api/")) else { return next.run(request).await };
    if !bare::wants_html(request.headers()) {
        return with_status(next.run(request).await, &id).await;
    }
    let asked = bare::Asked::by(&request, &id);
    let back = come_back_to(request.headers_mut());
    let (request, sent) = late::copied(request).await;
    let response = next.run(request).await;
    match fault(&response) {
        Some(Fault::SignedOut) => match late::by_way_of_sign_in(&site, sent, &back).await {
            Some(response) => response,
            None => bare::fault_page(&site, &asked, &Fault::SignedOut),
        },
        Some(fault) => bare::fault_page(&site, &asked, &fault),
        None => at_home(response),
    }
}

/// A call from the browser's face: the framework says 500 to every fault, and does not know the reference.
async fn with_status(response: Response, id: &RequestId) -> Response {
    if !response.headers().contains_key(SERVER_FN_ERROR_HEADER) {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let told = to_bytes(body, 1 << 20).await.unwrap_or_default();
    let fault = match Fault::de(told) {
        Fault::Broken { reference } if reference.is_empty() => Fault::Broken { reference: id.0.clone() },
        fault => fault,
    };
    parts.status = bare::status(&fault);
    parts.headers.remove(axum::http::header::CONTENT_LENGTH);
    (parts, Body::from(fault.ser())).into_response()
}

/// The framework leads a plain form back to its Referer: only one of our own pages may stand there.
fn come_back_to(headers: &mut HeaderMap) -> String {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let own = text(REFERER).zip(text(HOST)).and_then(|(referer, host)| referring_path(referer, host));
    let own = own.unwrap_or_else(|| "/".to_owned());
    if let Ok(back) = HeaderValue::from_str(&format!("{NOWHERE}{own}")) {
        headers.insert(REFERER, back);
    }
    own
}

/// Takes the host that is none out of the way back.
fn at_home(mut response: Response) -> Response {
    let to = response.headers().get(LOCATION).and_then(|to| to.to_str().ok()).and_then(|to| to.strip_prefix(NOWHERE));
    if let Some(to) = to.and_then(|to| HeaderValue::from_str(to).ok()) {
        response.headers_mut().insert(LOCATION, to);
    }
    response
}

fn fault(response: &Response) -> Option<Fault> {
    let location = response.headers().get(LOCATION)?.to_str().ok()?;
    let (_, query) = location.split_once('?')?;
    let coded = query.split('&').find_map(|pair| pair.strip_prefix("__err="))?;
    Some(ServerFnUrlError::<Fault>::decode_err(&coded.replace("%3D", "=")))
}
