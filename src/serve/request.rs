//! One request: its id, its log line, and an answer even when its work panics or never ends.
//!
//! Always true: every answer bears `x-request-id`, every log line inside the request has the same id, and so has every
//! error page as its reference; the log has the path's template and never its secrets.

use std::{
    panic::AssertUnwindSafe,
    time::{Duration, Instant},
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use futures::FutureExt;
use leptos::prelude::use_context;
use tracing::{Instrument, field::Empty};

use super::{Site, bare};
use crate::cases::files::doors::{CARE_FILES, FILES};

/// Longer than anything that a person waits for; a request that hangs must not hang for ever.
const LONGEST: Duration = Duration::from_secs(60);
/// A file from a phone with a poor connection; its door ends what stands still.
const LONGEST_OF_FILES: Duration = Duration::from_secs(30 * 60);

/// The id of a request, which is the reference on its error page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RequestId(pub String);

/// The reference of the request under way, wherever its context reaches.
#[must_use]
pub fn reference() -> String {
    use_context::<axum::http::request::Parts>()
        .and_then(|parts| parts.extensions.get::<RequestId>().cloned())
        .map_or_else(String::new, |id| id.0)
}

/// The outermost beat of each request.
pub async fn logged(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    let id = RequestId(ulid::Ulid::generate().to_string());
    request.extensions_mut().insert(id.clone());
    let template = request.extensions().get::<MatchedPath>().map_or("(none)", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", id = id.0, organization = Empty);
    if let Some(organization) = organization(&template, request.uri().path()) {
        span.record("organization", organization);
    }
    answered(&site, id, template, request, next).instrument(span).await
}

async fn answered(site: &Site, id: RequestId, template: String, request: Request, next: Next) -> Response {
    let (method, asked) = (request.method().clone(), bare::Asked::by(&request, &id));
    let begun = Instant::now();
    let longest = if template == FILES || template == CARE_FILES { LONGEST_OF_FILES } else { LONGEST };
    let work = AssertUnwindSafe(next.run(request)).catch_unwind();
    let response = match tokio::time::timeout(longest, work).await {
        Ok(Ok(response)) => response,
        // The hook has logged what panicked, inside this request's span.
        Ok(Err(_)) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
        Err(_) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
    };
    let mut response = bare::in_words(site, &asked, response);
    if let Ok(value) = HeaderValue::from_str(&id.0) {
        response.headers_mut().insert("x-request-id", value);
    }
    let ms = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    tracing::info!(%method, path = template, status = response.status().as_u16(), ms, "answered");
    response
}

/// `/o/{org}/…` names its organization; what a server function is about, the desk records on the same span.
fn organization<'a>(template: &str, path: &'a str) -> Option<&'a str> {
    template.starts_with("/o/{").then(|| path.split('/').nth(2)).flatten().filter(|id| id.len() <= 64)
}

/// Panics become one log line with the request's id, not a text on the terminal.
pub fn log_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        let cause = panic.payload_as_str().unwrap_or("(no text)");
        tracing::error!(place, cause, "panicked");
    }));
}
