//! Who could possibly do something: the holders of roles that allow it, or those with an edge to the place.
//!
//! Always true: it is wider than the policy's answer, or says that it stopped at its bound; the policy decides for each.

use serde::Deserialize;
use serde_json::json;

use super::place::At;
use crate::{
    access::{LinePlace, Permission, Role, RoleName},
    desk::{Desk, DeskError, Found},
};

/// So many are looked at for one answer.
pub(super) const MOST: usize = 200;

#[derive(Deserialize)]
pub(super) struct Candidates {
    pub ids: Vec<String>,
    /// There may be others.
    pub more: bool,
    /// The keys of the roles whose holders they are.
    pub roles: Vec<String>,
}

/// The keys of the roles that allow it: the ready-made ones as the organization has them, and its own.
const ROLES: &str = "
    LET $custom = (SELECT VALUE permissions FROM ONLY role:[$org, 'end_user']);
    LET $end = IF $custom = NONE { $end_users } ELSE { $custom CONTAINS $permission };
    LET $own = (SELECT VALUE record::id(id)[1] FROM role WHERE org = $org AND permissions CONTAINS $permission LIMIT 200);
    LET $all = array::distinct(array::concat(IF $end { ['end_user'] } ELSE { [] }, $ready, $own));
    LET $keys = IF $everywhere { $all } ELSE { $ready };";

/// Everybody on whom it can depend.
pub(super) async fn candidates(
    desk: &Desk,
    permission: Permission,
    at: &At,
    found: &Found,
) -> Result<Candidates, DeskError> {
    let everywhere = *at == At::Organization;
    // Roles that reach what is assigned are found by the edges to the place.
    let ready = |role: &Role| {
        *role != Role::EndUser
            && role.permissions().contains(permission)
            && (everywhere || !RoleName::Ready(*role).is_assigned())
    };
    let (account, line, centre) = match found {
        Found::Account(id) => (Some(id), None, None),
        Found::Line(LinePlace { id, account, cost_centre, .. }) => (Some(account), Some(id), cost_centre.as_ref()),
        Found::Organization | Found::Member(_) | Found::Case(_) => (None, None, None),
    };
    let most = MOST + 1;
    let edges = |name: &str| {
        format!(
            "(IF ${name} = NONE {{ [] }} ELSE {{ (SELECT VALUE member FROM assigned WITH INDEX assigned_place
                WHERE org = $org AND kind = '{name}' AND place = ${name} LIMIT {most}) }})"
        )
    };
    let text = format!(
        "{ROLES}
        LET $holders = array::fold($keys, [], |$held, $key| IF array::len($held) > {MOST} {{ $held }} ELSE {{
            array::concat($held, (SELECT VALUE record::id(in)[1] FROM holds
                WITH INDEX holds_role WHERE org = $org AND role = $key LIMIT {most})) }});
        LET $parts = [$holders, {}, {}, {}];
        RETURN {{
            ids: array::distinct(array::flatten($parts)),
            more: array::any($parts.map(|$part| array::len($part) > {MOST})),
            roles: $keys
        }}",
        edges("account"),
        edges("line"),
        edges("cost_centre"),
    );
    let values = json!({
        "org": desk.organization, "permission": permission.key(), "everywhere": everywhere,
        "ready": Role::ALL.into_iter().filter(ready).map(Role::key).collect::<Vec<_>>(),
        "end_users": Role::EndUser.permissions().contains(permission),
        "account": account, "line": line, "cost_centre": centre,
    });
    desk.db().row(&text, values).await?.ok_or(DeskError::NotFound)
}
