//! What the policy answers: allowed through which role, or denied, why, and who could help.

use serde::{Deserialize, Serialize};

use super::{Condition, Permission, Place, Rank, RoleName, Status};
use crate::ids::MemberId;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Decision {
    Allowed(Grant),
    /// A second person has to say yes.
    NeedsApproval(Grant, Condition),
    Denied(Denial),
}

impl Decision {
    /// Whether they may by themselves.
    #[must_use]
    pub const fn allows(&self) -> bool {
        matches!(self, Self::Allowed(_))
    }

    /// Whether a second person has to say yes, whatever it costs.
    #[must_use]
    pub fn asks(&self) -> bool {
        matches!(self, Self::NeedsApproval(_, condition) if condition.from.is_none())
    }

    /// Whether a second person has to say yes to what costs so much.
    #[must_use]
    pub fn asks_for(&self, amount: i64) -> bool {
        matches!(self, Self::NeedsApproval(_, condition) if condition.is_for(Some(amount)))
    }

    /// Whether they may at all, by themselves or with a second person's yes.
    #[must_use]
    pub const fn may(&self) -> bool {
        !matches!(self, Self::Denied(_))
    }
}

/// Which role allowed it, and through what it reaches that far. When several would, the easiest is named, and of such the highest.
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
    /// The page on which it can be asked for, where it can: filled in by the server too.
    #[serde(default)]
    pub ask: Option<String>,
}

impl Denial {
    #[must_use]
    pub const fn new(permission: Permission, why: Why) -> Self {
        Self { permission, why, helpers: Vec::new(), ask: None }
    }
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
    /// A second person has to say yes, and nobody whose yes counts has.
    NeedsApproval,
    /// The case is in nobody's name who is them, and nobody has made them a watcher: they do not find it at all.
    NotNamed,
    /// A role of theirs allows it, but nothing that is assigned to them reaches that far.
    OutOfReach,
}
