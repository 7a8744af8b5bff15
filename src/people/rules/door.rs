//! Disable Login and Enable Login: the door of Tech Support, and nothing else of the membership.

use super::{ContactFacts, Elsewhere, Made, Refusal};
use crate::{
    access::{Bearer, Door, Status},
    ids::PersonId,
};

/// Whether the person's sessions end with the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sessions {
    /// Another door is open to them, here or in another organization.
    Stay,
    /// Nothing is left that a session of this person could open.
    End(PersonId),
}

/// The door is closed.
pub type LoginDisabled = Made<Closing>;

pub struct Closing {
    pub name: String,
    pub sessions: Sessions,
}

/// # Errors
/// `NoLoginYet`, `AlreadyDisabled`, `LastCaseManager`.
pub fn disable_login(_: &Bearer, facts: &ContactFacts) -> Result<LoginDisabled, Refusal> {
    match (facts.bearer.status, facts.bearer.door) {
        (Status::Invited, _) => Err(Refusal::NoLoginYet),
        (_, Door::Closed) => Err(Refusal::AlreadyDisabled),
        _ if facts.is_last_case_manager() => Err(Refusal::LastCaseManager),
        _ => {
            let alone = facts.person.clone().filter(|_| facts.elsewhere == Elsewhere::Closed);
            let sessions = alone.map_or(Sessions::Stay, Sessions::End);
            Ok(Made(Closing { name: facts.details.name(), sessions }))
        }
    }
}

/// The door is open again.
pub type LoginEnabled = Made<Opening>;

pub struct Opening {
    pub name: String,
}

/// # Errors
/// `NotDisabled`.
pub fn enable_login(_: &Bearer, facts: &ContactFacts) -> Result<LoginEnabled, Refusal> {
    match facts.bearer.door {
        Door::Open => Err(Refusal::NotDisabled),
        Door::Closed => Ok(Made(Opening { name: facts.details.name() })),
    }
}
