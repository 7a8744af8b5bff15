//! A line of the history of an account or a line: what happened, not a sentence.

use serde::{Deserialize, Serialize};

use crate::time::Local;

/// What happened, of all that can happen to an account or a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    /// To a member: accounts were assigned, or taken away.
    AccountsAssigned,
    /// To a member: lines were assigned, or taken away.
    LinesAssigned,
    /// To an account or a line.
    PlaceAssigned,
    PlaceTaken,
    /// Written by a later version, or by another slice.
    #[serde(other)]
    Other,
}

impl HistoryKind {
    /// As it is written down.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::AccountsAssigned => "accounts_assigned",
            Self::LinesAssigned => "lines_assigned",
            Self::PlaceAssigned => "place_assigned",
            Self::PlaceTaken => "place_taken",
            Self::Other => "other",
        }
    }
}

/// One value before and after. `until` is a day, `role` a ready-made role's key or the name of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    pub field: String,
    #[serde(default)]
    pub before: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    pub kind: HistoryKind,
    pub at: Local,
    /// Who did it, by the name they had.
    pub by: Option<String>,
    pub about: String,
    pub changes: Vec<Trace>,
}
