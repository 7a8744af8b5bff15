//! Every role of an organization with who holds it.

use serde::Deserialize;
use serde_json::json;

use super::rows::{home, roles};
use crate::{
    access::{Permission, Permit},
    desk::{Desk, DeskError},
    fault::Fault,
    ids::{MemberId, OrganizationId},
    roles::{
        model::{Holder, Holders, RoleFolder, RoleList, RoleRow, RoleSummary, Verdict},
        rules::{self, MOST_HOLDERS},
    },
};

#[derive(Deserialize)]
struct HeldRow {
    member: MemberId,
    name: String,
}

pub async fn list<D>(desk: &Desk, permit: &Permit<D, OrganizationId>) -> Result<RoleList, Fault> {
    let organization = permit.organization();
    let may = desk.explain(Permission::ManageRoles, organization).await?;
    let all = roles(desk.db(), organization, &[RoleFolder::Active, RoleFolder::Archived]).await?;
    let mut rows = Vec::with_capacity(all.len());
    for role in all {
        let holders = holders(desk, permit, &role, 3).await?;
        let change = verdict(may.clone(), rules::changeable(permit.by(), &role));
        rows.push(RoleRow { role, holders, change });
    }
    Ok(RoleList { rows, make: verdict(may, None) })
}

/// How many hold a role, and the first of them.
pub(super) async fn holders<D, T: Clone>(
    desk: &Desk,
    permit: &Permit<D, T>,
    role: &RoleSummary,
    named: usize,
) -> Result<Holders, DeskError> {
    let organization = permit.organization();
    let text = format!(
        "SELECT record::id(in)[1] AS member, string::concat(in.first_name, ' ', in.last_name) AS name FROM holds
            WHERE org = $org AND out = role:[$home, $role] AND (until = NONE OR until > $now)
            AND in.status != 'deleted' LIMIT {}",
        MOST_HOLDERS + 1
    );
    let home = home(organization, role);
    let values = json!({ "org": organization, "home": home, "role": role.id, "now": desk.now() });
    let rows: Vec<HeldRow> = desk.db().rows(&text, values).await?;
    let (count, more) = (rows.len().min(MOST_HOLDERS), rows.len() > MOST_HOLDERS);
    let some = rows.into_iter().take(named).map(|row| Holder { member: row.member, name: row.name });
    Ok(Holders { some: some.collect(), count, more })
}

/// The policy first, then the rule: the same two that the deed itself will meet.
pub(super) fn verdict(decision: crate::access::Decision, refusal: Option<rules::Refusal>) -> Verdict {
    use crate::access::Decision;
    match (decision, refusal) {
        (Decision::Denied(denial), _) => Verdict::Denied(denial),
        (Decision::Allowed(_), Some(refusal)) => Verdict::Refused(refusal),
        (Decision::Allowed(_), None) => Verdict::May,
    }
}
