//! A role as something that a deed is done to: the policy sees the organization behind it.

use serde_json::json;

use super::rows::role;
use crate::{
    desk::{Db, DeskError, Found, Script, Target},
    ids::{OrganizationId, RoleId},
    time::Moment,
};

impl Target for RoleId {
    /// A ready-made role of Account Hub is there for everybody.
    async fn find(&self, db: &Db, organization: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        Ok(role(db, organization, self).await?.map(|_| Found::Organization))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "((SELECT VALUE revision FROM ONLY role:[$_.org, $_.id]) ?? 0) = $_.seen",
            "stale",
            json!({ "org": organization, "id": self, "seen": seen }),
        );
    }
}
