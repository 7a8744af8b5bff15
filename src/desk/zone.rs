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

    /// A moment with the offset that the zone has at it.
    #[must_use]
    pub fn local(&self, at: Moment) -> Local {
        let seconds = Timestamp::from_millisecond(at.0).map_or(0, |at| self.0.to_offset(at).seconds());
        Local { at, offset: seconds / 60 }
    }
}
