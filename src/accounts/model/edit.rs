//! *Edit assigned accounts*: what each role of somebody reaches, and what it could be given.

use serde::{Deserialize, Serialize};

use super::{Account, Centre, Offered};
use crate::{
    access::{Decision, Place, RoleName},
    ids::MemberId,
    time::Local,
};

/// What a role can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Takes {
    /// It reaches everything, or belongs to Tech Support.
    Nothing,
    /// A manager's: accounts.
    Accounts,
    /// An end user's: lines, and rules.
    Lines,
}

impl Takes {
    #[must_use]
    pub fn of(role: &RoleName) -> Self {
        use crate::access::{Portal, Rank};
        match role.rank() {
            _ if role.portal() == Portal::TechSupport => Self::Nothing,
            Rank::Manager => Self::Accounts,
            Rank::User => Self::Lines,
            Rank::Owner | Rank::Nobody => Self::Nothing,
        }
    }
}

/// Something that is assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    pub what: Offered,
    /// The last day, in the organization's zone: as it is read, and as a form spells it.
    pub until: Option<(Local, String)>,
}

/// A role of theirs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub role: RoleName,
    pub takes: Takes,
    pub given: Vec<Given>,
    /// More is assigned than is shown, or than this reader may see.
    pub more: bool,
    /// Whether this reader may change it.
    pub may: Decision,
}

impl Held {
    #[must_use]
    pub fn has(&self, place: &Place) -> bool {
        self.given.iter().any(|given| given.what.place == *place)
    }
}

/// Lines that were looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked {
    pub lines: Vec<Offered>,
    /// More match than are shown.
    pub more: bool,
}

/// The page of one user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    pub member: MemberId,
    pub name: String,
    pub held: Vec<Held>,
    /// The accounts that this reader could assign.
    pub accounts: Vec<Account>,
    pub more_accounts: bool,
    /// The cost centres that this reader could assign.
    pub centres: Vec<Centre>,
    pub picked: Picked,
    pub today: String,
}
