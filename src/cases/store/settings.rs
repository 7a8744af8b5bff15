//! What an organization wants of its cases: read, and written anew.

use serde::Deserialize;
use serde_json::json;

use super::write::tell;
use crate::{
    access::{Permission, Permit},
    cases::{
        model::CaseSettings,
        rules::{CaseSettingsEdited, Refusal, SettingsFacts},
    },
    desk::{Change, Db, Deed, DeskError, Event, Found, House, Script, Target, Touches},
    history::model::Kind,
    ids::OrganizationId,
    time::Moment,
};

/// The settings of the organization at whose desk one stands.
#[derive(Clone, Copy, Debug)]
pub struct OwnCases;

impl Target for OwnCases {
    async fn find(&self, _: &Db, _: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        Ok(Some(Found::Organization))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "((SELECT VALUE revision FROM ONLY type::record('case_settings', $_.org)) ?? 0) = $_.seen",
            "stale",
            json!({ "org": organization, "seen": seen }),
        );
    }
}

/// The settings for who may edit them.
///
/// # Errors
/// When the database does not answer.
pub async fn settings(db: &Db, permit: &Permit<(), OwnCases>) -> Result<CaseSettings, DeskError> {
    Ok(facts(db, permit.organization()).await?.settings)
}

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    settings: Option<CaseSettings>,
    organization: String,
}

async fn facts(db: &Db, organization: &OrganizationId) -> Result<SettingsFacts, DeskError> {
    let text = "RETURN {
        settings: (SELECT confidential, revision FROM ONLY type::record('case_settings', $org)),
        organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)) }";
    let row: Row = db.row(text, json!({ "org": organization })).await?.ok_or(DeskError::NotFound)?;
    Ok(SettingsFacts { settings: row.settings.unwrap_or_default(), organization: row.organization })
}

impl Deed for CaseSettingsEdited {
    const PERMISSION: Permission = Permission::EditCaseSettings;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = OwnCases;
    type Facts = SettingsFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, OwnCases>, _: Moment) -> Result<SettingsFacts, DeskError> {
        facts(db, permit.organization()).await
    }

    fn write(&self, permit: &Permit<Self, OwnCases>, _: &House, now: Moment, script: &mut Script) -> Event {
        let organization = permit.organization();
        script.add(
            "UPSERT type::record('case_settings', $_.org) SET confidential = $_.confidential, revision = $_.revision",
            json!({ "org": organization, "confidential": self.after.confidential, "revision": self.after.revision }),
        );
        tell(script, now, organization);
        let word = |yes: bool| if yes { "yes" } else { "no" };
        let change =
            Change::of("confidential", Some(word(self.before.confidential)), Some(word(self.after.confidential)));
        Event {
            kind: Kind::CaseSettingsEdited.key(),
            about: organization.to_string(),
            about_name: self.organization.clone(),
            changes: change.into_iter().collect(),
        }
    }

    fn done(self) {}
}
