//! What somebody wants done, parsed: the whole of it, so that it can be kept, shown and carried out later.

use serde::{Deserialize, Serialize};

use crate::{
    accounts::model::{Noted, Sim},
    care::model::Suspension,
    ids::{AccountId, LineId},
};

/// A day where the organization is, and the moment that is meant: the beginning of a first day, the end of a last one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dated {
    /// Spelled `2026-12-31`.
    pub day: String,
    pub at: crate::time::Moment,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suspend {
    pub line: LineId,
    pub reason: Suspension,
    /// None: at once.
    pub from: Option<Dated>,
    /// None: until somebody restores it.
    pub until: Option<Dated>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CallOff {
    pub line: LineId,
    /// The number under which the suspension was asked for.
    pub transaction: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Restore {
    pub line: LineId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeNumber {
    pub line: LineId,
    /// E.164.
    pub to: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangeSim {
    pub line: LineId,
    pub sim: Sim,
    /// An eSIM may be without one until it is loaded.
    pub iccid: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangePlan {
    pub line: LineId,
    pub plan: String,
    /// Keys of all the features that the line is to have.
    pub features: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MoveLine {
    pub line: LineId,
    pub to: AccountId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MakePin {
    pub line: LineId,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditIdentifiers {
    pub line: LineId,
    /// What stands in the form, in its order; an empty one is not here.
    pub values: Vec<Noted>,
    pub cost_centre: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditAccount {
    pub account: AccountId,
    pub name: String,
    pub email: Option<String>,
}
