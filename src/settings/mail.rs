//! What the operator may set about answers by mail: the address that they come in at, and where they are handed over.

use std::{net::SocketAddr, path::PathBuf};

use super::{Given, Wrong};

/// A mailbox of whose every address behind a `+` is somebody's in a case, and where its mail is handed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MailIn {
    local: String,
    domain: String,
    pub listen: Listen,
}

/// Where mail is handed over by LMTP.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Listen {
    Network(SocketAddr),
    Socket(PathBuf),
}

/// What stands before an address that is not this machine's.
const EVERYWHERE: &str = "everywhere:";
/// With a token behind it, the part before the `@` has at most 64 characters.
const LONGEST: usize = 30;

impl MailIn {
    pub(super) fn read(given: &Given) -> Result<Option<Self>, Wrong> {
        let address = given.optional("mail_in", "an e-mail address like case@reply.example.com", address)?;
        let listen = given.optional(
            "lmtp",
            "an address of this machine like 127.0.0.1:2424 (another one behind everywhere:), or the path of a socket",
            listen,
        )?;
        match (address, listen) {
            (None, None) => Ok(None),
            (Some((local, domain)), Some(listen)) => Ok(Some(Self { local, domain, listen })),
            _ => Err(Wrong("ENLACE_MAIL_IN and ENLACE_LMTP need each other.".to_owned())),
        }
    }

    /// The address that has this token.
    #[must_use]
    pub fn address(&self, token: &str) -> String {
        format!("{}+{token}@{}", self.local, self.domain)
    }

    /// The token of one of its addresses, in whatever case it is written.
    #[must_use]
    pub fn token(&self, address: &str) -> Option<String> {
        let (local, domain) = address.rsplit_once('@')?;
        let (own, token) = local.split_once('+')?;
        let is_own = own.eq_ignore_ascii_case(&self.local) && domain.eq_ignore_ascii_case(&self.domain);
        is_own.then(|| token.to_ascii_lowercase())
    }

    /// Whether it is an address of this mailbox at all.
    #[must_use]
    pub fn is_of(&self, address: &str) -> bool {
        self.token(address).is_some() || address.eq_ignore_ascii_case(&format!("{}@{}", self.local, self.domain))
    }

    #[must_use]
    pub fn domain(&self) -> &str {
        &self.domain
    }
}

fn address(text: &str) -> Option<(String, String)> {
    let (local, domain) = text.split_once('@')?;
    let plain = |text: &str, more: &str| {
        !text.is_empty() && text.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c))
    };
    let fits = plain(local, "-_.") && plain(domain, "-.") && local.len() <= LONGEST;
    fits.then(|| (local.to_ascii_lowercase(), domain.to_ascii_lowercase()))
}

fn listen(text: &str) -> Option<Listen> {
    if text.starts_with('/') {
        return Some(Listen::Socket(PathBuf::from(text)));
    }
    if let Some(anywhere) = text.strip_prefix(EVERYWHERE) {
        return anywhere.parse().ok().map(Listen::Network);
    }
    text.parse().ok().filter(|address: &SocketAddr| address.ip().is_loopback()).map(Listen::Network)
}
