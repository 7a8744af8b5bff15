//! Cost centres that a line is to bear, and what whoever has them assigned may do to it.

use std::collections::{BTreeSet, HashMap};

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Conditions, Role},
    accounts::maintenance::rules::Borne,
    desk::{AllowsRow, Db, DeskError},
    ids::{OrganizationId, RoleId},
    time::Moment,
};

#[derive(Deserialize)]
struct CentreRow {
    code: String,
    roles: BTreeSet<RoleId>,
}

#[derive(Deserialize)]
struct RoleRow {
    id: RoleId,
    #[serde(flatten)]
    allows: AllowsRow,
}

/// Of these cost centres those that there are, each with what every role gives by which somebody reaches its lines.
pub(super) async fn borne(
    db: &Db,
    organization: &OrganizationId,
    codes: &[&str],
    now: Moment,
) -> Result<HashMap<String, Borne>, DeskError> {
    if codes.is_empty() {
        return Ok(HashMap::new());
    }
    let codes: BTreeSet<&str> = codes.iter().copied().collect();
    let text = "LET $at = $codes.map(|$code| type::record('cost_centre', [$org, $code]));
        SELECT record::id(id)[1] AS code, (SELECT VALUE role FROM assigned WITH INDEX assigned_place WHERE org = $org
            AND kind = 'cost_centre' AND place = record::id($parent.id)[1] AND (until = NONE OR until > $now)) AS roles
            FROM $at";
    let centres: Vec<CentreRow> = db.rows(text, json!({ "org": organization, "codes": codes, "now": now })).await?;
    let roles: BTreeSet<&RoleId> = centres.iter().flat_map(|centre| &centre.roles).collect();
    let text = "LET $at = $roles.map(|$role| type::record('role', [$org, $role]));
        SELECT record::id(id)[1] AS id, permissions, asking, conditions FROM $at WHERE permissions != NONE";
    let kept: Vec<RoleRow> = db.rows(text, json!({ "org": organization, "roles": roles })).await?;
    let given = |role: &RoleId| match kept.iter().find(|row| row.id == *role) {
        Some(row) => Some((row.allows.permissions(), row.allows.conditions())),
        None => Role::from_key(role.as_str()).map(|ready| (ready.permissions(), Conditions::new())),
    };
    Ok(centres.iter().map(|centre| (centre.code.clone(), centre.roles.iter().filter_map(given).collect())).collect())
}
