//! An account and a line, as something that is looked at.

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
        Ok(row.map(|row| {
            Found::Line(LinePlace {
                id: self.clone(),
                account: row.account,
                cost_centre: row.cost_centre,
                assigned: row.assigned,
            })
        }))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "(SELECT VALUE revision FROM ONLY line:[$_.org, $_.id]) = $_.seen",
            "stale",
            json!({ "org": organization, "id": self, "seen": seen }),
        );
    }
}
