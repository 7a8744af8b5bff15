//! Giving files out: always as a download in a sandbox, pictures only as they were drawn anew.

use std::{convert::Infallible, path::Path as FilePath};

use axum::{
    body::Body,
    extract::{Path, Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_SECURITY_POLICY, CONTENT_TYPE, LAST_MODIFIED},
    },
    response::{IntoResponse, Response},
};
use tower::ServiceExt as _;
use tower_http::services::ServeFile;

use super::{caller, to};
use crate::{
    care::store::Agent,
    cases::files::{
        store::{self, Given},
        vault::Vault,
    },
    desk::{Caller, Desk, DeskError, Visitor},
    fault::Fault,
    ids::{FileId, OrganizationId},
    paths,
    people::model::encoded,
    serve::{
        Site,
        bare::{status, wants_html},
    },
};

const SANDBOX: &str = "sandbox; default-src 'none'; frame-ancestors 'none'";

type Asked = (String, String);

/// `GET /o/{org}/files/{file}`
pub async fn whole(State(site): State<Site>, Path(asked): Path<Asked>, request: Request) -> Response {
    let (caller, request) = caller(request);
    out(&site, customers(&site, asked, caller).await, Size::Whole, request).await
}

/// `GET /o/{org}/files/{file}/small`
pub async fn small(State(site): State<Site>, Path(asked): Path<Asked>, request: Request) -> Response {
    let (caller, request) = caller(request);
    out(&site, customers(&site, asked, caller).await, Size::Small, request).await
}

/// `GET /care/files/{org}/{file}`
pub async fn whole_to_staff(State(site): State<Site>, Path(asked): Path<Asked>, request: Request) -> Response {
    let (caller, request) = caller(request);
    out(&site, staffs(&site, asked, caller).await, Size::Whole, request).await
}

/// `GET /care/files/{org}/{file}/small`
pub async fn small_to_staff(State(site): State<Site>, Path(asked): Path<Asked>, request: Request) -> Response {
    let (caller, request) = caller(request);
    out(&site, staffs(&site, asked, caller).await, Size::Small, request).await
}

enum Size {
    Whole,
    Small,
}

async fn customers(site: &Site, (org, file): Asked, caller: Caller) -> Result<Given, DeskError> {
    let desk = Desk::enter(site.house.clone(), caller, &OrganizationId::new(org)).await?;
    store::given(&desk, &FileId::new(file)).await
}

async fn staffs(site: &Site, (org, file): Asked, caller: Caller) -> Result<Given, DeskError> {
    let agent = Agent::of(Visitor::enter(site.house.clone(), caller).await?).await?;
    store::given_to_staff(&agent, &OrganizationId::new(org), &FileId::new(file)).await
}

async fn out(site: &Site, given: Result<Given, DeskError>, size: Size, request: Request) -> Response {
    let given = match given.map_err(Fault::from) {
        Ok(given) => given,
        Err(Fault::SignedOut) if wants_html(request.headers()) => return to(&paths::sign_in(request.uri().path())),
        Err(fault) => return status(&fault).into_response(),
    };
    let vault = Vault::of(&site.settings.data);
    match size {
        Size::Small if given.pictured => {
            let (kind, how) = (HeaderValue::from_static("image/jpeg"), HeaderValue::from_static("inline"));
            sent(&vault.small(&given.hash), kind, how, request).await
        }
        Size::Small => StatusCode::NOT_FOUND.into_response(),
        Size::Whole => {
            let kind = HeaderValue::from_static(given.media());
            sent(&vault.path(&given.hash), kind, attachment(&given.name), request).await
        }
    }
}

async fn sent(path: &FilePath, kind: HeaderValue, how: HeaderValue, request: Request) -> Response {
    let answer: Result<_, Infallible> = ServeFile::new(path).oneshot(request).await;
    let Ok(answer) = answer;
    let mut answer = answer.map(Body::new);
    if answer.status() == StatusCode::NOT_FOUND {
        tracing::error!(path = %path.display(), "a file has a record and is not there");
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    }
    let headers = answer.headers_mut();
    // When somebody else put the same content in is nobody's business.
    headers.remove(LAST_MODIFIED);
    headers.insert(CONTENT_TYPE, kind);
    headers.insert(CONTENT_DISPOSITION, how);
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(SANDBOX));
    answer
}

/// The name twice: for whoever reads letters of all languages, and for whoever does not.
fn attachment(name: &str) -> HeaderValue {
    let plain: String = name.chars().map(|c| if c.is_ascii() && !"\"\\".contains(c) { c } else { '_' }).collect();
    let text = format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{}", encoded(name));
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static("attachment"))
}
