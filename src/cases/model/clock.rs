//! A target on its way: when something is promised, and what became of it.

use serde::{Deserialize, Serialize};

use super::Severity;
use crate::time::{Moment, Span};

/// A promise of something within a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wait {
    /// At any hour of any day.
    AnyHour(Span),
    /// Counted in business hours.
    Business(Span),
}

/// Business hours in a business day.
pub const BUSINESS_DAY: Span = Span::hours(10);

impl Severity {
    /// Within what the first answer is promised.
    #[must_use]
    pub const fn first_answer(self) -> Wait {
        match self {
            Self::S1 => Wait::AnyHour(Span::minutes(15)),
            Self::S2 => Wait::AnyHour(Span::hours(1)),
            Self::S3 => Wait::Business(Span::hours(4)),
            Self::S4 => Wait::Business(BUSINESS_DAY),
        }
    }

    /// Within what a solution is promised; none: it is not.
    #[must_use]
    pub const fn resolution(self) -> Option<Wait> {
        match self {
            Self::S2 => Some(Wait::AnyHour(Span::hours(4))),
            Self::S3 => Some(Wait::Business(BUSINESS_DAY)),
            Self::S1 | Self::S4 => None,
        }
    }
}

/// Where a promise stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "snake_case")]
pub enum Clock {
    /// Nothing is promised.
    #[default]
    None,
    Runs {
        due: Moment,
    },
    /// It waits for the customer; so much of the time is left.
    Paused {
        left: Span,
    },
    Met {
        at: Moment,
    },
    /// It was done after it was due.
    Missed {
        due: Moment,
    },
}

impl Clock {
    /// When it is due, while it runs.
    #[must_use]
    pub const fn due(self) -> Option<Moment> {
        match self {
            Self::Runs { due } => Some(due),
            _ => None,
        }
    }
}
