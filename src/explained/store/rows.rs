//! Members as these pages name them, and the days of the organization.

use crate::{
    desk::{Desk, DeskError, Zone},
    explained::model::Listed,
    ids::MemberId,
    people::store::Somebody,
    time::{Local, Moment},
};

impl Somebody {
    pub(super) fn listed(&self, reader: &MemberId) -> Listed {
        Listed {
            id: self.bearer.member.clone(),
            name: self.details.name(),
            email: self.details.email.clone(),
            roles: self.bearer.holdings.iter().map(|holding| holding.role.clone()).collect(),
            you: self.bearer.member == *reader,
        }
    }
}

/// Where the organization is: its days end there, whoever reads of them.
pub(super) async fn zone(desk: &Desk) -> Result<Zone, DeskError> {
    Zone::of(desk.db(), &desk.organization).await
}

/// The last day of something that ends.
pub(super) fn last_day(zone: &Zone, until: Moment) -> Local {
    zone.local(Moment(until.0 - 1))
}
