//! What a supervisor asks. Always true: `/healthz` says that the process lives, `/readyz` that it can do its work, and
//! if not, why not, without a detail that a stranger could use.

use axum::{
    Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use serde_json::json;

use super::Site;
use crate::desk;

/// Below this the database could soon not write: 64 MB.
const LEAST_FREE: u64 = 64 << 20;

pub async fn alive() -> Response {
    Json(json!({ "alive": true })).into_response()
}

pub async fn ready(State(site): State<Site>) -> Response {
    let mut missing = Vec::new();
    if let Err(cause) = site.house.ready().await {
        tracing::error!(cause, "the database does not answer");
        missing.push("database");
    }
    if desk::free(&site.settings.data).is_some_and(|free| free < LEAST_FREE) {
        tracing::error!("less than 64 MB are free in the data folder");
        missing.push("disk");
    }
    let status = if missing.is_empty() { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE };
    (status, Json(json!({ "ready": missing.is_empty(), "missing": missing }))).into_response()
}
