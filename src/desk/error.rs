//! What can go wrong behind the desk, and what of it reaches a person.

use super::{Caller, CommitError, room};
use crate::fault::Fault;

/// What can go wrong behind the desk.
#[derive(Debug)]
pub enum DeskError {
    NotFound,
    SignedOut,
    /// Another server's database does not answer; whether it did what it was asked last is unknown.
    Away,
    /// The disk of the data is full; nothing was written.
    Full,
    Broken(String),
}

impl DeskError {
    /// Whether it goes by without us. It was said once, when it began.
    #[must_use]
    pub const fn is_passing(&self) -> bool {
        matches!(self, Self::Away | Self::Full)
    }
}

impl From<surrealdb::types::Error> for DeskError {
    fn from(cause: surrealdb::types::Error) -> Self {
        if cause.is_connection() {
            Self::Away
        } else if room::is_full(&cause) {
            Self::Full
        } else {
            Self::Broken(cause.to_string())
        }
    }
}

impl From<CommitError> for DeskError {
    fn from(cause: CommitError) -> Self {
        match cause {
            CommitError::Broken(cause) => cause.into(),
            cause => Self::Broken(cause.to_string()),
        }
    }
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::NotFound => Self::NotFound,
            DeskError::SignedOut => Self::SignedOut,
            DeskError::Away => Self::Away,
            DeskError::Full => Self::Full,
            DeskError::Broken(cause) => {
                let reference = Caller::here().request;
                tracing::error!(%cause, %reference, "broken");
                Self::Broken { reference }
            }
        }
    }
}
