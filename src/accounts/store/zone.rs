//! The organization's own days: an assignment lasts until the end of a day where the organization is.

use crate::{
    accounts::maintenance::model::Dated,
    desk::{Db, DeskError, Zone},
    ids::OrganizationId,
    time::{Local, Moment, Span},
};

/// Where an organization is.
#[derive(Clone, Debug)]
pub struct Office(Zone);

impl Office {
    pub async fn of(db: &Db, organization: &OrganizationId) -> Result<Self, DeskError> {
        Zone::of(db, organization).await.map(Self)
    }

    /// The moment at which a day, spelled `2026-12-31`, begins: where the clock jumps over midnight, right after it.
    #[must_use]
    pub fn start_of(&self, day: &str) -> Option<Moment> {
        self.0.midnight(day, 0)
    }

    /// The moment at which a day, spelled `2026-12-31`, is over.
    #[must_use]
    pub fn end_of(&self, day: &str) -> Option<Moment> {
        self.0.end_of(day)
    }

    /// A first day, spelled `2026-12-31`, and the moment at which it begins.
    #[must_use]
    pub fn first(&self, day: &str) -> Option<Dated> {
        let at = self.start_of(day)?;
        Some(Dated { day: self.day(at), at })
    }

    /// A last day, and the moment at which it is over.
    #[must_use]
    pub fn last(&self, day: &str) -> Option<Dated> {
        Some(Dated { at: self.end_of(day)?, ..self.first(day)? })
    }

    /// The day of a moment, spelled `2026-12-31`.
    #[must_use]
    pub fn day(&self, at: Moment) -> String {
        self.0.day(at)
    }

    /// The last day before an end, as it is read and as it is spelled.
    #[must_use]
    pub fn last_day(&self, until: Moment) -> (Local, String) {
        let at = until - Span(1);
        (self.0.local(at), self.day(at))
    }
}
