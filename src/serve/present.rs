//! Who is signed in, found once before a page is rendered, for the frame around it.
//!
//! Always true: nothing is decided by it; a page asks the desk for itself. Who cannot be looked at is not shown as
//! somebody who is signed out.

use axum::{
    extract::{Request, State},
    middleware::Next,
    response::Response,
};

use super::{Site, bare, request::RequestId};
use crate::{
    desk::{Caller, DeskError, Visitor},
    fault::Fault,
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
    let asked = request.extensions().get::<RequestId>().map(|id| bare::Asked::by(&request, id));
    let (mut parts, body) = request.into_parts();
    let caller = Caller::of(&parts);
    let me = match caller.session {
        Some(_) => me(&site, caller).await,
        None => Ok(None),
    };
    match (me, asked) {
        (Err(Fault::Away), Some(asked)) => bare::fault_page(&site, &asked, &Fault::Away),
        (me, _) => {
            parts.extensions.insert(Present(me.unwrap_or_default()));
            next.run(Request::from_parts(parts, body)).await
        }
    }
}

async fn me(site: &Site, caller: Caller) -> Result<Option<Me>, Fault> {
    match Visitor::enter(site.house.clone(), caller).await {
        Ok(visitor) => profile::me(&visitor).await.map(Some),
        Err(DeskError::SignedOut) => Ok(None),
        Err(cause) => Err(cause.into()),
    }
}
