//! What a request says of its sender, before anything of it is believed.

use axum::http::{header::COOKIE, request::Parts};
use leptos::prelude::use_context;

use super::{fingerprint, once};
use crate::ids::{MemberId, SessionId};

pub const SESSION_COOKIE: &str = "__Host-enlace";
const DEVICE_COOKIE: &str = "__Host-device";

/// What a request says of its sender, before anything of it is believed.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The secret of the session cookie.
    pub session: Option<String>,
    /// The session itself, where work goes on without the request that began it.
    pub known: Option<SessionId>,
    /// Whose mail it is, where there is no session at all. No request says it.
    pub by_mail: Option<MemberId>,
    /// The secret of the known-device cookie.
    pub device: Option<String>,
    pub address: String,
    pub browser: String,
    /// Under which key it is done, so that it is done once.
    pub once: Option<String>,
    /// The id under which the log has this request.
    pub request: String,
}

impl Caller {
    pub const DEVICE_COOKIE: &str = DEVICE_COOKIE;
    pub const ONCE: &str = "x-once";

    /// The caller of the request at hand.
    #[must_use]
    pub fn here() -> Self {
        use_context::<Self>().unwrap_or_default()
    }

    /// Reads the cookies and the browser's name; the address and the request's id are the server's to add.
    #[must_use]
    pub fn of(parts: &Parts) -> Self {
        let cookie = |name: &str| {
            parts
                .headers
                .get_all(COOKIE)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|line| line.split(';'))
                .find_map(|pair| {
                    pair.trim().split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
                })
        };
        let browser = parts.headers.get(axum::http::header::USER_AGENT).and_then(|value| value.to_str().ok());
        let given = parts.headers.get(Self::ONCE).and_then(|value| value.to_str().ok());
        Self {
            once: given.and_then(once::key),
            session: cookie(SESSION_COOKIE),
            device: cookie(DEVICE_COOKIE),
            browser: browser.unwrap_or_default().chars().take(200).collect(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn session_id(&self) -> Option<SessionId> {
        let by_secret = self.session.as_deref().map(|secret| SessionId::new(fingerprint(secret)));
        by_secret.or_else(|| self.known.clone())
    }
}
