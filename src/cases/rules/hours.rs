//! Promises: how long they last in business hours, and what stops and starts them.
//!
//! Always true: a pause and what follows it at once leave a promise where it was; what is late stays late.

use crate::{
    cases::model::{Clock, Wait},
    time::{Moment, Span},
};

/// When the provider's business is open, from some moment on: in order, none touching another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hours(Vec<(Moment, Moment)>);

impl Hours {
    #[must_use]
    pub fn new(mut open: Vec<(Moment, Moment)>) -> Self {
        open.retain(|(from, until)| from < until);
        open.sort_unstable();
        Self(open)
    }

    /// When so much business time after `from` has passed; the end of all known hours where they are too few.
    #[must_use]
    pub fn after(&self, from: Moment, mut left: Span) -> Moment {
        let mut last = from;
        for (opens, closes) in &self.0 {
            let begins = from.max(*opens);
            if begins >= *closes {
                continue;
            }
            if left <= *closes - begins {
                return begins + left;
            }
            left = Span(left.0 - (*closes - begins).0);
            last = *closes;
        }
        last
    }

    /// How much business time lies between two moments.
    #[must_use]
    pub fn between(&self, from: Moment, until: Moment) -> Span {
        let parts = self.0.iter().map(|(opens, closes)| (until.min(*closes) - from.max(*opens)).0.max(0));
        Span(parts.sum())
    }
}

impl Wait {
    pub(super) const fn span(self) -> Span {
        match self {
            Self::AnyHour(span) | Self::Business(span) => span,
        }
    }

    fn due(self, from: Moment, left: Span, hours: &Hours) -> Moment {
        match self {
            Self::AnyHour(_) => from + left,
            Self::Business(_) => hours.after(from, left),
        }
    }

    pub(super) fn left(self, now: Moment, due: Moment, hours: &Hours) -> Span {
        match self {
            Self::AnyHour(_) => due - now,
            Self::Business(_) => hours.between(now, due),
        }
    }
}

impl Clock {
    /// Begins now.
    #[must_use]
    pub fn begin(wait: Option<Wait>, now: Moment, hours: &Hours) -> Self {
        wait.map_or(Self::None, |wait| Self::Runs { due: wait.due(now, wait.span(), hours) })
    }

    /// Waits for the customer. What is late already is not helped by that.
    #[must_use]
    pub fn pause(self, wait: Option<Wait>, now: Moment, hours: &Hours) -> Self {
        match (self, wait) {
            (Self::Runs { due }, Some(wait)) if now < due => Self::Paused { left: wait.left(now, due, hours) },
            _ => self,
        }
    }

    /// Goes on with what is left.
    #[must_use]
    pub fn go_on(self, wait: Option<Wait>, now: Moment, hours: &Hours) -> Self {
        match (self, wait) {
            (Self::Paused { left }, Some(wait)) => Self::Runs { due: wait.due(now, left, hours) },
            _ => self,
        }
    }

    /// What was promised is done.
    #[must_use]
    pub const fn done(self, now: Moment) -> Self {
        match self {
            Self::Runs { due } if now.0 > due.0 => Self::Missed { due },
            Self::Runs { .. } | Self::Paused { .. } => Self::Met { at: now },
            Self::None | Self::Met { .. } | Self::Missed { .. } => self,
        }
    }

    /// It is not wanted any more. What is late by then stays late.
    #[must_use]
    pub const fn dropped(self, now: Moment) -> Self {
        match self {
            Self::Runs { due } if now.0 > due.0 => Self::Missed { due },
            Self::Runs { .. } | Self::Paused { .. } => Self::None,
            Self::None | Self::Met { .. } | Self::Missed { .. } => self,
        }
    }
}

/// Whether the provider's business is open on a day: `weekday` from 1, Monday, to 7. Its holidays are those of the
/// United States that most businesses keep; one on a Sunday is kept on the Monday, one on a Saturday on the Friday.
#[must_use]
pub const fn is_business_day(month: u8, day: u8, weekday: u8) -> bool {
    !matches!(weekday, 6 | 7) && !is_holiday(month, day, weekday)
}

const fn is_holiday(month: u8, day: u8, weekday: u8) -> bool {
    // New Year, Juneteenth, Independence Day and Christmas with the days on which they are kept; Martin Luther King Day,
    // Memorial Day, Labor Day and Thanksgiving.
    matches!(
        (month, day, weekday),
        (1, 1, _)
            | (6, 19, _)
            | (7, 4, _)
            | (12, 25, _)
            | (1, 2 | 15..=21, 1)
            | (5, 25..=31, 1)
            | (6, 20, 1)
            | (7, 5, 1)
            | (9, 1..=7, 1)
            | (12, 26, 1)
            | (11, 22..=28, 4)
            | (6, 18, 5)
            | (7, 3, 5)
            | (12, 24 | 31, 5)
    )
}
