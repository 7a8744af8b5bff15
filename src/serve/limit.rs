//! How much a request may send. Always true: a server function reads at most 16 MB, and one byte more is answered with
//! `Fault::TooLarge`, not with a breakdown; other forms are small.

use axum::{
    body::{Body, HttpBody, to_bytes},
    extract::Request,
    http::StatusCode,
    middleware::Next,
    response::{IntoResponse, Response},
};

/// 16 MB: several times what the largest form of the portal could hold.
const MOST: usize = 16 << 20;

/// Takes the whole body in, as a server function would do anyway, and hands it on.
pub async fn bounded(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    if body.size_hint().lower() > MOST as u64 {
        return StatusCode::PAYLOAD_TOO_LARGE.into_response();
    }
    match to_bytes(body, MOST).await {
        Ok(bytes) => next.run(Request::from_parts(parts, Body::from(bytes))).await,
        Err(_) => StatusCode::PAYLOAD_TOO_LARGE.into_response(),
    }
}
