//! A file that was read, with what becomes of it.

use serde::{Deserialize, Serialize};

use super::{Action, Asks, Doing, Listed, Subject};
use crate::{
    access::RoleName,
    people::model::Page,
    time::{Local, Moment},
};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nothing is written yet.
    Preview,
    Running,
    /// The session that ran it ended: it goes on when its person says so.
    Paused,
    Done,
    Undoing,
    /// The same while it was taken back.
    UndoPaused,
    Undone,
}

impl Stage {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Preview => "preview",
            Self::Running => "running",
            Self::Paused => "paused",
            Self::Done => "done",
            Self::Undoing => "undoing",
            Self::UndoPaused => "undo_paused",
            Self::Undone => "undone",
        }
    }

    /// Whether the house is at work on it.
    #[must_use]
    pub const fn is_moving(self) -> bool {
        matches!(self, Self::Running | Self::Undoing)
    }
}

/// How many rows there are of each kind, and where they stand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    pub create: usize,
    pub change: usize,
    pub skip: usize,
    pub cannot: usize,
    pub planned: usize,
    pub done: usize,
    pub failed: usize,
    pub undone: usize,
    pub kept: usize,
}

impl Counts {
    /// The rows that have something to do.
    #[must_use]
    pub const fn work(&self) -> usize {
        self.create + self.change
    }

    #[must_use]
    pub const fn all(&self) -> usize {
        self.work() + self.skip + self.cannot
    }

    /// The rows that come back as a file.
    #[must_use]
    pub const fn bad(&self) -> usize {
        self.cannot + self.failed
    }
}

/// A file, or an action on those who were chosen, with a page of its rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Import {
    pub subject: Subject,
    /// Empty where there is an action.
    pub file: String,
    #[serde(default)]
    pub action: Option<Action>,
    /// What is done with a file of lines.
    #[serde(default)]
    pub doing: Option<Doing>,
    /// By how much a month all of it costs more, in minor units.
    #[serde(default)]
    pub price: Option<i64>,
    /// Whose yes it waits for.
    #[serde(default)]
    pub asks: Option<Asks>,
    /// Whose run it is; none: the reader's own.
    #[serde(default)]
    pub whose: Option<String>,
    pub stage: Stage,
    pub counts: Counts,
    /// Heads of columns that were not recognised.
    pub unknown: Vec<String>,
    pub rows: Page<Listed>,
    /// Until when it is kept.
    pub until: Local,
    pub now: Moment,
}

/// What the page on which a file is chosen says to this reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Importing {
    /// The roles that they can give.
    pub roles: Vec<RoleName>,
    /// Whether they have to say on which line a new user is.
    pub needs_line: bool,
}

/// What the page on which a file of lines is chosen says to this reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ImportingLines {
    pub off: Vec<(Doing, Option<crate::access::Denial>)>,
}

/// A run in the list of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub id: String,
    pub subject: Subject,
    pub file: String,
    #[serde(default)]
    pub doing: Option<Doing>,
    pub stage: Stage,
    pub at: Local,
}
