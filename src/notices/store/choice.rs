//! What somebody has chosen, and where what they are told goes.

use serde::Deserialize;
use serde_json::json;

use crate::{
    desk::{CommitError, Concern, Db, DeskError, HouseDeed, Script, Visitor, Zone},
    ids::{OrganizationId, PersonId},
    notices::model::Choice,
    words::Language,
};

/// A member who is told something.
pub struct Addressee {
    /// Empty before they first signed in.
    pub person: PersonId,
    pub email: String,
    pub language: String,
    pub zone: String,
    pub choice: Choice,
}

/// A person, and how they read.
pub struct Reading {
    pub email: String,
    pub language: Language,
    pub zone: String,
    pub choice: Choice,
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    person: PersonId,
    email: String,
    language: String,
    #[serde(default)]
    zone: String,
    #[serde(default)]
    kept: Option<String>,
}

impl Row {
    /// What cannot be read any more is as if nothing had been chosen.
    fn choice(&self) -> Choice {
        self.kept.as_deref().and_then(|kept| serde_json::from_str(kept).ok()).unwrap_or_default()
    }
}

/// Whom a letter tells; none: they are not there any more.
pub async fn addressee(db: &Db, concern: &Concern) -> Result<Option<Addressee>, DeskError> {
    let text = "
        LET $m = SELECT person, email, language FROM ONLY member:[$of.organization, $of.member];
        LET $p = IF $m.person = NONE { NONE } ELSE { {
            zone: (SELECT VALUE zone FROM ONLY type::record('person', $m.person)),
            kept: (SELECT VALUE kept FROM ONLY type::record('notice_choice', $m.person)) } };
        RETURN IF $m = NONE { NONE } ELSE {
            { person: $m.person ?? '', email: $m.email, language: $m.language, zone: $p.zone ?? '', kept: $p.kept } }";
    let row: Option<Row> = db.row(text, json!({ "of": concern })).await?;
    Ok(row.map(|row| {
        let choice = row.choice();
        Addressee { person: row.person, email: row.email, language: row.language, zone: row.zone, choice }
    }))
}

/// How a person reads; none: there is nobody of this id.
pub async fn reading(db: &Db, person: &PersonId) -> Result<Option<Reading>, DeskError> {
    let text = "SELECT email, language, zone, (SELECT VALUE kept FROM ONLY type::record('notice_choice', $id)) AS kept
        FROM type::record('person', $id)";
    let row: Option<Row> = db.row(text, json!({ "id": person })).await?;
    Ok(row.map(|row| {
        let (choice, language) = (row.choice(), row.language.parse().unwrap_or_default());
        Reading { email: row.email, language, zone: row.zone, choice }
    }))
}

/// What an organization is called.
pub async fn called(db: &Db, organization: &OrganizationId) -> Result<String, DeskError> {
    let text = "SELECT VALUE name FROM type::record('organization', $org)";
    Ok(db.row(text, json!({ "org": organization })).await?.unwrap_or_default())
}

/// Keeps what the person at this desk chose, with the zone that they read times in. What is gathered already leaves at
/// the hour that counts now, or at once.
pub async fn choose(visitor: &Visitor, choice: &Choice, zone: &str) -> Result<(), CommitError> {
    let (mut script, now) = (Script::new(), visitor.house.now());
    let unlisted: Vec<&str> = choice.no_portal.iter().flat_map(|kind| kind.letters()).copied().collect();
    let values = json!({ "id": visitor.person, "kept": json!(choice).to_string(), "unlisted": unlisted, "zone": zone });
    script.add(
        "UPSERT type::record('notice_choice', $_.id) SET kept = $_.kept, unlisted = $_.unlisted;
         UPDATE type::record('person', $_.id) SET zone = $_.zone",
        values,
    );
    super::push::choose(&mut script, &visitor.person, choice);
    let due = choice.digest.map_or(now, |minute| Zone::named(zone).next_day(now, minute));
    script.gather_until(visitor.person.as_str(), due);
    visitor.house.commit(HouseDeed::PreferenceChosen, script).await
}
