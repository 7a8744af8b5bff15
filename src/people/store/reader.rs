//! Who reads a page: their own offset goes with every moment that they are shown.

use jiff::{Timestamp, tz::TimeZone};
use serde_json::json;

use crate::{
    desk::{Desk, DeskError},
    ids::MemberId,
    time::{Local, Moment},
};

pub struct Reader {
    pub member: MemberId,
    zone: TimeZone,
}

impl Reader {
    /// The member at this desk, in the zone that they have chosen.
    pub async fn of(desk: &Desk) -> Result<Self, DeskError> {
        let zone: Option<String> = desk
            .db()
            .row("SELECT VALUE zone FROM type::record('person', $person)", json!({ "person": desk.visitor.person }))
            .await?;
        // A machine without a table of zones still answers, in UTC.
        let zone = zone.and_then(|name| TimeZone::get(&name).ok()).unwrap_or(TimeZone::UTC);
        Ok(Self { member: desk.actor.bearer.member.clone(), zone })
    }

    #[must_use]
    pub fn local(&self, at: Moment) -> Local {
        let seconds = Timestamp::from_millisecond(at.0).map_or(0, |at| self.zone.to_offset(at).seconds());
        Local { at, offset: seconds / 60 }
    }
}
