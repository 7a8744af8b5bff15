//! How far a role reaches: everything, or what is assigned to its holder.
//!
//! Always true: an assignment belongs to one holding; to reach an account as one role reaches nothing as another.

use serde::{Deserialize, Serialize};

use super::RoleName;
use crate::ids::{AccountId, LineId, MemberId, RoleId};

/// What can be assigned.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Place {
    /// An account with all its lines, future ones too.
    Account(AccountId),
    /// Every line that bears this cost centre.
    CostCentre(String),
    Line(LineId),
}

/// What a holding reaches. Single lines are not in it, since there may be thousands: a line knows to whom it is
/// assigned (`LinePlace`).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    Everything,
    Assigned { accounts: Vec<AccountId>, cost_centres: Vec<String> },
}

impl Reach {
    /// Nothing yet.
    pub const NOTHING: Self = Self::Assigned { accounts: Vec::new(), cost_centres: Vec::new() };

    /// Where a role begins to reach that has just been given.
    #[must_use]
    pub fn of(role: &RoleName) -> Self {
        if role.is_assigned() { Self::NOTHING } else { Self::Everything }
    }
}

/// A case as the policy sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CasePlace {
    /// In whose name it is, and who watches it.
    pub named: Vec<MemberId>,
    pub open_to: OpenTo,
}

/// Who finds a case beside those who are named on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenTo {
    /// Whoever manages the organization's cases.
    Managers,
    /// Nobody: it is confidential, and somebody who is named is left.
    NamedOnly,
}

/// A line as the policy sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinePlace {
    pub id: LineId,
    pub account: AccountId,
    pub cost_centre: Option<String>,
    /// The holdings to which it is assigned by itself.
    pub assigned: Vec<(MemberId, RoleId)>,
}
