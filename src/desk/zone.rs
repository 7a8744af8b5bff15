//! The zone in which somebody reads moments (server only: no table of zones travels to the browser).

use jiff::{Timestamp, tz::TimeZone};

use crate::time::{Local, Moment};

#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

impl Zone {
    /// A machine without a table of zones still answers, in UTC.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self(TimeZone::get(name).unwrap_or(TimeZone::UTC))
    }

    /// When a day begins here, `2026-03-05`, or the day so many days after it; none when the calendar has no such day.
    #[must_use]
    pub fn midnight(&self, day: &str, after: i8) -> Option<Moment> {
        let day: jiff::civil::Date = day.trim().parse().ok()?;
        let day = day.checked_add(jiff::Span::new().days(i64::from(after))).ok()?;
        let begins = self.0.to_zoned(day.at(0, 0, 0, 0)).ok()?;
        Some(Moment(begins.timestamp().as_millisecond()))
    }

    /// The end of a day that is written `2026-12-31`; none when it is no day.
    #[must_use]
    pub fn end_of(&self, day: &str) -> Option<Moment> {
        self.midnight(day, 1)
    }

    /// A moment with the offset that the zone has at it.
    #[must_use]
    pub fn local(&self, at: Moment) -> Local {
        let seconds = Timestamp::from_millisecond(at.0).map_or(0, |at| self.0.to_offset(at).seconds());
        Local { at, offset: seconds / 60 }
    }
}
