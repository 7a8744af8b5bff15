//! Whose answer a mail is: the addresses to which letters about cases can be answered.
//!
//! Always true: an address is one recipient's in one case; its token is made by a key that the house keeps to itself, and
//! is kept as its fingerprint alone; what an address still opens is asked anew for each mail.

use std::fmt::Write as _;

use hmac::{Hmac, Mac};
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::ids::{CaseId, MemberId, OrganizationId};

/// To whom and in which case a letter was written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Thread {
    pub organization: OrganizationId,
    pub case: CaseId,
    pub member: MemberId,
}

impl Thread {
    /// The name of this among a letter's values.
    pub const VALUE: &str = "thread";

    /// 128 bits in hexadecimal; none: the key is no key.
    pub(super) fn token(&self, key: &str) -> Option<String> {
        let mut mac = Hmac::<Sha256>::new_from_slice(key.as_bytes()).ok()?;
        for part in [self.organization.as_str(), self.case.as_str(), self.member.as_str()] {
            mac.update(part.as_bytes());
            mac.update(b"\0");
        }
        let code = mac.finalize().into_bytes();
        Some(code.iter().take(16).fold(String::new(), |mut hex, byte| {
            let _ = write!(hex, "{byte:02x}");
            hex
        }))
    }

    /// What all letters of one case to one recipient refer to, so that mail programs show them together.
    pub(super) fn root(&self, domain: &str) -> String {
        format!("<case.{}.{}@{domain}>", self.case, self.member).to_lowercase()
    }
}

/// What the ids of the house's own messages begin with.
const OWN: &str = "letter.";

/// The id of a new message of the house.
pub(super) fn message_id(domain: &str) -> String {
    format!("<{OWN}{}@{domain}>", crate::desk::secret())
}

/// Whether a message of this id is one of the house's own that has come back.
#[must_use]
pub fn is_own(message_id: &str, domains: &[&str]) -> bool {
    let id = message_id.trim_matches(['<', '>']);
    id.strip_prefix(OWN)
        .and_then(|id| id.rsplit_once('@'))
        .is_some_and(|(_, domain)| domains.iter().any(|own| own.eq_ignore_ascii_case(domain)))
}
