//! Whose request it is, as far as the network says.
//!
//! Always true: `X-Forwarded-For` is believed from the configured proxies alone, read from its end; whoever else sends
//! it is taken by the address that they came from.

use std::net::{IpAddr, SocketAddr};

use axum::{
    extract::{ConnectInfo, Request, State},
    middleware::Next,
    response::Response,
};

use super::Site;
use crate::settings::Network;

/// The address that the request came from, for rate limits and session lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientIp(pub IpAddr);

/// Puts it into the request's extensions.
pub async fn known(State(site): State<Site>, mut request: Request, next: Next) -> Response {
    if let Some(ConnectInfo(peer)) = request.extensions().get::<ConnectInfo<SocketAddr>>().copied() {
        let forwarded: Vec<&str> =
            request.headers().get_all("x-forwarded-for").iter().filter_map(|header| header.to_str().ok()).collect();
        let client = client(peer.ip(), &forwarded.join(","), &site.settings.trusted_proxies);
        request.extensions_mut().insert(ClientIp(client));
    }
    next.run(request).await
}

/// The last address that no trusted proxy stands for.
pub(super) fn client(peer: IpAddr, forwarded: &str, trusted: &[Network]) -> IpAddr {
    let believed = |address: IpAddr| trusted.iter().any(|network| network.contains(address));
    let mut client = peer.to_canonical();
    for hop in forwarded.rsplit(',') {
        if !believed(client) {
            break;
        }
        let Ok(address) = hop.trim().parse::<IpAddr>() else { break };
        client = address.to_canonical();
    }
    client
}
