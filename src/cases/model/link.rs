//! Cases that have to do with each other: related ones, a parent and its children, and one that went into another.

use serde::{Deserialize, Serialize};

use super::CaseState;
use crate::ids::CaseId;

/// A case is tied to so many others.
pub const MOST_LINKS: usize = 50;
/// A parent, its children and theirs.
pub const GENERATIONS: usize = 3;

keyed! {
    /// What another case is to this one.
    Tie {
        /// This one went into it.
        Into "into",
        Parent "parent",
        Child "child",
        Related "related",
        /// It went into this one.
        From "from",
    }
}

impl Tie {
    /// Those that staff make and take away.
    pub const LOOSE: [Self; 3] = [Self::Related, Self::Parent, Self::Child];

    /// What this case is to the other one.
    #[must_use]
    pub const fn back(self) -> Self {
        match self {
            Self::Into => Self::From,
            Self::From => Self::Into,
            Self::Parent => Self::Child,
            Self::Child => Self::Parent,
            Self::Related => Self::Related,
        }
    }

    /// What history calls it; its value is the number of the other case.
    #[must_use]
    pub fn field(self) -> String {
        format!("case_{}", self.key())
    }

    #[must_use]
    pub fn of_field(field: &str) -> Option<Self> {
        Self::from_key(field.strip_prefix("case_")?)
    }

    /// The number of the other case, where a change of this field names one.
    #[must_use]
    pub fn number(field: &str, before: Option<&str>, after: Option<&str>) -> Option<String> {
        Self::of_field(field).and(after.or(before)).map(str::to_owned)
    }
}

/// Another case, as whoever finds it sees it beside this one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LinkedCase {
    pub id: CaseId,
    pub number: String,
    pub subject: String,
    pub state: CaseState,
    pub tie: Tie,
}

/// What would come of merging a case into another one, before anybody says yes to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MergeOffer {
    pub number: String,
    pub subject: String,
    pub state: CaseState,
    /// Who is named on this case alone and sees the other one: they watch that from then on.
    pub joining: Vec<String>,
    /// Who is named on this case and does not see the other one.
    pub left: Vec<String>,
}
