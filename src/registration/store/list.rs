//! The registrations of an organization, as far as somebody may decide about them.
//!
//! Always true: what is listed is what the policy allows one by one: the accounts of the very holdings that allow it.

use serde_json::json;

use super::rows::{COLUMNS, Row};
use crate::{
    access::{Bearer, Permission, Permit, Reach, Subject, decide},
    desk::{Db, Desk, DeskError},
    ids::{AccountId, OrganizationId},
    people::{model::Page, store::Reader},
    registration::model::Registration,
};

/// On which accounts somebody decides; none: on all of them.
fn reach(by: &Bearer) -> Option<Vec<AccountId>> {
    let mut reached = Vec::new();
    for holding in by.holdings.iter().filter(|held| held.permissions.contains(Permission::ApproveRegistrations)) {
        match &holding.reach {
            Reach::Everything => return None,
            Reach::Assigned { accounts, .. } => reached.extend(accounts.iter().cloned()),
        }
    }
    Some(reached)
}

/// Those that wait, a page of them, and those that were decided last; each the last first.
pub async fn list(
    db: &Db,
    permit: &Permit<(), OrganizationId>,
    after: Option<&str>,
    reader: &Reader,
) -> Result<(Page<Registration>, Vec<Registration>), DeskError> {
    let size = Page::<Registration>::SIZE;
    let reach = reach(permit.by());
    let among = if reach.is_some() { "AND account IN $reach" } else { "" };
    let from = |waiting: bool, after: &str, most: usize| {
        format!(
            "SELECT {COLUMNS} FROM registration WITH INDEX registration_new
                WHERE org = $org AND waiting = {waiting} {after} {among} ORDER BY rev LIMIT {most}"
        )
    };
    let values = json!({ "org": permit.organization(), "reach": reach, "after": after });
    let beyond = if after.is_some() { "AND rev > $after" } else { "" };
    let mut rows: Vec<Row> = db.rows(&from(true, beyond, size + 1), values.clone()).await?;
    let decided: Vec<Row> = db.rows(&from(false, "", size), values).await?;
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| row.rev.clone());
    let read = |rows: Vec<Row>| rows.into_iter().map(|row| row.read_by(reader)).collect();
    Ok((Page { rows: read(rows), next }, read(decided)))
}

/// How many wait for this reader, at most so many; none for who decides about none.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(desk: &Desk, most: usize) -> Result<usize, DeskError> {
    let by = &desk.actor.bearer;
    if !decide(by, Permission::ApproveRegistrations, &Subject::Organization).may() {
        return Ok(0);
    }
    let reach = reach(by);
    let among = if reach.is_some() { "AND account IN $reach" } else { "" };
    let text = format!(
        "RETURN array::len((SELECT VALUE id FROM registration WITH INDEX registration_new
            WHERE org = $org AND waiting = true {among} LIMIT {most}))"
    );
    let counted = desk.db().row(&text, json!({ "org": desk.organization, "reach": reach })).await?;
    Ok(counted.unwrap_or_default())
}
