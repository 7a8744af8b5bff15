//! What is done to many lines, and what that comes to for each.

use serde::{Deserialize, Serialize};

use super::Doing;
use crate::{
    accounts::{
        maintenance::model::{Action as Kind, ChangePlan, Dated, EditIdentifiers, MoveLine, Restore, Suspend},
        model::{Account, Feature, Identifier, Plan},
    },
    care::model::Suspension,
    ids::AccountId,
    time::Moment,
    words::Bilingual,
};

/// What is done to each of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineAction {
    Suspend {
        reason: Suspension,
        #[serde(default)]
        from: Option<Dated>,
        #[serde(default)]
        until: Option<Dated>,
    },
    Restore,
    /// Plans and features by their keys; what a line's plan cannot have goes without being named.
    Plan {
        /// None: each keeps its own.
        #[serde(default)]
        plan: Option<String>,
        add: Vec<String>,
        remove: Vec<String>,
        /// What these are called, in the same order.
        names: Vec<Bilingual>,
    },
    Move {
        to: AccountId,
        name: String,
    },
    Note(Vec<Note>),
}

/// Something that is noted of a line, or with no value is not any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub what: Noting,
    #[serde(default)]
    pub value: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Noting {
    /// By its key, and what it is called.
    Identifier(String, Bilingual),
    CostCentre,
}

impl LineAction {
    /// What many can be asked for at once. A SIM and a number are each line's own.
    pub const KINDS: [Kind; 5] = [Kind::Suspend, Kind::Restore, Kind::Plan, Kind::Move, Kind::Identifiers];

    #[must_use]
    pub const fn kind(&self) -> Kind {
        match self {
            Self::Suspend { .. } => Kind::Suspend,
            Self::Restore => Kind::Restore,
            Self::Plan { .. } => Kind::Plan,
            Self::Move { .. } => Kind::Move,
            Self::Note(_) => Kind::Identifiers,
        }
    }
}

/// What has to be done for a line, and as what it stood before: never sent to a browser.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LineWork {
    Suspend(Suspend),
    Restore {
        wish: Restore,
        /// Why it was suspended, and when it would have been restored by itself.
        #[serde(default)]
        reason: Option<Suspension>,
        #[serde(default)]
        later: Option<Moment>,
    },
    Plan {
        wish: ChangePlan,
        was: ChangePlan,
    },
    Move {
        wish: MoveLine,
        was: MoveLine,
    },
    Note {
        wish: EditIdentifiers,
        was: EditIdentifiers,
    },
}

/// A row of a file of lines as somebody typed it, or a line that was chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct TypedLine {
    /// Where the row begins in the file; the first line is 1.
    pub line: u64,
    /// Its number, E.164 where it is one.
    pub number: String,
    #[serde(default)]
    pub label: Option<String>,
    /// The heads and cells of the file.
    #[serde(default)]
    pub cells: Vec<(String, String)>,
}

/// What the page offers to who has chosen some lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChoosingLines {
    pub total: crate::people::model::Total,
    /// The first of them.
    pub names: Vec<String>,
    /// For each kind of action why this reader can do it to none.
    pub off: Vec<(Doing, Option<crate::access::Denial>)>,
    pub offers: LineOffers,
}

/// What lines can be given.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineOffers {
    pub plans: Vec<Plan>,
    pub features: Vec<Feature>,
    /// To which this reader may move lines.
    pub accounts: Vec<Account>,
    pub identifiers: Vec<Identifier>,
    /// The first day that can be chosen, in the organization's zone.
    pub today: String,
}
