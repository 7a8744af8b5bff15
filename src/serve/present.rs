//! Who is signed in, found once before a page is rendered, for the frame around it.
//!
//! Always true: nothing is decided by it; a page asks the desk for itself.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use super::{Site, bare};
use crate::{
    desk::{Caller, Visitor},
    identity::{model::Me, profile},
};

/// The person of the page's request.
#[derive(Clone)]
pub struct Present(pub Option<Me>);

/// Puts it into the extensions of a request for a page.
pub async fn found(State(site): State<Site>, request: Request, next: Next) -> Response {
    if !bare::wants_html(request.headers()) || !request.method().is_safe() {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let caller = Caller::of(&parts);
    let me = match caller.session {
        Some(_) => me(&site, caller).await,
        None => None,
    };
    parts.extensions.insert(Present(me));
    next.run(Request::from_parts(parts, body)).await
}

async fn me(site: &Site, caller: Caller) -> Option<Me> {
    let visitor = Visitor::enter(site.house.clone(), caller).await.ok()?;
    profile::me(&visitor).await.ok()
}
