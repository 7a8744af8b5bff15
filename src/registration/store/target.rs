//! A registration, and an organization's settings, as something that a deed is done to.

use serde_json::json;

use crate::{
    desk::{Db, DeskError, Found, Script, Target},
    ids::{AccountId, OrganizationId, RegistrationId},
    time::Moment,
};

impl Target for RegistrationId {
    /// Who reaches the account decides about those who register with it.
    async fn find(&self, db: &Db, organization: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        let values = json!({ "org": organization, "id": self });
        let account: Option<AccountId> =
            db.row("SELECT VALUE account FROM ONLY registration:[$org, $id]", values).await?;
        Ok(account.map(Found::Account))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "(SELECT VALUE revision FROM ONLY registration:[$_.org, $_.id]) = $_.seen",
            "stale",
            json!({ "org": organization, "id": self, "seen": seen }),
        );
    }
}

/// What the organization wants of Account Hub.
#[derive(Clone, Copy, Debug)]
pub struct OwnSettings;

impl Target for OwnSettings {
    async fn find(&self, _: &Db, _: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        Ok(Some(Found::Organization))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "((SELECT VALUE revision FROM ONLY type::record('hub_settings', $_.org)) ?? 0) = $_.seen",
            "stale",
            json!({ "org": organization, "seen": seen }),
        );
    }
}
