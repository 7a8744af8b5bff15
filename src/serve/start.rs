//! Addresses without an organization: `/`, `/support…` and `/hub…` lead to the organization used last.
//!
//! Always true: path and query are kept; who is not signed in comes back here after signing in; nothing is shown by
//! the redirect that its target would not show.

use axum::{
    extract::{Request, State},
    http::{HeaderValue, StatusCode, header::LOCATION},
    response::{IntoResponse, Response},
};

use super::{Site, bare, client::ClientIp, request::RequestId, safe::safe_path};
use crate::{
    desk::{Caller, Visitor},
    fault::Fault,
    identity::profile,
    paths,
};

/// Leads on.
pub async fn lead(State(site): State<Site>, request: Request) -> Response {
    let path = request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned();
    let Some(id) = request.extensions().get::<RequestId>().cloned() else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let asked = bare::Asked::by(&request, &id);
    let address = request.extensions().get::<ClientIp>().map(|ip| ip.0.to_string()).unwrap_or_default();
    let (parts, _) = request.into_parts();
    let caller = Caller { address, request: id.0, ..Caller::of(&parts) };
    match target(&site, caller, &path).await {
        Ok(target) => to(&target),
        Err(Fault::SignedOut) => to(&if path == "/" { paths::SIGN_IN.to_owned() } else { paths::sign_in(&path) }),
        Err(fault) => bare::fault_page(&site, &asked, &fault),
    }
}

/// The organization used last, else the first; who is in none has Care or only their profile.
async fn target(site: &Site, caller: Caller, path: &str) -> Result<String, Fault> {
    let visitor = Visitor::enter(site.house.clone(), caller).await?;
    let me = profile::me(&visitor).await?;
    let Some(organization) = me.last.as_ref().or_else(|| me.organizations.first().map(|first| &first.id)) else {
        return Ok(if me.staff.is_some() { paths::CARE } else { paths::PROFILE }.to_owned());
    };
    let home = paths::home(organization);
    let rest =
        if path.starts_with("/support") || path.starts_with("/hub") { path } else { path.trim_start_matches('/') };
    Ok(home + rest)
}

fn to(path: &str) -> Response {
    let path = safe_path(path).unwrap_or_else(|| "/".to_owned());
    match HeaderValue::from_str(&path) {
        Ok(location) => (StatusCode::SEE_OTHER, [(LOCATION, location)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
