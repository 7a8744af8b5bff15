//! What is sent under a key (`x-once`), by an open page or out of its outbox: done once, and every time answered so.
//!
//! Always true: a key may name its person before a dot, and is nobody else's then; what was done in another request is
//! answered as done, whatever would be said of it by now.

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{StatusCode, header::CONTENT_LENGTH},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{Site, bare::status, kept, request::RequestId};
use crate::desk::{Caller, Visitor, done_by};

/// As `Outcome` is written; what it came to then is not known any more.
const DONE: &str = r#"{"Done":null}"#;
/// As long as any answer to something that is done.
const LONGEST: usize = 1 << 20;

pub async fn once(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let given = request.headers().get(Caller::ONCE).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let Some(given) = given.filter(|_| request.uri().path().starts_with("/api/")) else {
        return next.run(request).await;
    };
    let (named, key) = given.split_once('.').map_or((None, given.as_str()), |(named, key)| (Some(named), key));
    // From here on it is the key alone.
    match key.parse() {
        Ok(key) => drop(request.headers_mut().insert(Caller::ONCE, key)),
        Err(_) => return StatusCode::BAD_REQUEST.into_response(),
    }
    let here = request.extensions().get::<RequestId>().map(|id| id.0.clone());
    let (parts, body) = request.into_parts();
    let caller = Caller::of(&parts);
    let request = Request::from_parts(parts, body);
    let Some(key) = caller.once.clone() else { return StatusCode::BAD_REQUEST.into_response() };
    // Whatever is to be said to anybody else is said where it leads to.
    let Ok(visitor) = Visitor::enter(site.house.clone(), caller).await else { return next.run(request).await };
    if named.is_some_and(|named| named != kept::person(&visitor.person)) {
        return StatusCode::CONFLICT.into_response();
    }
    let elsewhere = async || match done_by(visitor.db(), &visitor.person, &key).await {
        Ok(by) => Ok(by.is_some_and(|by| Some(by) != here)),
        Err(cause) => Err(cause),
    };
    match elsewhere().await {
        Ok(false) => {}
        Ok(true) => return done(),
        Err(cause) => return status(&cause.into()).into_response(),
    }
    let (mut parts, body) = next.run(request).await.into_parts();
    let Ok(said) = to_bytes(body, LONGEST).await else { return StatusCode::INTERNAL_SERVER_ERROR.into_response() };
    // The request before may have come to its end while this one was looked at.
    if !said.starts_with(br#"{"Done""#) && elsewhere().await.unwrap_or_default() {
        return done();
    }
    parts.headers.remove(CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(said))
}

fn done() -> Response {
    ([("content-type", "application/json")], DONE).into_response()
}
