//! When a second person's yes is needed, and whose.

use serde::{Deserialize, Serialize};

use super::{Bearer, Permission, Role};
use crate::ids::MemberId;

/// What a role says of one permission that it allows with approval.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Condition {
    /// From this amount on, in minor units; what costs less is allowed outright. None: whatever it costs.
    #[serde(default)]
    pub from: Option<i64>,
    /// Only these may say yes; empty: whoever may do it themselves and is a manager or an owner.
    #[serde(default)]
    pub approvers: Vec<MemberId>,
    /// So many of them have to.
    pub needed: u8,
}

impl Condition {
    /// The most people who can be named, and the most whose yes can be wanted.
    pub const MOST_NAMED: usize = 5;
    pub const MOST_NEEDED: u8 = 3;

    /// Whether a yes is wanted for what costs so much; what costs nothing that is known wants one.
    #[must_use]
    pub fn is_for(&self, amount: Option<i64>) -> bool {
        self.from.is_none_or(|from| amount.is_none_or(|amount| amount >= from))
    }

    /// Whether it is theirs to say yes; once nobody has answered in time (`is_escalated`), an owner may in place of the named.
    #[must_use]
    pub fn names(&self, by: &Bearer, is_escalated: bool) -> bool {
        let Self { approvers, .. } = self;
        approvers.is_empty() || approvers.contains(&by.member) || is_escalated && by.holds(Role::BusinessOwner)
    }

    /// Whether it never lets anything pass that the other would stop.
    #[must_use]
    pub fn is_as_strict_as(&self, other: &Self) -> bool {
        let of_the_named = !self.approvers.is_empty() && self.approvers.iter().all(|one| other.approvers.contains(one));
        // No amount, whatever it costs, comes before every amount.
        self.from <= other.from && self.needed >= other.needed && (other.approvers.is_empty() || of_the_named)
    }
}

impl Default for Condition {
    fn default() -> Self {
        Self { from: None, approvers: Vec::new(), needed: 1 }
    }
}

/// The conditions of a role, for those permissions that have one.
pub type Conditions = Vec<(Permission, Condition)>;

/// What is said of this permission; where nothing is, one yes of whoever can do it themselves.
#[must_use]
pub fn condition(said: &[(Permission, Condition)], of: Permission) -> Condition {
    said.iter().find(|(one, _)| *one == of).map(|(_, condition)| condition.clone()).unwrap_or_default()
}

/// A condition as people read it, with names in place of ids.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub from: Option<i64>,
    /// None: somebody whose name is not known any more.
    pub named: Vec<Option<String>>,
    pub needed: u8,
}

impl Terms {
    /// `name` gives the name of somebody, as far as it is known.
    #[must_use]
    pub fn of(condition: &Condition, name: impl Fn(&MemberId) -> Option<String>) -> Self {
        let Condition { from, approvers, needed } = condition;
        Self { from: *from, named: approvers.iter().map(name).collect(), needed: *needed }
    }
}
