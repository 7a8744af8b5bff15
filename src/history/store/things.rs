//! Which of the things on a page are still there, and have a page that this reader may open.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::{Permission, Permit},
    desk::{Desk, DeskError},
    history::model::{Line, Thing},
    ids::OrganizationId,
};

#[derive(Deserialize)]
struct Found {
    id: String,
    is: Thing,
}

/// Ids are unique in an organization, so each is at most one of these.
const FOUND: &str = "
    LET $members = SELECT record::id(id)[1] AS id, IF $users { 'user' } ELSE { 'contact' } AS is
        FROM $ids.map(|$id| type::record('member', [$org, $id])) WHERE $users OR ($contacts AND contact = true AND status != 'deleted');
    LET $roles = SELECT record::id(id)[1] AS id, 'role' AS is FROM $ids.map(|$id| type::record('role', [$org, $id])) WHERE id != NONE;
    LET $accounts = SELECT record::id(id)[1] AS id, 'account' AS is FROM $ids.map(|$id| type::record('account', [$org, $id])) WHERE id != NONE;
    LET $lines = SELECT record::id(id)[1] AS id, 'line' AS is FROM $ids.map(|$id| type::record('line', [$org, $id])) WHERE id != NONE;
    RETURN array::flatten([$members, $roles, $accounts, $lines])";

/// Notes on each line what it is about.
pub(super) async fn found(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    lines: &mut [Line],
) -> Result<(), DeskError> {
    let mut ids: Vec<&str> = lines.iter().map(|line| line.about.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    let may = permit.by().permissions();
    let (users, contacts) = (may.contains(Permission::ViewUsers), may.contains(Permission::ViewContacts));
    let values = json!({ "org": permit.organization(), "ids": ids, "users": users, "contacts": contacts });
    let rows: Vec<Found> = desk.db().rows(FOUND, values).await?;
    let may_see = |thing: Thing| match thing {
        Thing::User | Thing::Role => users,
        Thing::Contact => contacts,
        Thing::Account | Thing::Line | Thing::Run => may.contains(Permission::ViewAccounts),
    };
    let found: HashMap<String, Thing> =
        rows.into_iter().filter(|row| may_see(row.is)).map(|row| (row.id, row.is)).collect();
    for line in lines {
        line.thing = found.get(&line.about).copied();
    }
    Ok(())
}
