//! What a row of a file will do, and what it has done.

use serde::{Deserialize, Serialize};

use super::{Column, LineWork};
use crate::{
    access::{Denial, Place, RoleName},
    accounts::{maintenance::rules as maintenance, model::Takes, rules as assigning},
    fault::FieldError,
    history::model::Change,
    ids::{MemberId, RoleId},
    people::{model::ContactDetails, users::rules::Refusal},
    time::Moment,
};

/// What a row will do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Act {
    Create {
        role: RoleName,
    },
    Change(Vec<Changed>),
    Block,
    Unblock,
    /// The registration link, to this address.
    Resend {
        email: String,
    },
    GiveRole {
        #[serde(default)]
        from: Option<RoleName>,
        to: RoleName,
        /// Whether something is assigned to the role before that the new one cannot take over.
        loses: bool,
    },
    Assign {
        to: RoleName,
        places: Vec<String>,
    },
    /// Something is done to a line.
    Line(Vec<Change>),
    Skip(Skip),
    Cannot(Problem),
}

impl Act {
    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Create { .. } => Kind::Create,
            Self::Skip(_) => Kind::Skip,
            Self::Cannot(_) => Kind::Cannot,
            _ => Kind::Change,
        }
    }
}

/// One value before and after.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Changed {
    pub what: Column,
    #[serde(default)]
    pub before: Value,
    pub after: Value,
}

/// A value as the page says it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    #[default]
    Nothing,
    Text(String),
    Role(RoleName),
}

/// Why a row has nothing to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Skip {
    NothingChanges,
    /// The same person stands in this line already.
    Twice {
        line: u64,
    },
}

/// Why a row cannot be done, was not done, or was not taken back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Problem {
    Fields(Vec<FieldError>),
    /// It begins like a formula.
    Formula(Column),
    /// There is more in the row than there are columns.
    Spills,
    NoSuchRole {
        typed: String,
    },
    /// Which of their roles should give way cannot be known.
    SeveralRoles,
    /// A line is given with a new user only.
    LineOfSomebodyHere,
    Denied(Denial),
    Refused(Refusal),
    Unassignable(assigning::Refusal),
    /// The reader has no line with this number.
    NoSuchLine,
    /// The reader has no account with this number.
    NoSuchAccount {
        typed: String,
    },
    NoSuchPlan {
        typed: String,
    },
    NoSuchFeature {
        typed: String,
    },
    Line(maintenance::Refusal),
    /// What the provider was asked came to nothing, so there is nothing to take back.
    NothingCame,
    /// What was sent is sent.
    CannotBeTakenBack,
    /// Somebody changed them in between.
    ChangedMeanwhile,
    /// The password has to be given anew.
    SignInAgain,
}

impl From<assigning::Refusal> for Problem {
    fn from(refusal: assigning::Refusal) -> Self {
        Self::Unassignable(refusal)
    }
}

impl From<maintenance::Refusal> for Problem {
    fn from(refusal: maintenance::Refusal) -> Self {
        Self::Line(refusal)
    }
}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

/// The columns by which a list of rows is narrowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Create,
    Change,
    Skip,
    Cannot,
}

impl Kind {
    pub const ALL: [Self; 4] = [Self::Create, Self::Change, Self::Skip, Self::Cannot];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Change => "change",
            Self::Skip => "skip",
            Self::Cannot => "cannot",
        }
    }
}

/// Where a row stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// There is nothing to do.
    Idle,
    Planned,
    Done,
    Failed,
    Undone,
    /// The run was undone, and this stays as it is.
    Kept,
}

impl State {
    /// Those that a list of a run can be narrowed to.
    pub const SHOWN: [Self; 4] = [Self::Done, Self::Failed, Self::Undone, Self::Kept];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Idle => "idle",
            Self::Planned => "planned",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Undone => "undone",
            Self::Kept => "kept",
        }
    }
}

/// What has to be done for a row: never sent to a browser. The deeds are made by the rules of users, from this.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Work {
    Add {
        details: ContactDetails,
        role: RoleId,
        /// E.164.
        lines: Vec<String>,
        /// By their numbers.
        #[serde(default)]
        accounts: Vec<String>,
    },
    Edit {
        member: MemberId,
        /// As they were when the file was read.
        seen: i64,
        #[serde(default)]
        details: Option<Box<Edited>>,
        #[serde(default)]
        role: Option<Given>,
    },
    Block {
        member: MemberId,
        seen: i64,
    },
    Unblock {
        member: MemberId,
        seen: i64,
    },
    Resend {
        member: MemberId,
        seen: i64,
    },
    Assign {
        member: MemberId,
        role: RoleId,
        takes: Takes,
        /// Those that were not assigned to the role yet.
        places: Vec<Place>,
    },
    Line {
        /// As it was when it was looked at.
        seen: i64,
        wish: LineWork,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edited {
    pub before: ContactDetails,
    pub after: ContactDetails,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Given {
    #[serde(default)]
    pub from: Option<RoleId>,
    pub to: RoleId,
    /// Until when they held the one before, which is until when they get this one.
    #[serde(default)]
    pub until: Option<Moment>,
    /// What was assigned to the one before, where that ends with it.
    #[serde(default)]
    pub ends: Option<Takes>,
}
