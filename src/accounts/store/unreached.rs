//! Lines that nobody but owners reaches, and people who reach nothing.
//!
//! Always true: whether somebody reaches a line is the policy's answer; so many are looked at before a page ends where
//! it is, and the next one goes on from there.

use std::collections::BTreeSet;

use serde::Deserialize;
use serde_json::json;

use super::{
    enrich::items,
    holders::{Holder, holders},
    lines::Asked,
    rows::{Row, paged},
    scope::Scope,
};
use crate::{
    access::{Bearer, LinePlace, Permission, Permit, Place, Portal, Rank, Reach, Subject},
    accounts::model::{LineItem, LineQuery, Person, Unreached},
    desk::{BearerRow, Db, DeskError, MEMBER, bearers},
    ids::{OrganizationId, RoleId},
    people::model::Page,
    time::Moment,
};

/// Looked at together.
const BATCH: usize = 96;
const BATCHES: usize = 10;
/// Of 32 places.
const HOLDERS: usize = 500;

/// Both parts of the report; the people go on from `after`.
pub async fn unreached(
    db: &Db,
    permit: &Permit<(), OrganizationId>,
    after: Option<&str>,
    now: Moment,
) -> Result<Unreached, DeskError> {
    let query = LineQuery::default();
    let asked = Asked {
        db,
        organization: permit.organization(),
        member: &permit.by().member,
        scope: &Scope::Everything,
        query: &query,
        now,
    };
    let lines = page(&asked).await?;
    let rows = items(db, permit.organization(), lines.rows).await?;
    Ok(Unreached { lines: Page { rows, next: lines.next }, people: people(db, permit, after, now).await? })
}

/// A page of the lines behind the filters that nobody but owners reaches.
pub(super) async fn page(asked: &Asked<'_>) -> Result<Page<Row>, DeskError> {
    let size = Page::<LineItem>::SIZE;
    let mut after = asked.query.after.clone();
    let mut found = Vec::new();
    for _ in 0..BATCHES {
        let rows = asked.batch(after.as_deref(), BATCH).await?;
        let is_end = rows.len() < BATCH;
        after = rows.last().map(|row| row.number.clone()).or(after);
        found.extend(alone(asked, rows).await?);
        if is_end || found.len() > size {
            return Ok(paged(found, size, |row| row.number.clone()));
        }
    }
    Ok(Page { rows: found, next: after })
}

/// Those of these lines that nobody but owners reaches.
async fn alone(asked: &Asked<'_>, rows: Vec<Row>) -> Result<Vec<Row>, DeskError> {
    let wide: BTreeSet<Place> = rows
        .iter()
        .flat_map(|row| [Some(Place::Account(row.account.clone())), row.cost_centre.clone().map(Place::CostCentre)])
        .flatten()
        .collect();
    let places: Vec<Place> = wide.into_iter().chain(rows.iter().map(|row| Place::Line(row.id.clone()))).collect();
    let holders = holders(asked.db, asked.organization, asked.now, &places, HOLDERS).await?;
    Ok(rows.into_iter().filter(|row| !is_reached(row, &holders)).collect())
}

fn is_reached(row: &Row, holders: &[Holder]) -> bool {
    let single = Place::Line(row.id.clone());
    let assigned = holders
        .iter()
        .filter(|one| one.place == single)
        .map(|one| (one.bearer.member.clone(), RoleId::new(one.role.key())))
        .collect();
    let (id, account, cost_centre) = (row.id.clone(), row.account.clone(), row.cost_centre.clone());
    let line = LinePlace { id, account, cost_centre, assigned };
    holders
        .iter()
        .filter(|one| one.bearer.rank() < Rank::Owner)
        .any(|one| one.may(Permission::ViewAccounts, &Subject::Line(&line)))
}

#[derive(Deserialize)]
struct PersonRow {
    first_name: String,
    last_name: String,
    name_key: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

/// The users whose roles reach what is assigned to them, to whom nothing is.
async fn people<T>(db: &Db, permit: &Permit<(), T>, after: Option<&str>, now: Moment) -> Result<Page<Person>, DeskError>
where
    T: Clone,
{
    let size = Page::<Person>::SIZE;
    let mut after = after.unwrap_or_default().to_owned();
    let mut found: Vec<(String, Person)> = Vec::new();
    for _ in 0..BATCHES {
        let text = format!(
            "(SELECT first_name, last_name, name_key, {MEMBER} FROM member WITH INDEX member_user_name
                WHERE org = $org AND user = true AND name_key > $after AND status != 'deleted' ORDER BY name_key LIMIT {BATCH})"
        );
        let values = json!({ "org": permit.organization(), "after": after, "now": now });
        let rows: Vec<PersonRow> = bearers(db, "", &text, values).await?;
        let is_end = rows.len() < BATCH;
        if let Some(last) = rows.last() {
            after.clone_from(&last.name_key);
        }
        for row in rows {
            let (name, bearer) = (format!("{} {}", row.first_name, row.last_name), row.bearer.bearer());
            if let Some(role) = idle(&bearer) {
                found.push((row.name_key, Person { member: bearer.member.clone(), name, role }));
            }
        }
        if is_end || found.len() > size {
            return Ok(paged(found, size, |(key, _)| key.clone()).map(|(_, person)| person));
        }
    }
    Ok(Page { rows: found.into_iter().map(|(_, person)| person).collect(), next: Some(after) })
}

/// The role of somebody to whom nothing is assigned, when one of theirs waits for it.
fn idle(bearer: &Bearer) -> Option<crate::access::RoleName> {
    let hub = || bearer.holdings.iter().filter(|holding| holding.role.portal() == Portal::AccountHub);
    let reaches = |reach: &Reach| match reach {
        Reach::Everything => true,
        Reach::Assigned { accounts, cost_centres } => !accounts.is_empty() || !cost_centres.is_empty(),
    };
    if !bearer.accounts.is_empty() || hub().any(|holding| reaches(&holding.reach)) {
        return None;
    }
    hub().next().map(|holding| holding.role.clone())
}
