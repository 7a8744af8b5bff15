//! The zone in which somebody reads moments (server only: no table of zones travels to the browser).

use jiff::{
    Timestamp,
    tz::{AmbiguousZoned, TimeZone},
};

use serde_json::json;

use super::{Db, DeskError};
use crate::{
    ids::OrganizationId,
    time::{Local, Moment, Span},
};

#[derive(Clone, Debug)]
pub struct Zone(TimeZone);

/// A day of the calendar; `weekday` from 1, Monday, to 7.
#[derive(Clone, Copy, Debug)]
pub struct CivilDay {
    pub month: u8,
    pub day: u8,
    pub weekday: u8,
    date: jiff::civil::Date,
}

impl Zone {
    /// A machine without a table of zones still answers, in UTC.
    #[must_use]
    pub fn named(name: &str) -> Self {
        Self(TimeZone::get(name).unwrap_or(TimeZone::UTC))
    }

    /// An organization's.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn of(db: &Db, organization: &OrganizationId) -> Result<Self, DeskError> {
        let name: Option<String> =
            db.row("SELECT VALUE zone FROM type::record('organization', $org)", json!({ "org": organization })).await?;
        Ok(Self::named(name.as_deref().unwrap_or_default()))
    }

    /// When a day begins here, `2026-03-05`, or the day so many days after it; none when the calendar has no such day.
    #[must_use]
    pub fn midnight(&self, day: &str, after: i64) -> Option<Moment> {
        let day: jiff::civil::Date = day.trim().parse().ok()?;
        let day = day.checked_add(jiff::Span::new().days(after)).ok()?;
        let begins = self.0.to_zoned(day.at(0, 0, 0, 0)).ok()?;
        Some(Moment(begins.timestamp().as_millisecond()))
    }

    /// The day of a moment here, and those after it: so many in all.
    #[must_use]
    pub fn days(&self, at: Moment, many: i64) -> Vec<CivilDay> {
        let Ok(at) = Timestamp::from_millisecond(at.0) else { return Vec::new() };
        let first = at.to_zoned(self.0.clone()).date();
        let days = (0..many).filter_map(|after| first.checked_add(jiff::Span::new().days(after)).ok());
        let parts = |date: jiff::civil::Date| {
            let weekday = date.weekday().to_monday_one_offset();
            Some(CivilDay {
                month: date.month().try_into().ok()?,
                day: date.day().try_into().ok()?,
                weekday: weekday.try_into().ok()?,
                date,
            })
        };
        days.filter_map(parts).collect()
    }

    /// A full hour of a day here.
    #[must_use]
    pub fn at(&self, day: &CivilDay, hour: i8) -> Option<Moment> {
        let at = self.0.to_zoned(day.date.at(hour, 0, 0, 0)).ok()?;
        Some(Moment(at.timestamp().as_millisecond()))
    }

    /// A moment here as a browser writes it, `2026-12-31T14:30`; none when it is no moment.
    #[must_use]
    pub fn moment(&self, typed: &str) -> Option<Moment> {
        let at: jiff::civil::DateTime = typed.trim().parse().ok()?;
        Some(Moment(self.0.to_zoned(at).ok()?.timestamp().as_millisecond()))
    }

    /// The same way round: how a browser writes a moment here, to the minute.
    #[must_use]
    pub fn typed(&self, at: Moment) -> String {
        Timestamp::from_millisecond(at.0)
            .map_or_else(|_| String::new(), |at| at.to_zoned(self.0.clone()).strftime("%Y-%m-%dT%H:%M").to_string())
    }

    /// The minute of the day that clocks show here.
    #[must_use]
    pub fn minute(&self, at: Moment) -> u16 {
        let at = Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned(self.0.clone());
        u16::try_from(i32::from(at.hour()) * 60 + i32::from(at.minute())).unwrap_or_default()
    }

    /// When clocks here show this minute next; on a day that leaves it out, when they have passed it.
    #[must_use]
    pub fn next(&self, after: Moment, minute: u16) -> Moment {
        self.soonest(after, minute, |here| vec![here.clone().compatible(), here.later()])
    }

    /// The same once a day: on a day that has the minute twice, the first of them.
    #[must_use]
    pub fn next_day(&self, after: Moment, minute: u16) -> Moment {
        self.soonest(after, minute, |here| vec![here.compatible()])
    }

    fn soonest(
        &self,
        after: Moment,
        minute: u16,
        read: impl Fn(AmbiguousZoned) -> Vec<Result<jiff::Zoned, jiff::Error>>,
    ) -> Moment {
        let today = Timestamp::from_millisecond(after.0).unwrap_or_default().to_zoned(self.0.clone()).date();
        let clock = |part: u16| i8::try_from(part).unwrap_or_default();
        let days = (0..=2).filter_map(|days| today.checked_add(jiff::Span::new().days(days)).ok());
        days.flat_map(|day| read(self.0.to_ambiguous_zoned(day.at(clock(minute / 60), clock(minute % 60), 0, 0))))
            .filter_map(|at| Some(Moment(at.ok()?.timestamp().as_millisecond())))
            .filter(|at| *at > after)
            .min()
            .unwrap_or(after + Span::days(1))
    }

    /// What the zone is called: `America/Chicago`.
    #[must_use]
    pub fn name(&self) -> String {
        self.0.iana_name().unwrap_or("UTC").to_owned()
    }

    /// The end of a day that is written `2026-12-31`; none when it is no day.
    #[must_use]
    pub fn end_of(&self, day: &str) -> Option<Moment> {
        self.midnight(day, 1)
    }

    /// The day of a moment here, spelled `2026-12-31`.
    #[must_use]
    pub fn day(&self, at: Moment) -> String {
        Timestamp::from_millisecond(at.0)
            .map_or_else(|_| String::new(), |at| at.to_zoned(self.0.clone()).date().to_string())
    }

    /// A moment with the offset that the zone has at it.
    #[must_use]
    pub fn local(&self, at: Moment) -> Local {
        let seconds = Timestamp::from_millisecond(at.0).map_or(0, |at| self.0.to_offset(at).seconds());
        Local { at, offset: seconds / 60 }
    }
}
