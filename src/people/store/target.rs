//! A contact of Tech Support, and a user of Account Hub, as something that a deed is done to.

use std::collections::HashMap;

use serde_json::json;

use crate::{
    desk::{BEARER, BearerRow, Db, DeskError, Found, Script, TOUCHED, Target},
    ids::{MemberId, OrganizationId},
    people::model::User,
    time::Moment,
};

impl Target for MemberId {
    /// Who is no contact, or was deleted, is not there for Tech Support.
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        let text = format!("SELECT {BEARER} FROM member:[$org, $id] WHERE contact = true AND status != 'deleted'");
        let row: Option<BearerRow> = db.row(&text, json!({ "org": organization, "id": self, "now": now })).await?;
        Ok(row.map(|row| Found::Member(row.bearer())))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        unchanged(self, organization, seen, script);
    }
}

impl Target for User {
    /// Every member can be a user. Who was deleted is still there, to be brought back; the policy lets nobody do anything
    /// else to them.
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        let text = format!("SELECT {BEARER}, {TOUCHED} FROM member:[$org, $id]");
        let row: Option<BearerRow> = db.row(&text, json!({ "org": organization, "id": self.0, "now": now })).await?;
        Ok(row.map(|row| Found::Member(row.bearer())))
    }

    async fn find_all(
        targets: &[&Self],
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> Result<Vec<Option<Found>>, DeskError> {
        let text = format!(
            "LET $at = $members.map(|$one| type::record('member', [$org, $one])); SELECT {BEARER}, {TOUCHED} FROM $at"
        );
        let members: Vec<&MemberId> = targets.iter().map(|user| &user.0).collect();
        let rows: Vec<BearerRow> =
            db.rows(&text, json!({ "org": organization, "members": members, "now": now })).await?;
        let bearers = rows.into_iter().map(BearerRow::bearer);
        let mut found: HashMap<MemberId, Found> =
            bearers.map(|bearer| (bearer.member.clone(), Found::Member(bearer))).collect();
        Ok(targets.iter().map(|user| found.remove(&user.0)).collect())
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        unchanged(&self.0, organization, seen, script);
    }
}

fn unchanged(member: &MemberId, organization: &OrganizationId, seen: i64, script: &mut Script) {
    script.require(
        "(SELECT VALUE revision FROM ONLY member:[$_.org, $_.id]) = $_.seen",
        "stale",
        json!({ "org": organization, "id": member, "seen": seen }),
    );
}
