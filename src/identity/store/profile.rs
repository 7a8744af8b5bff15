//! What is kept of a person for themselves: language, zone, address.

use jiff::{Timestamp, tz::TimeZone};
use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{CommitError, Db, DeskError, HouseDeed, Script, Visitor},
    ids::{OrganizationId, PersonId},
    time::{Local, Moment},
    words::Language,
};

#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    pub email: String,
    pub language: Language,
    pub zone: String,
    #[serde(default)]
    pub last_org: Option<OrganizationId>,
}

pub async fn person(db: &Db, id: &PersonId) -> Result<Person, DeskError> {
    db.row("SELECT email, language, zone, last_org FROM type::record('person', $id)", json!({ "id": id }))
        .await?
        .ok_or(DeskError::SignedOut)
}

/// Remembers the person's language.
pub async fn speaks(visitor: &Visitor, language: Language) -> Result<(), CommitError> {
    let mut script = Script::new();
    script.add(
        "UPDATE type::record('person', $_.id) SET language = $_.language",
        json!({ "id": visitor.person, "language": language }),
    );
    visitor.house.commit(HouseDeed::PreferenceChosen, script).await
}

/// A moment in somebody's zone; a machine without a table of zones still answers, in UTC.
#[must_use]
pub fn local(zone: &str, at: Moment) -> Local {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let seconds = Timestamp::from_millisecond(at.0).map_or(0, |at| zone.to_offset(at).seconds());
    Local { at, offset: seconds / 60 }
}
