//! The provider's business hours as moments of one organization's zone.

use crate::{
    cases::rules::{Hours, is_business_day},
    desk::{Db, DeskError, Zone},
    ids::OrganizationId,
    time::{Moment, Span},
};

/// From eight in the morning to six in the evening.
const OPENS: i8 = 8;
const CLOSES: i8 = 18;
/// No promise reaches further, whatever holidays come together.
const DAYS: i64 = 21;

/// However late something is, no more of it is counted.
const LATEST: Span = Span::days(366);

/// From the beginning of the day of `since` on, as far as promises of now reach.
pub(super) async fn of(
    db: &Db,
    organization: &OrganizationId,
    (since, now): (Moment, Moment),
) -> Result<Hours, DeskError> {
    Ok(in_zone(&Zone::of(db, organization).await?, since, now))
}

pub(in crate::cases) fn in_zone(zone: &Zone, since: Moment, now: Moment) -> Hours {
    let since = since.max(now - LATEST).min(now);
    let many = (now - since).0 / Span::days(1).0 + 1 + DAYS;
    let days = zone.days(since, many).into_iter().filter(|day| is_business_day(day.month, day.day, day.weekday));
    Hours::new(days.filter_map(|day| Some((zone.at(&day, OPENS)?, zone.at(&day, CLOSES)?))).collect())
}
