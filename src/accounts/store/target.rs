//! An account and a line, as something that is looked at.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::LinePlace,
    desk::{Db, DeskError, Found, Script, Target},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    time::Moment,
};

impl Target for AccountId {
    async fn find(&self, db: &Db, organization: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        let values = json!({ "org": organization, "id": self });
        let row: Option<i64> = db.row("SELECT VALUE revision FROM account:[$org, $id]", values).await?;
        Ok(row.map(|_| Found::Account(self.clone())))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "(SELECT VALUE revision FROM ONLY account:[$_.org, $_.id]) = $_.seen",
            "stale",
            json!({ "org": organization, "id": self, "seen": seen }),
        );
    }
}

/// Of a line that more holdings than these have by itself, the policy would not know the rest.
const MOST_EDGES: usize = 1_000;

#[derive(Deserialize)]
struct PlaceRow {
    account: AccountId,
    #[serde(default)]
    cost_centre: Option<String>,
    assigned: Vec<(MemberId, RoleId)>,
}

#[derive(Deserialize)]
struct ManyRow {
    id: LineId,
    #[serde(flatten)]
    place: PlaceRow,
}

impl PlaceRow {
    fn of(self, id: LineId) -> LinePlace {
        LinePlace { id, account: self.account, cost_centre: self.cost_centre, assigned: self.assigned }
    }
}

impl Target for LineId {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        let text = format!(
            "LET $line = SELECT account, cost_centre FROM ONLY line:[$org, $id];
            LET $edges = SELECT member, role FROM assigned WITH INDEX assigned_place
                WHERE org = $org AND kind = 'line' AND place = $id AND (until = NONE OR until > $now) LIMIT {MOST_EDGES};
            RETURN IF $line = NONE {{ NONE }} ELSE {{ {{ account: $line.account, cost_centre: $line.cost_centre,
                assigned: $edges.map(|$edge| [$edge.member, $edge.role]) }} }}"
        );
        let row: Option<PlaceRow> = db.row(&text, json!({ "org": organization, "id": self, "now": now })).await?;
        Ok(row.map(|row| Found::Line(row.of(self.clone()))))
    }

    async fn find_all(
        targets: &[&Self],
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> Result<Vec<Option<Found>>, DeskError> {
        let text = format!(
            "LET $at = $ids.map(|$id| type::record('line', [$org, $id]));
            SELECT record::id(id)[1] AS id, account, cost_centre, (SELECT VALUE [member, role] FROM assigned
                WITH INDEX assigned_place WHERE org = $org AND kind = 'line' AND place = record::id($parent.id)[1]
                AND (until = NONE OR until > $now) LIMIT {MOST_EDGES}) AS assigned FROM $at"
        );
        let rows: Vec<LinePlace> = db
            .rows::<ManyRow>(&text, json!({ "org": organization, "ids": targets, "now": now }))
            .await?
            .into_iter()
            .map(|row| row.place.of(row.id))
            .collect();
        let mut found: HashMap<Self, LinePlace> = rows.into_iter().map(|place| (place.id.clone(), place)).collect();
        Ok(targets.iter().map(|id| found.remove(*id).map(Found::Line)).collect())
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "(SELECT VALUE revision FROM ONLY line:[$_.org, $_.id]) = $_.seen",
            "stale",
            json!({ "org": organization, "id": self, "seen": seen }),
        );
    }
}
