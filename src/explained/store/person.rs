//! Everything about one person, for who may look at them.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    reach::Assigned,
    rows::{last_day, zone},
};
use crate::{
    access::{Condition, Permit, Role},
    desk::{Desk, DeskError},
    explained::{
        model::{Held, PersonAccess},
        rules::{Named, verdicts},
    },
    ids::{MemberId, RoleId},
    people::{
        model::User,
        store::{Somebody, members},
    },
    time::Moment,
};

/// Of those who hold the highest role of each portal so many are enough to find who could help.
const OTHERS: usize = 16;

/// All that somebody may do, with the roles and assignments that it comes from.
pub async fn person(desk: &Desk, permit: &Permit<(), User>) -> Result<PersonAccess, DeskError> {
    let id = &permit.target().0;
    let found = members(desk.db(), &desk.organization, std::slice::from_ref(id), desk.now()).await?;
    let somebody = found.into_iter().next().ok_or(DeskError::NotFound)?;
    let (zone, ends) = (zone(desk).await?, ends(desk, id).await?);
    let assigned = Assigned::of(desk, id).await?;
    let held = |holding: &crate::access::Holding| Held {
        role: holding.role.clone(),
        until: ends.get(holding.role.key()).copied().flatten().map(|until| last_day(&zone, until)),
        far: assigned.far(desk, &zone, holding),
    };
    let mut held: Vec<Held> = somebody.bearer.holdings.iter().map(held).collect();
    held.sort_by_key(|held| std::cmp::Reverse(held.role.rank()));
    let others = others(desk).await?;
    let conditions = somebody.bearer.holdings.iter().flat_map(|holding| &holding.conditions);
    let called = called(desk, conditions.map(|(_, condition)| condition)).await?;
    Ok(PersonAccess {
        id: id.clone(),
        name: somebody.details.name(),
        email: somebody.details.email.clone(),
        status: somebody.bearer.status,
        you: *id == desk.actor.bearer.member,
        verdicts: verdicts(&somebody.bearer, &others, |id| called.get(id).cloned()),
        held,
        now: desk.now(),
    })
}

/// What those are called who are named to say yes.
pub(super) async fn called(
    desk: &Desk,
    conditions: impl Iterator<Item = &Condition>,
) -> Result<BTreeMap<MemberId, String>, DeskError> {
    let mut ids: Vec<MemberId> = conditions.flat_map(|one| &one.approvers).cloned().collect();
    ids.sort_unstable();
    ids.dedup();
    let found = members(desk.db(), &desk.organization, &ids, desk.now()).await?;
    Ok(found.into_iter().map(|one| (one.bearer.member.clone(), one.details.name())).collect())
}

/// When each of their roles ends.
async fn ends(desk: &Desk, member: &MemberId) -> Result<BTreeMap<String, Option<Moment>>, DeskError> {
    #[derive(Deserialize)]
    struct Row {
        role: RoleId,
        #[serde(default)]
        until: Option<Moment>,
    }
    let text = "LET $at = member:[$org, $member]; SELECT role, until FROM $at->holds";
    let rows: Vec<Row> = desk.db().rows(text, json!({ "org": desk.organization, "member": member })).await?;
    Ok(rows.into_iter().map(|row| (row.role.as_str().to_owned(), row.until)).collect())
}

/// Owners and Case Managers, by name: whom to ask.
async fn others(desk: &Desk) -> Result<Vec<Named>, DeskError> {
    let text = format!(
        "LET $owners = SELECT VALUE record::id(in)[1] FROM holds WHERE org = $org AND role = $owner LIMIT {OTHERS};
        LET $cases = SELECT VALUE record::id(in)[1] FROM holds WHERE org = $org AND role = $case LIMIT {OTHERS};
        RETURN array::distinct(array::concat($owners, $cases))"
    );
    let (owner, case) = (Role::BusinessOwner.key(), Role::CaseManager.key());
    let ids: Vec<MemberId> =
        desk.db().rows(&text, json!({ "org": desk.organization, "owner": owner, "case": case })).await?;
    let found = members(desk.db(), &desk.organization, &ids, desk.now()).await?;
    let named = |one: Somebody| Named { name: one.details.name(), bearer: one.bearer };
    Ok(found.into_iter().map(named).collect())
}
