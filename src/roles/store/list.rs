//! Every role of an organization with who holds it.

use serde::Deserialize;
use serde_json::json;

use super::{facts::HolderRow, rows::roles};
use crate::{
    access::{Bearer, Holding, Permission, Permit, Reach, Subject, decide},
    desk::{Desk, DeskError, MEMBER, bearers},
    fault::Fault,
    ids::{MemberId, OrganizationId},
    roles::{
        model::{Holder, Holders, RoleFolder, RoleList, RoleRow, RoleSummary, Verdict},
        rules,
    },
};

/// So many holders of each role are counted in the list of all of them.
const COUNTED: usize = 50;

/// Among how many holders those are looked for whom a manager may see.
const LOOKED_AT: usize = 50;

#[derive(Deserialize)]
struct Held {
    read: usize,
    there: usize,
    rows: Vec<HeldRow>,
}

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
        let holders = holders(desk, permit, &role, 3, COUNTED).await?;
        let change = verdict(may.clone(), rules::changeable(permit.by(), &role));
        rows.push(RoleRow { role, holders, change });
    }
    Ok(RoleList { rows, make: verdict(may, None) })
}

/// How many hold a role, as far as they are counted, and the first of them whom the reader may see.
pub(super) async fn holders<D, T: Clone>(
    desk: &Desk,
    permit: &Permit<D, T>,
    role: &RoleSummary,
    named: usize,
    counted: usize,
) -> Result<Holders, DeskError> {
    let organization = permit.organization();
    // What narrows them is asked of so many as are read: put to the index's own rows, it would read them by the thousand.
    let text = format!(
        "LET $held = (SELECT in, until FROM holds WITH INDEX holds_role WHERE org = $org AND role = $role LIMIT {});
        LET $there = (SELECT VALUE in FROM $held WHERE (until = NONE OR until > $now) AND in.status != 'deleted');
        RETURN {{ read: array::len($held), there: array::len($there), rows: (SELECT record::id(id)[1] AS member,
            string::concat(first_name, ' ', last_name) AS name FROM array::slice($there, 0, {LOOKED_AT})) }}",
        counted + 1
    );
    let values = json!({ "org": organization, "role": role.id, "now": desk.now() });
    let Some(Held { read, there, rows }) = desk.db().row(&text, values).await? else { return Ok(Holders::default()) };
    let (count, more) = (there.min(counted), read > counted);
    let some = if sees_everybody(permit.by()) {
        rows.into_iter().take(named).map(|row| Holder { member: row.member, name: row.name }).collect()
    } else {
        seen(desk, permit, &rows, named).await?
    };
    Ok(Holders { some, count, more })
}

/// Of the first holders those whom the policy lets the reader see.
async fn seen<D, T: Clone>(
    desk: &Desk,
    permit: &Permit<D, T>,
    rows: &[HeldRow],
    named: usize,
) -> Result<Vec<Holder>, DeskError> {
    let text =
        format!("(SELECT first_name, last_name, {MEMBER} FROM $people.map(|$id| type::record('member', [$org, $id])))");
    let people: Vec<&MemberId> = rows.iter().map(|row| &row.member).collect();
    let values = json!({ "org": permit.organization(), "now": desk.now(), "people": people });
    let rows: Vec<HolderRow> = bearers(desk.db(), "", &text, values).await?;
    let may = |bearer: &Bearer| decide(permit.by(), Permission::ViewUsers, &Subject::Member(bearer)).allows();
    let holders = rows.into_iter().map(HolderRow::holder).filter(|holder| may(&holder.bearer)).take(named);
    Ok(holders.map(|holder| Holder { member: holder.bearer.member, name: holder.name }).collect())
}

fn sees_everybody(by: &Bearer) -> bool {
    let sees = |holding: &Holding| holding.permissions.contains(Permission::ViewUsers);
    by.holdings.iter().any(|holding| sees(holding) && holding.reach == Reach::Everything)
}

/// The policy first, then the rule: the same two that the deed itself will meet.
pub(super) fn verdict(decision: crate::access::Decision, refusal: Option<rules::Refusal>) -> Verdict {
    use crate::access::Decision;
    match (decision, refusal) {
        (Decision::Denied(denial), _) => Verdict::Denied(denial),
        (Decision::Allowed(_) | Decision::NeedsApproval(..), Some(refusal)) => Verdict::Refused(refusal),
        (Decision::Allowed(_), None) => Verdict::May,
        (Decision::NeedsApproval(..), None) => Verdict::Asks,
    }
}
