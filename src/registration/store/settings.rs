//! What an organization wants of Account Hub: read, and written anew.

use serde::Deserialize;
use serde_json::json;

use super::OwnSettings;
use crate::{
    access::{Permission, Permit},
    desk::{Change, Db, Deed, DeskError, Event, House, Script, Topic, Touches},
    ids::OrganizationId,
    people::model::Saved,
    registration::{
        model::{Settings, SettingsCard},
        rules::{Refusal, SettingsEdited, SettingsFacts},
    },
    time::Moment,
};

#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    settings: Option<SettingsRow>,
    organization: String,
}

#[derive(Deserialize)]
struct SettingsRow {
    #[serde(flatten)]
    settings: Settings,
    revision: i64,
}

const SETTINGS: &str = "
    RETURN {
        settings: (SELECT self_registration, approval, revision FROM ONLY type::record('hub_settings', $org)),
        organization: (SELECT VALUE name FROM ONLY type::record('organization', $org))
    }";

async fn row(db: &Db, organization: &OrganizationId) -> Result<(SettingsCard, String), DeskError> {
    let row: Row = db.row(SETTINGS, json!({ "org": organization })).await?.ok_or(DeskError::NotFound)?;
    let card = match row.settings {
        Some(SettingsRow { settings, revision }) => SettingsCard { settings, asks: false, revision },
        None => SettingsCard { settings: Settings::default(), asks: false, revision: 0 },
    };
    Ok((card, row.organization))
}

/// The settings for who may edit them.
pub async fn settings(db: &Db, permit: &Permit<(), OwnSettings>) -> Result<SettingsCard, DeskError> {
    let card = row(db, permit.organization()).await?.0;
    Ok(SettingsCard { asks: permit.asks(), ..card })
}

impl Deed for SettingsEdited {
    const PERMISSION: Permission = Permission::EditSettings;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = OwnSettings;
    type Facts = SettingsFacts;
    type Refusal = Refusal;
    type Done = Saved;

    async fn facts(db: &Db, permit: &Permit<Self, OwnSettings>, _: Moment) -> Result<SettingsFacts, DeskError> {
        let (card, organization) = row(db, permit.organization()).await?;
        Ok(SettingsFacts { settings: card.settings, revision: card.revision, organization })
    }

    fn write(&self, permit: &Permit<Self, OwnSettings>, _: &House, now: Moment, script: &mut Script) -> Event {
        let organization = permit.organization();
        script.add(
            "UPSERT type::record('hub_settings', $_.org) SET self_registration = $_.settings.self_registration,
                approval = $_.settings.approval, revision = $_.revision",
            json!({ "org": organization, "settings": self.after, "revision": self.revision }),
        );
        script.tell(now, organization, Topic::Seen(Permission::EditSettings));
        let (before, after) = (self.before, self.after);
        let changes = [
            Change::of("self_registration", Some(before.self_registration.key()), Some(after.self_registration.key())),
            Change::of("approval", Some(before.approval.key()), Some(after.approval.key())),
        ];
        Event {
            kind: "settings_edited",
            about: organization.to_string(),
            about_name: self.organization.clone(),
            changes: changes.into_iter().flatten().collect(),
        }
    }

    fn done(self) -> Saved {
        Saved { revision: self.revision }
    }
}
