//! The nouns of Care: a work that the provider is asked to do, and where it stands.

use serde::{Deserialize, Serialize};

use crate::{
    accounts::model::Sim,
    ids::AccountId,
    time::{Moment, Span},
};

mod editing;
mod help;
mod queue;
mod reason;

pub use editing::{ArticleState, Beside, Done, Editing, Flaw, LONGEST_ARTICLE, Piece, Version, Whose, Wrong};
pub use help::{ArticleTally, HelpComment, HelpQuery, HelpReport, Missed, Tally, Trend};
pub use queue::{WorkCard, WorkItem, WorkList, WorkQuery};
pub use reason::{Known, LONGEST_REASON, Reason};

/// What is to be done to a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Work {
    Suspend {
        reason: Suspension,
    },
    Restore,
    ChangeNumber {
        /// E.164.
        to: String,
    },
    ChangeSim {
        sim: Sim,
        /// The number of the new card; an eSIM may be without one.
        #[serde(default)]
        iccid: Option<String>,
    },
    ChangePlan {
        plan: String,
        /// All the features that the line has afterwards, by their keys.
        features: Vec<String>,
    },
    Move {
        to: AccountId,
    },
    TransferPin,
}

impl Work {
    /// Every kind's key.
    pub const KINDS: [&str; 7] =
        ["suspend", "restore", "change_number", "change_sim", "change_plan", "move", "transfer_pin"];

    /// As the database, the queue's filter and a provider's system spell it.
    #[must_use]
    pub const fn key(&self) -> &'static str {
        match self {
            Self::Suspend { .. } => "suspend",
            Self::Restore => "restore",
            Self::ChangeNumber { .. } => "change_number",
            Self::ChangeSim { .. } => "change_sim",
            Self::ChangePlan { .. } => "change_plan",
            Self::Move { .. } => "move",
            Self::TransferPin => "transfer_pin",
        }
    }
}

/// Why a line is suspended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Suspension {
    LostOrStolen,
    Temporary,
    Seasonal,
    NonPayment,
}

impl Suspension {
    pub const ALL: [Self; 4] = [Self::LostOrStolen, Self::Temporary, Self::Seasonal, Self::NonPayment];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::LostOrStolen => "lost_or_stolen",
            Self::Temporary => "temporary",
            Self::Seasonal => "seasonal",
            Self::NonPayment => "non_payment",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.key() == key)
    }
}

/// A work that waits for somebody is late so long after its day.
pub const LATE: Span = Span::days(3);

/// Where a work stands, in the field's own states.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum WorkState {
    /// Taken in; whoever does it has not begun.
    Acknowledged,
    /// Waits for its day.
    Pending,
    /// Cannot go on before something else has happened.
    Held,
    InProgress,
    Completed,
    /// Done in part: the reason says what is missing.
    Partial,
    Failed,
    Cancelled,
}

impl WorkState {
    pub const ALL: [Self; 8] = [
        Self::Acknowledged,
        Self::Pending,
        Self::Held,
        Self::InProgress,
        Self::Completed,
        Self::Partial,
        Self::Failed,
        Self::Cancelled,
    ];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Acknowledged => "acknowledged",
            Self::Pending => "pending",
            Self::Held => "held",
            Self::InProgress => "inProgress",
            Self::Completed => "completed",
            Self::Partial => "partial",
            Self::Failed => "failed",
            Self::Cancelled => "cancelled",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }

    /// Nothing more becomes of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Completed | Self::Partial | Self::Failed | Self::Cancelled)
    }

    /// Whether somebody should have said by now what became of it.
    #[must_use]
    pub fn is_late(self, due: Moment, now: Moment) -> bool {
        WorkQuery::WAITING.contains(&self) && due + LATE <= now
    }
}
