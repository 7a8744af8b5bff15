//! Who could possibly do something: the holders of roles that allow it, or those with an edge to the place.
//!
//! Always true: it is wider than the policy's answer, or says that it stopped at its bound; the policy decides for each.

use std::collections::BTreeSet;

use serde_json::json;

use super::{people::sees_all, place::At};
use crate::{
    access::{LinePlace, Permission, Portal, Role, RoleName},
    desk::{Desk, DeskError, Found},
    ids::MemberId,
};

/// So many are looked at for one answer.
const MOST: usize = 200;
/// The same where those beyond it are read by name, and the reader sees all of them.
const MOST_BY_NAME: usize = 48;

pub(super) struct Candidates {
    pub ids: Vec<MemberId>,
    /// There are, or may be, others.
    pub more: bool,
    /// All of them hold one of the roles, and can be read by name.
    pub by_name: bool,
    /// The keys of the roles whose holders they are.
    pub roles: Vec<String>,
}

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
    let ready: Vec<&str> = Role::ALL.into_iter().filter(ready).map(Role::key).collect();
    let roles = if everywhere {
        roles(desk, permission, &ready).await?
    } else {
        ready.iter().map(|key| (*key).to_owned()).collect()
    };
    let by_name = everywhere && permission.portal() != Portal::TechSupport;
    let bound = if by_name && sees_all(desk) { MOST_BY_NAME } else { MOST };
    let (most, mut ids) = (bound + 1, BTreeSet::new());
    for role in &roles {
        if ids.len() > bound {
            break;
        }
        let text = format!(
            "SELECT VALUE record::id(in)[1] FROM holds WITH INDEX holds_role WHERE org = $org AND role = $role LIMIT {most}"
        );
        let values = json!({ "org": desk.organization, "role": role });
        ids.extend(desk.db().rows::<MemberId>(&text, values).await?);
    }
    let mut more = ids.len() > bound;
    for (kind, place) in places(found) {
        let text = format!(
            "SELECT VALUE member FROM assigned WITH INDEX assigned_place WHERE org = $org AND kind = $kind AND place = $place
                LIMIT {most}"
        );
        let values = json!({ "org": desk.organization, "kind": kind, "place": place });
        let there: Vec<MemberId> = desk.db().rows(&text, values).await?;
        more |= there.len() > bound;
        ids.extend(there);
    }
    more |= ids.len() > bound;
    let ids = ids.into_iter().take(bound).collect();
    Ok(Candidates { ids, more, by_name, roles })
}

/// The keys of the roles that allow it: these ready-made ones, End Users as the organization has them, and its own.
async fn roles(desk: &Desk, permission: Permission, ready: &[&str]) -> Result<Vec<String>, DeskError> {
    let text = "
        LET $custom = (SELECT VALUE permissions FROM ONLY role:[$org, 'end_user']);
        LET $end = IF $custom = NONE { $end_users } ELSE { $custom CONTAINS $permission };
        LET $own = (SELECT VALUE record::id(id)[1] FROM role WHERE org = $org AND permissions CONTAINS $permission LIMIT 200);
        RETURN array::distinct(array::concat(IF $end { ['end_user'] } ELSE { [] }, $ready, $own))";
    let values = json!({
        "org": desk.organization, "permission": permission.key(), "ready": ready,
        "end_users": Role::EndUser.permissions().contains(permission),
    });
    Ok(desk.db().rows(text, values).await?)
}

/// By which places something can be reached.
fn places(found: &Found) -> Vec<(&str, &str)> {
    match found {
        Found::Account(id) => vec![("account", id.as_str())],
        Found::Line(LinePlace { id, account, cost_centre, .. }) => {
            let centre = cost_centre.as_deref().map(|centre| ("cost_centre", centre));
            [("account", account.as_str()), ("line", id.as_str())].into_iter().chain(centre).collect()
        }
        Found::Organization | Found::Member(_) | Found::Case(_) => Vec::new(),
    }
}
