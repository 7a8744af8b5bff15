//! The provider's business hours as moments of one organization's zone.

use crate::{
    cases::rules::{Hours, is_business_day},
    desk::{Db, DeskError, Zone},
    ids::OrganizationId,
    time::Moment,
};

/// From eight in the morning to six in the evening.
const OPENS: i8 = 8;
const CLOSES: i8 = 18;
/// No promise reaches further, whatever holidays come together.
const DAYS: i8 = 21;

/// From the beginning of this day on.
pub(super) async fn of(db: &Db, organization: &OrganizationId, now: Moment) -> Result<Hours, DeskError> {
    Ok(in_zone(&Zone::of(db, organization).await?, now))
}

pub(in crate::cases) fn in_zone(zone: &Zone, now: Moment) -> Hours {
    let days = zone.days(now, DAYS).into_iter().filter(|day| is_business_day(day.month, day.day, day.weekday));
    Hours::new(days.filter_map(|day| Some((zone.at(&day, OPENS)?, zone.at(&day, CLOSES)?))).collect())
}
