//! What the pages show: the list, a role, two beside each other, and what an edit would change for whom.

use serde::{Deserialize, Serialize};

use super::{Approver, Holders, RoleEvent, RoleSummary};
use crate::{
    access::{Denial, Permission},
    roles::rules::{Off, Refusal},
    time::Moment,
};

/// What becomes of a button: it may be pressed, or why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    May,
    /// It may be pressed, and then a second person has to say yes.
    Asks,
    Denied(Denial),
    Refused(Refusal),
}

impl Verdict {
    #[must_use]
    pub const fn allows(&self) -> bool {
        matches!(self, Self::May | Self::Asks)
    }

    /// Whether a second person has to say yes.
    #[must_use]
    pub const fn asks(&self) -> bool {
        matches!(self, Self::Asks)
    }
}

/// A role in the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleRow {
    pub role: RoleSummary,
    pub holders: Holders,
    pub change: Verdict,
}

/// Every role of Account Hub, the ready-made ones first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleList {
    pub rows: Vec<RoleRow>,
    pub make: Verdict,
}

/// A permission in the grid, and why this reader cannot put it into a role, or not outright.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub permission: Permission,
    pub off: Option<Off>,
}

/// What a new role begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleMaking {
    /// Whether a second person has to say yes to it.
    pub asks: bool,
    pub offers: Vec<Offer>,
    pub approvers: Vec<Approver>,
    /// The role that is copied.
    pub copied: Option<RoleSummary>,
}

/// All of a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleCard {
    pub role: RoleSummary,
    pub holders: Holders,
    pub offers: Vec<Offer>,
    /// Who can be named to say yes, and whoever is named.
    pub approvers: Vec<Approver>,
    pub change: Verdict,
    /// The roles that its holders can be given in its place.
    pub instead: Vec<RoleSummary>,
    pub history: Vec<RoleEvent>,
    pub now: Moment,
}

/// Two roles beside each other, and what else could stand there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RolePair {
    pub all: Vec<RoleSummary>,
    pub one: Option<RoleSummary>,
    pub other: Option<RoleSummary>,
    pub approvers: Vec<Approver>,
}

/// Whether somebody gets a permission, is without it, or has it with a second person's yes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    Gains,
    Asks,
    Loses,
}

/// What an edit would change in one permission: for how many, and a few of their names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effect {
    pub permission: Permission,
    pub turn: Turn,
    pub people: usize,
    pub some: Vec<String>,
}

/// What an edit would change for whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Effects {
    pub list: Vec<Effect>,
    pub holders: usize,
    /// More hold the role than were looked at.
    pub more: bool,
}
