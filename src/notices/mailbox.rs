//! The demonstration's mailbox: every letter sent, in place of a mail server.
//!
//! Always true: it exists only in the demonstration; unless asked otherwise it answers only a browser on this machine,
//! reached directly and by a name of this machine, since whoever reads it can become anybody; what a letter says is
//! shown as text, and only the house's own address becomes a link.

use std::{
    net::{IpAddr, SocketAddr},
    sync::Arc,
};

use axum::{
    Json, Router,
    extract::{ConnectInfo, Path, Query, Request, State},
    http::{HeaderMap, StatusCode, header::HOST},
    middleware::{self, Next},
    response::{Html, IntoResponse, Response},
    routing::get,
};
use serde::{Deserialize, Serialize};

use super::{
    mailbox_page::{self, Around},
    store,
};
use crate::{
    app::scheme::Scheme,
    desk::{DeskError, House},
    serve::language::cookie,
    settings::Brand,
    time::Moment,
    words::Language,
};

/// How the mailbox is offered.
#[derive(Clone, Debug)]
pub struct Demonstration {
    pub house: Arc<House>,
    pub brand: Brand,
    /// The address of the stylesheet.
    pub css: String,
    /// Whether other machines may read it.
    pub everywhere: bool,
}

impl Demonstration {
    fn around(&self, request: &Request) -> Around {
        let scheme = cookie(request.headers(), Scheme::COOKIE).and_then(|name| name.parse().ok());
        Around {
            language: request.extensions().get().copied().unwrap_or_default(),
            scheme: scheme.unwrap_or_default(),
            css: self.css.clone(),
            brand: self.brand.clone(),
            here: request.uri().path_and_query().map_or_else(String::new, ToString::to_string),
        }
    }
}

/// A letter that was sent.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Mail {
    pub id: String,
    pub to: String,
    pub language: Language,
    pub subject: String,
    pub text: String,
    pub at: Moment,
    /// What can be followed in it.
    #[serde(default)]
    pub links: Vec<String>,
    /// Where it can be answered to.
    #[serde(default)]
    pub reply_to: Option<String>,
}

#[derive(Deserialize)]
struct Asked {
    to: Option<String>,
}

/// The routes of the mailbox, to be merged only in the demonstration.
pub fn demo_router(demonstration: Demonstration) -> Router {
    let demonstration = Arc::new(demonstration);
    Router::new()
        .route("/demo/mail", get(list))
        .route("/demo/mail.json", get(list_for_tests))
        .route("/demo/mail/{id}", get(one))
        .layer(middleware::from_fn_with_state(demonstration.clone(), only_here))
        .with_state(demonstration)
}

async fn only_here(State(demonstration): State<Arc<Demonstration>>, request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    if demonstration.everywhere || is_here(peer, request.headers()) {
        next.run(request).await
    } else {
        StatusCode::NOT_FOUND.into_response()
    }
}

/// Directly from this machine, and under its own name: a foreign name that leads here (rebinding) does not count.
fn is_here(peer: Option<IpAddr>, headers: &HeaderMap) -> bool {
    let direct = !headers.contains_key("x-forwarded-for") && !headers.contains_key("forwarded");
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    let name =
        host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|b| b.is_ascii_digit())).map_or(host, |(n, _)| n);
    let own = name == "localhost"
        || name.trim_matches(['[', ']']).parse::<IpAddr>().is_ok_and(|address| address.is_loopback());
    peer.is_some_and(|peer| peer.to_canonical().is_loopback()) && direct && own
}

async fn list(
    State(demonstration): State<Arc<Demonstration>>,
    Query(asked): Query<Asked>,
    request: Request,
) -> Response {
    let around = demonstration.around(&request);
    let to = asked.to.as_deref().map(str::trim).filter(|to| !to.is_empty());
    match store::mails(&demonstration.house, to).await {
        Ok(mails) => Html(mailbox_page::list(&around, to, mails)).into_response(),
        Err(cause) => broken(&cause),
    }
}

async fn list_for_tests(State(demonstration): State<Arc<Demonstration>>, Query(asked): Query<Asked>) -> Response {
    match store::mails(&demonstration.house, asked.to.as_deref()).await {
        Ok(mails) => Json(mails).into_response(),
        Err(cause) => broken(&cause),
    }
}

async fn one(State(demonstration): State<Arc<Demonstration>>, Path(id): Path<String>, request: Request) -> Response {
    let around = demonstration.around(&request);
    match store::mail(&demonstration.house, &id).await {
        Ok(Some(mail)) => Html(mailbox_page::one(&around, mail)).into_response(),
        Ok(None) => StatusCode::NOT_FOUND.into_response(),
        Err(cause) => broken(&cause),
    }
}

fn broken(cause: &DeskError) -> Response {
    tracing::error!(?cause, "the mailbox cannot be read");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
