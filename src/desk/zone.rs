//! The zone in which somebody reads moments (server only: no table of zones travels to the browser).

use jiff::{Timestamp, ToSpan, civil::Date, tz::TimeZone};

use crate::time::{Local, Moment};

#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

impl Zone {
    /// A machine without a table of zones still answers, in UTC.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self(TimeZone::get(name).unwrap_or(TimeZone::UTC))
    }

    /// The end of a day that is written `2026-12-31`; none when it is no day.
    #[must_use]
    pub fn end_of(&self, day: &str) -> Option<Moment> {
        let next = day.trim().parse::<Date>().ok()?.checked_add(1.day()).ok()?;
        let begins = next.to_zoned(self.0.clone()).ok()?;
        Some(Moment(begins.timestamp().as_millisecond()))
    }

    /// A moment with the offset that the zone has at it.
    #[must_use]
    pub fn local(&self, at: Moment) -> Local {
        let seconds = Timestamp::from_millisecond(at.0).map_or(0, |at| self.0.to_offset(at).seconds());
        Local { at, offset: seconds / 60 }
    }
}
