//! A contact as something that a deed is done to.

use serde_json::json;

use crate::{
    access::Bearer,
    desk::{Db, DeskError, Found, Script, Target},
    ids::{MemberId, OrganizationId},
};

const FIND: &str = "
    SELECT record::id(id)[1] AS member, status, door,
        ->holds->role.map(|$role| record::id($role)[1]) AS roles
    FROM member:[$org, $id] WHERE contact = true AND status != 'deleted'";

impl Target for MemberId {
    /// Who is no contact, or was deleted, is not there for Tech Support.
    async fn find(&self, db: &Db, organization: &OrganizationId) -> Result<Option<Found>, DeskError> {
        let bearer: Option<Bearer> = db.row(FIND, json!({ "org": organization, "id": self })).await?;
        Ok(bearer.map(Found::Member))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "(SELECT VALUE revision FROM ONLY member:[$_.org, $_.id]) = $_.seen",
            "stale",
            json!({ "org": organization, "id": self, "seen": seen }),
        );
    }
}
