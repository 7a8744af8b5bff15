//! Pages without WASM: what is shown when the app cannot, or need not, answer.
//!
//! Always true: they are whole in both languages, with the switch to the other one, and need no script; an error page
//! bears the request's reference and never the cause.

use axum::{
    extract::Request,
    http::{
        HeaderMap, HeaderValue, Method, StatusCode,
        header::{ACCEPT, CONTENT_TYPE, RETRY_AFTER},
    },
    response::{Html, IntoResponse, Redirect, Response},
};
use leptos::{prelude::*, server_fn::error::FromServerFnError};

use super::{Site, request::RequestId, safe::without};
use crate::{
    app::{
        self,
        bare::{Bare, BarePage},
    },
    fault::Fault,
    paths,
    words::{self, Language},
};

/// Who asks, as far as an error page needs it.
pub struct Asked {
    language: Language,
    html: bool,
    /// What can be asked for again in the other language: the same page, or the first one.
    page: String,
    reference: String,
}

impl Asked {
    pub fn by(request: &Request, id: &RequestId) -> Self {
        Self {
            language: request.extensions().get().copied().unwrap_or_default(),
            html: wants_html(request.headers()),
            page: if request.method() == Method::GET {
                without(&request.uri().to_string(), "lang")
            } else {
                "/".to_owned()
            },
            reference: id.0.clone(),
        }
    }

    fn other(&self) -> String {
        let join = if self.page.contains('?') { '&' } else { '?' };
        format!("{}{join}lang={}", self.page, self.language.other())
    }
}

/// A browser that shows what comes back, not a script that reads it.
pub fn wants_html(headers: &HeaderMap) -> bool {
    headers.get(ACCEPT).and_then(|accept| accept.to_str().ok()).is_some_and(|accept| accept.contains("text/html"))
}

/// Gives words to an error that has none yet, or only the framework's; every other answer passes through.
pub fn in_words(site: &Site, asked: &Asked, response: Response) -> Response {
    let status = response.status();
    let has_words =
        response.headers().get(CONTENT_TYPE).is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    let failed = status.is_client_error() || status.is_server_error();
    if failed && !has_words { error(site, asked, fault(status, &asked.reference), status) } else { response }
}

fn error(site: &Site, asked: &Asked, fault: Fault, status: StatusCode) -> Response {
    let mut response = if asked.html {
        let what = Bare::Fault { fault, reference: asked.reference.clone() };
        page(site, asked.language, what, asked.other())
    } else {
        ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], fault.ser()).into_response()
    };
    *response.status_mut() = status;
    if status == StatusCode::SERVICE_UNAVAILABLE {
        response.headers_mut().insert(RETRY_AFTER, HeaderValue::from_static("5"));
    }
    response
}

fn fault(status: StatusCode, reference: &str) -> Fault {
    match status {
        StatusCode::PAYLOAD_TOO_LARGE => Fault::TooLarge,
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::TOO_MANY_REQUESTS => Fault::Busy { retry_after: 5 },
        StatusCode::UNAUTHORIZED => Fault::SignedOut,
        StatusCode::BAD_REQUEST
        | StatusCode::UNPROCESSABLE_ENTITY
        | StatusCode::UNSUPPORTED_MEDIA_TYPE
        | StatusCode::URI_TOO_LONG => Fault::Unreadable,
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Fault::NotFound,
        _ => Fault::Broken { reference: reference.to_owned() },
    }
}

/// A fault as a whole page, with the status that fits it.
pub fn fault_page(site: &Site, asked: &Asked, fault: &Fault) -> Response {
    error(site, asked, fault.clone(), status(fault))
}

/// The status that fits a fault.
pub fn status(fault: &Fault) -> StatusCode {
    StatusCode::from_u16(app::status(fault)).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

/// In place of a file or a preview: who is signed out signs in and comes back to it.
pub fn instead(fault: &Fault, here: &str) -> Response {
    match fault {
        Fault::SignedOut => Redirect::to(&paths::sign_in(here)).into_response(),
        fault => status(fault).into_response(),
    }
}

/// The page that the service worker keeps for when there is no network.
pub fn offline(site: &Site, language: Language) -> Response {
    page(site, language, Bare::Offline, format!("?lang={}", language.other()))
}

fn page(site: &Site, language: Language, what: Bare, other: String) -> Response {
    let owner = Owner::new_root(None);
    let html = owner.with(|| {
        words::provide(language);
        let (brand, css) = (site.settings.brand.name.clone(), site.build.href("enlace.css"));
        view! { <BarePage what brand css language other/> }.to_html()
    });
    owner.unset_with_forced_cleanup();
    // The marks are for a browser that takes the page over, which none does here; in a title they would be seen. Text
    // cannot hold one, since it is escaped.
    Html(format!("<!DOCTYPE html>{}", html.replace("<!>", ""))).into_response()
}
