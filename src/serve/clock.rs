//! The demonstration's clock, which a browser test turns to see what time does. Always true: there only in the
//! demonstration, and only for a caller on this machine.

use std::net::SocketAddr;

use axum::{
    Form,
    extract::{ConnectInfo, State},
    http::StatusCode,
};
use serde::Deserialize;

use super::Site;
use crate::time::Span;

#[derive(Deserialize)]
pub struct Ahead {
    /// Seconds before the true time.
    ahead: i64,
}

/// `POST /demo/clock`
pub async fn turned(
    State(site): State<Site>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    Form(Ahead { ahead }): Form<Ahead>,
) -> StatusCode {
    if !peer.ip().is_loopback() {
        return StatusCode::NOT_FOUND;
    }
    site.house.options.clock.set(Span::seconds(ahead));
    StatusCode::NO_CONTENT
}
