//! Outages in the database (server only).
//!
//! Always true: a customer's reads go by the rows of their own organization and those of everybody (`outage_of`); what
//! staff do stands only if the outage is still as they saw it and they are staff still.

mod find;
mod follow;
mod put;
mod reached;
mod rows;
mod say;
mod staff;
mod tie;
mod touch;

use crate::desk::{CommitError, DeskError};

use super::rules::Refusal;

pub use find::{About, card, followed, here, known};
pub use follow::{follow, unfollow};
pub use put::{announce, edit};
pub use reached::{go_on, once};
pub use say::{Saying, say};
pub use staff::{case_outage, form, list, staff_card};
pub use tie::{go_along, tie, untie};

const TRIES: usize = 5;

/// Why it was not done.
#[derive(Debug)]
pub enum NotDone {
    Refused(Refusal),
    /// Whoever asked is none of the staff any more.
    NotStaff,
    /// Others changed it each time.
    Busy,
    Broken(DeskError),
}

impl From<DeskError> for NotDone {
    fn from(cause: DeskError) -> Self {
        match cause {
            DeskError::NotFound => Self::Refused(Refusal::Gone),
            cause => Self::Broken(cause),
        }
    }
}

impl From<surrealdb::types::Error> for NotDone {
    fn from(cause: surrealdb::types::Error) -> Self {
        Self::Broken(cause.into())
    }
}

/// What a commit has come to; none: it is tried again.
fn came_to(commit: Result<(), CommitError>) -> Option<Result<(), NotDone>> {
    match commit {
        Ok(()) => Some(Ok(())),
        Err(CommitError::Unmet(word)) if word == "not-staff" => Some(Err(NotDone::NotStaff)),
        Err(CommitError::Unmet(_) | CommitError::Conflict) => None,
        Err(cause) => Some(Err(NotDone::Broken(cause.into()))),
    }
}
