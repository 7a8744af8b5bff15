//! The first answer: everything that one person may do, where, through which role, until when, and what not and why.

use serde::{Deserialize, Serialize};

use crate::{
    access::{Decision, Permission, RoleName, Status, Terms},
    ids::{AccountId, LineId, MemberId},
    time::{Local, Moment},
};

/// Somebody with all that the policy answers about them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonAccess {
    pub id: MemberId,
    pub name: String,
    pub email: String,
    pub status: Status,
    /// Whether it is the reader.
    pub you: bool,
    /// The highest first, as the policy looks at them.
    pub held: Vec<Held>,
    /// The whole catalogue, in its order.
    pub verdicts: Vec<Verdict>,
    pub now: Moment,
}

/// A role that they hold, and how far it reaches for them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub role: RoleName,
    pub until: Option<Local>,
    pub far: Far,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Far {
    Everything,
    Assigned {
        spots: Vec<Spot>,
        /// Something is assigned that the reader does not see.
        elsewhere: bool,
    },
}

/// Something that is assigned to a holding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Spot {
    pub what: What,
    pub until: Option<Local>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum What {
    /// A whole account, with how many lines it has.
    Account { id: AccountId, name: String, lines: usize },
    /// Every line that bears it.
    CostCentre(String),
    /// Single lines of one account: the first of them, and how many there are.
    Lines { account: AccountId, name: String, first: Vec<LineShown>, count: usize, more: bool },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineShown {
    pub id: LineId,
    /// E.164.
    pub number: String,
    pub label: Option<String>,
    pub until: Option<Local>,
}

/// What the policy answers about one permission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    pub permission: Permission,
    pub decision: Decision,
    /// Each role of theirs that allows it by itself, the one that counts first.
    pub roles: Vec<RoleName>,
    /// Of these, those by which it wants a second person's yes.
    pub asking: Vec<RoleName>,
    /// Whose yes is wanted; none: nobody's.
    pub terms: Option<Terms>,
}
