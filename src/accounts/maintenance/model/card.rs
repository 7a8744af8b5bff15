//! What the pages of maintenance show, each read for one reader.

use serde::{Deserialize, Serialize};

use super::Action;
use crate::{
    access::{Decision, Denial},
    accounts::{
        maintenance::rules::Refusal,
        model::{Account, Centre, Feature, Identifier, Line, Plan},
    },
    care::model::{Suspension, WorkState},
    money::Money,
    time::Local,
    words::Bilingual,
};

/// Whether something can be done to a line: by this reader, and now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Possible {
    pub action: Action,
    pub may: Decision,
    /// What stands in the way whoever asks.
    pub now: Option<Refusal>,
}

/// A work that the provider has not finished.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub transaction: String,
    pub action: Action,
    pub state: WorkState,
    /// The provider should have said by now what became of it.
    pub late: bool,
    /// When it begins, where that lies ahead.
    pub due: Option<Local>,
    pub by: String,
}

/// Why a line is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspended {
    pub reason: Suspension,
    pub since: Local,
}

/// A suspension that waits for its day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scheduled {
    pub transaction: String,
    pub from: Local,
}

/// A PIN that has been made for a line, for whoever may see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pin {
    pub pin: String,
    pub until: Local,
}

/// What a line's page says of its maintenance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Standing {
    pub can: Vec<Possible>,
    pub open: Vec<Open>,
    pub suspended: Option<Suspended>,
    pub pin: Option<Pin>,
    /// The names of the features that it has.
    pub features: Vec<Bilingual>,
    /// What it costs a month.
    pub monthly: Option<Money>,
}

/// What the page of one action needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Form {
    pub line: Line,
    pub revision: i64,
    pub account: Account,
    pub possible: Possible,
    /// Whether the password has to be given again before this is asked for.
    pub sign_in_first: bool,
    pub scheduled: Option<Scheduled>,
    /// The first day that can be chosen, in the organization's zone.
    pub today: String,
    pub plans: Vec<Plan>,
    pub features: Vec<Feature>,
    /// To which it could be moved.
    pub accounts: Vec<Account>,
    pub identifiers: Vec<Identifier>,
    pub centres: Vec<Centre>,
    /// Why its cost centre is not the reader's to change: who reaches the line hangs on it.
    pub centre_off: Option<Denial>,
}

/// What the page of an account's details needs.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountForm {
    pub account: Account,
    pub email: Option<String>,
    pub revision: i64,
    /// Whether a second person has to say yes to an edit.
    pub asks: bool,
}

/// What whoever asked is told.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The number by which everybody speaks of it.
    pub transaction: String,
}
