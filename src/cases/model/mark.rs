//! What counts of a case: the marks from which Care's reports are made.

use serde::{Deserialize, Serialize};

use super::{Rating, Severity};
use crate::time::{Moment, Span};

keyed! {
    /// What a mark says.
    What {
        Opened "opened",
        /// For the first time.
        Answered "answered",
        Solved "solved",
        /// By who opened it, or since the solution is none.
        Reopened "reopened",
        Rated "rated",
        /// What became of the promise of a first answer.
        First "first",
        /// And of the one of a solution.
        Resolution "resolution",
    }
}

/// One of them. It stands at the moment at which it happened; what became of a promise, at the one when it was due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub what: What,
    pub at: Moment,
    pub severity: Severity,
    /// Who of the staff had the case then.
    #[serde(default)]
    pub staff: Option<String>,
    /// Of a promise: whether it was kept.
    #[serde(default)]
    pub kept: Option<bool>,
    /// And how long it took, counted as the promise counts; none: it was never done.
    #[serde(default)]
    pub took: Option<Span>,
    #[serde(default)]
    pub rating: Option<Rating>,
}
