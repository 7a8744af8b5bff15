//! What the provider's system says of a work: a signed call-back.
//!
//! Always true: there only where such a system is set; a wrong signature hears nothing of what there is; what comes twice,
//! out of order or after the end is answered like the first, and changes nothing.

use axum::{
    Json,
    body::Bytes,
    extract::State,
    http::{HeaderMap, StatusCode},
    response::{IntoResponse, Response},
};
use serde::Deserialize;
use serde_json::json;

use super::Site;
use crate::{
    care::{
        carrier::{SIGNATURE, Word, is_signed},
        model::WorkState,
        rules::{By, Refusal},
        store::{Hand, Key, NotChanged, change_by},
    },
    ids::{OrganizationId, WorkId},
};

/// More than any call-back needs.
pub const MOST: usize = 16 << 10;

#[derive(Deserialize)]
struct CallBack {
    work: WorkId,
    organization: OrganizationId,
    #[serde(default)]
    sequence: Option<i64>,
    #[serde(flatten)]
    word: Word,
}

/// `POST /callbacks/carrier`
pub async fn carrier(State(site): State<Site>, headers: HeaderMap, body: Bytes) -> Response {
    let Some(system) = &site.settings.carrier else { return StatusCode::NOT_FOUND.into_response() };
    let signature = headers.get(SIGNATURE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    if !is_signed(&system.secret, signature, &body, site.house.now()) {
        return StatusCode::UNAUTHORIZED.into_response();
    }
    let Ok(said) = serde_json::from_slice::<CallBack>(&body) else { return StatusCode::BAD_REQUEST.into_response() };
    let Some(step) = said.word.step() else { return answer(None) };
    let key = Key { organization: said.organization, id: said.work };
    let hand = Hand { by: By::Provider, visitor: None, sequence: said.sequence };
    match change_by(&site.house, &key, &hand, &step).await {
        Ok(changed) => answer(Some(changed.to())),
        Err(NotChanged::Refused(Refusal::Gone)) => StatusCode::NOT_FOUND.into_response(),
        Err(NotChanged::Refused(_) | NotChanged::NotStaff) => answer(None),
        Err(NotChanged::Busy) => StatusCode::SERVICE_UNAVAILABLE.into_response(),
        Err(NotChanged::Broken(cause)) => {
            tracing::error!(?cause, work = %key.id, "a call-back could not be taken in");
            StatusCode::SERVICE_UNAVAILABLE.into_response()
        }
    }
}

/// What the work has become by it, if it changed anything.
fn answer(to: Option<WorkState>) -> Response {
    Json(json!({ "applied": to.is_some(), "state": to })).into_response()
}
