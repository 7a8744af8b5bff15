//! What the policy answers: allowed through which role, or denied, why, and who could help.

use serde::{Deserialize, Serialize};

use super::{Permission, Place, Rank, RoleName, Status};
use crate::ids::MemberId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    Allowed(Grant),
    Denied(Denial),
}

impl Decision {
    #[must_use]
    pub const fn allows(&self) -> bool {
        matches!(self, Self::Allowed(_))
    }
}

/// Which role allowed it, and through what it reaches that far. When several would, the highest is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Grant {
    pub role: RoleName,
    /// None: the role reaches everything, or nothing in particular was asked about.
    pub through: Option<Place>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Denial {
    pub permission: Permission,
    pub why: Why,
    /// Who could do it instead: filled in by the server, at most three.
    pub helpers: Vec<Helper>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Helper {
    pub member: MemberId,
    pub name: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Why {
    /// No role of theirs allows it.
    NoRole,
    /// Their own membership is not active.
    NotActive(Status),
    /// Their login to Tech Support is disabled.
    LoginDisabled,
    /// Nobody does this to themselves.
    Yourself,
    /// The target stands above them.
    AboveYou(Rank),
    /// The target was deleted.
    Gone,
    /// An account manager looks after end users only.
    NotAnEndUser,
    /// They see the portal as somebody else does, and change nothing.
    OnlyLooking,
    /// A role of theirs allows it, but nothing that is assigned to them reaches that far.
    OutOfReach,
}
