//! The organization's own days: an assignment lasts until the end of a day where the organization is.

use jiff::{Timestamp, civil::Date, tz::TimeZone};
use serde_json::json;

use crate::{
    desk::{Db, DeskError},
    ids::OrganizationId,
    time::{Local, Moment},
};

/// Where an organization is.
#[derive(Clone, Debug)]
pub struct Office(TimeZone);

impl Office {
    pub async fn of(db: &Db, organization: &OrganizationId) -> Result<Self, DeskError> {
        let zone: Option<String> =
            db.row("SELECT VALUE zone FROM type::record('organization', $org)", json!({ "org": organization })).await?;
        Ok(Self(TimeZone::get(zone.as_deref().unwrap_or_default()).unwrap_or(TimeZone::UTC)))
    }

    /// The moment at which a day, spelled `2026-12-31`, begins: where the clock jumps over midnight, right after it.
    #[must_use]
    pub fn start_of(&self, day: &str) -> Option<Moment> {
        let day: Date = day.trim().parse().ok()?;
        Some(Moment(day.to_zoned(self.0.clone()).ok()?.timestamp().as_millisecond()))
    }

    /// The moment at which a day, spelled `2026-12-31`, is over.
    #[must_use]
    pub fn end_of(&self, day: &str) -> Option<Moment> {
        let day: Date = day.trim().parse().ok()?;
        let over = day.tomorrow().ok()?.to_zoned(self.0.clone()).ok()?;
        Some(Moment(over.timestamp().as_millisecond()))
    }

    /// The day of a moment, spelled `2026-12-31`.
    #[must_use]
    pub fn day(&self, at: Moment) -> String {
        Timestamp::from_millisecond(at.0)
            .map_or_else(|_| String::new(), |at| at.to_zoned(self.0.clone()).date().to_string())
    }

    /// The last day before an end, as it is read and as it is spelled.
    #[must_use]
    pub fn last_day(&self, until: Moment) -> (Local, String) {
        let at = Moment(until.0 - 1);
        let seconds = Timestamp::from_millisecond(at.0).map_or(0, |at| self.0.to_offset(at).seconds());
        (Local { at, offset: seconds / 60 }, self.day(at))
    }
}
