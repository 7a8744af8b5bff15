//! Who is signed in, found once before a page is rendered, for the frame around it.
//!
//! Always true: nothing is decided by it; a page asks the desk for itself. Who cannot be looked at is not shown as
//! somebody who is signed out; every page says whose it is (`kept`).

use axum::{
    extract::{Request, State},
    http::header::CACHE_CONTROL,
    middleware::Next,
    response::Response,
};

use super::{Site, bare, kept, request::RequestId};
use crate::{
    desk::{Caller, DeskError, Visitor},
    fault::Fault,
    identity::{model::Me, profile},
    ids::PersonId,
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
    let who = match caller.session {
        Some(_) => who(&site, caller).await,
        None => Ok(None),
    };
    match (who, asked) {
        (Err(Fault::Away), Some(asked)) => bare::fault_page(&site, &asked, &Fault::Away),
        (who, _) => {
            let (uri, whose) = (parts.uri.clone(), who.as_ref().ok().cloned());
            parts.extensions.insert(Present(who.unwrap_or_default().map(|(_, me)| me)));
            let mut response = next.run(Request::from_parts(parts, body)).await;
            // What any browser may keep, Help, is nobody's.
            if let Some(whose) = whose.filter(|_| !response.headers().contains_key(CACHE_CONTROL)) {
                kept::mark(response.headers_mut(), whose.as_ref(), &uri);
            }
            response
        }
    }
}

async fn who(site: &Site, caller: Caller) -> Result<Option<(PersonId, Me)>, Fault> {
    match Visitor::enter(site.house.clone(), caller).await {
        Ok(visitor) => Ok(Some((visitor.person.clone(), profile::me(&visitor).await?))),
        Err(DeskError::SignedOut) => Ok(None),
        Err(cause) => Err(cause.into()),
    }
}
