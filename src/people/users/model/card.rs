//! All of a user, as their page shows it, and what the form of a new one offers.

use serde::{Deserialize, Serialize};

use super::{AccountName, Listed, Marketing};
use crate::{
    access::{Permissions, Place, RoleName},
    people::{
        model::{HistoryLine, Page},
        users::rules::Refusal,
    },
    time::{Local, Moment},
};

/// A role that somebody holds, until when, and what it allows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub role: RoleName,
    pub permissions: Permissions,
    pub until: Option<Local>,
    /// Why the reader's rule would not take it away; the policy is asked apart.
    pub keeps: Option<Refusal>,
}

/// A role that could be given, and why not by this reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    pub role: RoleName,
    pub permissions: Permissions,
    pub off: Option<Refusal>,
}

/// Something that is assigned to one of their roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reached {
    pub place: Place,
    /// The account's name, the line's number, the cost centre's code.
    pub name: String,
    /// The account's number, what the line is called.
    #[serde(default)]
    pub more: Option<String>,
    /// Only when they hold several roles: which.
    pub role: Option<RoleName>,
    pub until: Option<Local>,
}

/// All of a user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserCard {
    pub user: Listed,
    /// What the page shows; a save that was begun on an older one is stale.
    pub revision: i64,
    /// How they sign in; none before first use is finished.
    pub sign_in: Option<String>,
    pub held: Vec<Held>,
    pub offered: Vec<Offered>,
    pub reached: Vec<Reached>,
    /// Whether more is assigned to them than is shown.
    pub reaches_more: bool,
    pub marketing: Marketing,
    pub deleted: Option<Local>,
    pub history: Page<HistoryLine>,
    pub now: Moment,
}

/// What the form of a new user offers to who adds one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Adding {
    /// Whether a second person has to say yes to it.
    pub asks: bool,
    pub roles: Vec<Offered>,
    /// Who reaches only these accounts gives a new user a line on one of them; none: nothing is asked for.
    pub accounts: Option<Vec<AccountName>>,
}
