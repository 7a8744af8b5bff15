//! Who reads a page: their own offset goes with every moment that they are shown.

use serde_json::json;

use crate::{
    desk::{Desk, DeskError, Zone},
    history::{model::Change, store::dated},
    ids::MemberId,
    time::{Local, Moment},
};

pub struct Reader {
    pub member: MemberId,
    zone: Zone,
}

impl Reader {
    /// The member at this desk, in the zone that they have chosen.
    pub async fn of(desk: &Desk) -> Result<Self, DeskError> {
        let zone: Option<String> = desk
            .db()
            .row("SELECT VALUE zone FROM type::record('person', $person)", json!({ "person": desk.visitor.person }))
            .await?;
        let zone = Zone::named(zone.as_deref().unwrap_or_default());
        Ok(Self { member: desk.actor.bearer.member.clone(), zone })
    }

    #[must_use]
    pub fn local(&self, at: Moment) -> Local {
        self.zone.local(at)
    }

    /// A change as history shows it to this reader.
    #[must_use]
    pub fn dated(&self, change: Change) -> Change {
        dated(change, &self.zone)
    }
}
