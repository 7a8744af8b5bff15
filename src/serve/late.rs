//! A plain form that came after the end of its session: what was typed waits until its person has signed in again.
//!
//! Always true: it opens only to the person whose session it was, as far as their browser is known; a form with a
//! password or a link's secret in it is not kept at all.

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Form, FromRequest, Request},
    http::{HeaderValue, StatusCode, header::LOCATION, request::Parts},
    response::{IntoResponse, Response},
};

use super::{
    Site,
    plain::{put_away, with_draft},
};
use crate::{
    desk::{Caller, DraftOwner},
    paths,
    plain::Draft,
};

/// The fields that nobody's draft may hold.
pub const SECRET: [&str; 4] = ["password", "again", "current", "token"];

/// A form as it was sent.
pub struct Sent {
    parts: Parts,
    body: Bytes,
}

/// The request, and what has to be known of it when its answer is there.
pub async fn copied(request: Request) -> (Request, Sent) {
    let (parts, body) = request.into_parts();
    // It was bounded and taken in already (`limit`).
    let body = to_bytes(body, usize::MAX).await.unwrap_or_default();
    (Request::from_parts(parts.clone(), Body::from(body.clone())), Sent { parts, body })
}

/// To the sign-in page, and from there back to the form with what was typed.
pub async fn by_way_of_sign_in(site: &Site, sent: Sent, back: &str) -> Option<Response> {
    let caller = Caller::of(&sent.parts);
    let person = site.house.last_person(&caller).await.ok()??;
    let Form(values) =
        Form::<Vec<(String, String)>>::from_request(Request::from_parts(sent.parts, Body::from(sent.body)), &())
            .await
            .ok()?;
    if values.iter().any(|(name, _)| SECRET.contains(&name.as_str())) {
        return None;
    }
    let id = put_away(&site.house, &caller, &DraftOwner::Person(person), Draft::late(values)).await.ok()?;
    let to = HeaderValue::from_str(&paths::sign_in(&with_draft(back, &id))).ok()?;
    Some((StatusCode::SEE_OTHER, [(LOCATION, to)]).into_response())
}
