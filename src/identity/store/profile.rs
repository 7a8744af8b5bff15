//! What is kept of a person for themselves: language, zone, address.

use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{CommitError, Db, DeskError, HouseDeed, Script, Visitor},
    identity::model::StaffRole,
    ids::{OrganizationId, PersonId},
    words::Language,
};

#[derive(Clone, Debug, Deserialize)]
pub struct Person {
    pub email: String,
    pub language: Language,
    pub zone: String,
    #[serde(default)]
    pub last_org: Option<OrganizationId>,
    /// What they are, of the provider's own.
    #[serde(default)]
    pub staff: Option<StaffRole>,
}

pub async fn person(db: &Db, id: &PersonId) -> Result<Person, DeskError> {
    let text =
        "SELECT email, language, zone, last_org, (SELECT VALUE role FROM ONLY type::record('staff', $id)) AS staff
        FROM type::record('person', $id)";
    db.row(text, json!({ "id": id })).await?.ok_or(DeskError::SignedOut)
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
