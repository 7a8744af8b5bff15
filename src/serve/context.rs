//! What a page and a server function find in their context. Always true: the same for both; the policy of a page bears
//! the nonce that its inline scripts bear.

use axum::http::{header::CONTENT_SECURITY_POLICY, request::Parts};
use leptos::{
    nonce::use_nonce,
    prelude::{provide_context, use_context},
};
use leptos_axum::ResponseOptions;

use super::{Site, client::ClientIp, headers::page_policy, request::RequestId};
use crate::desk::{AtDesk, Caller};

/// The house, and who calls; on a page also its policy, and whoever is at the desk for all that it asks.
pub fn provide(site: &Site) {
    provide_context(site.clone());
    provide_context(site.house.clone());
    if let Some(parts) = use_context::<Parts>() {
        let address = parts.extensions.get::<ClientIp>().map(|ip| ip.0.to_string()).unwrap_or_default();
        let request = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
        provide_context(Caller { address, request, ..Caller::of(&parts) });
    }
    if let (Some(nonce), Some(response)) = (use_nonce(), use_context::<ResponseOptions>())
        && let Some(policy) = page_policy(&nonce)
    {
        provide_context(AtDesk::default());
        response.insert_header(CONTENT_SECURITY_POLICY, policy);
    }
}
