//! Outages as staff see them: all of them, one with its cases, what stands in its form, and which a case could go with.

use serde::Deserialize;
use serde_json::json;

use super::{
    find::open,
    rows::{COLUMNS, Row, organizations, row, updates},
    tie::of_case,
};
use crate::{
    care::store::Agent,
    cases::{model::CaseState, store::Key},
    desk::{Db, DeskError},
    ids::{CaseId, OrganizationId, OutageId},
    outages::model::{CaseOutage, OutageForm, OutageList, OutageRow, Reach, StaffOutage, TiedCase},
    people::model::Page,
};

const CASES: usize = 100;
const FOLLOWERS: usize = 1_000;

/// A page of those that are not over, or of those that are; the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn list(agent: &Agent, over: bool, after: Option<&str>) -> Result<OutageList, DeskError> {
    let size = Page::<OutageRow>::SIZE;
    let text = format!(
        "SELECT {COLUMNS} FROM outage WITH INDEX outage_over WHERE over = $over AND rev > $after ORDER BY rev LIMIT {}",
        size + 1
    );
    let values = json!({ "over": over, "after": after.unwrap_or_default() });
    let mut rows: Vec<Row> = agent.visitor.db().rows(&text, values).await?;
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| row.rev.clone());
    let one = |row: &Row| OutageRow {
        brief: row.brief(|at| agent.zone.local(at)),
        touches: match row.reach() {
            Reach::Everybody => None,
            some @ Reach::Some(_) => Some(organizations(&some).len()),
        },
    };
    Ok(OutageList { rows: rows.iter().map(one).collect(), next, now: agent.visitor.house.now() })
}

/// All of one.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn staff_card(agent: &Agent, id: &OutageId) -> Result<StaffOutage, DeskError> {
    let db = agent.visitor.db();
    let (row, local) = (row(db, id).await?, |at| agent.zone.local(at));
    let text = format!(
        "RETURN array::len((SELECT VALUE org FROM outage_follow WITH INDEX outage_follow_outage
            WHERE outage = $id LIMIT {FOLLOWERS}))"
    );
    let followers: Option<usize> = db.row(&text, json!({ "id": id })).await?;
    Ok(StaffOutage {
        brief: row.brief(local),
        reach: row.reach(),
        updates: updates(db, id, local).await?,
        cases: cases(db, id).await?,
        followers: followers.unwrap_or_default(),
        revision: row.revision,
        now: agent.visitor.house.now(),
    })
}

async fn cases(db: &Db, id: &OutageId) -> Result<Vec<TiedCase>, DeskError> {
    #[derive(Deserialize)]
    struct Tied {
        org: OrganizationId,
        case: CaseId,
        waits: String,
        name: String,
        number: String,
        subject: String,
        state: CaseState,
    }
    let text = format!(
        "LET $tied = SELECT org, case, waits, at FROM outage_case WITH INDEX outage_case_outage
            WHERE outage = $id AND at > 0 ORDER BY at LIMIT {CASES};
        SELECT org, case, waits,
            ((SELECT VALUE name FROM ONLY type::record('organization', $parent.org)) ?? '') AS name,
            type::record('case', [org, case]).number AS number, type::record('case', [org, case]).subject AS subject,
            type::record('case', [org, case]).state AS state FROM $tied"
    );
    let rows: Vec<Tied> = db.rows(&text, json!({ "id": id })).await?;
    let one = |row: Tied| TiedCase {
        organization: row.org,
        organization_name: row.name,
        id: row.case,
        number: row.number,
        subject: row.subject,
        state: row.state,
        waits: !row.waits.is_empty(),
    };
    Ok(rows.into_iter().map(one).collect())
}

/// What stands in the form of one; without an id, of a new one.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn form(agent: &Agent, id: Option<&OutageId>) -> Result<OutageForm, DeskError> {
    let zone = agent.zone.name();
    let Some(id) = id else {
        let begins = agent.zone.typed(agent.visitor.house.now());
        return Ok(OutageForm { begins, zone, ..OutageForm::default() });
    };
    let row = row(agent.visitor.db(), id).await?;
    let (everybody, touches) = match row.reach() {
        Reach::Everybody => (true, String::new()),
        Reach::Some(some) => (false, some.iter().map(|one| one.typed.as_str()).collect::<Vec<_>>().join("\n")),
    };
    Ok(OutageForm {
        kind: Some(row.kind),
        begins: agent.zone.typed(row.begins),
        ends: row.ends.map(|ends| agent.zone.typed(ends)).unwrap_or_default(),
        title: row.title,
        impact: Some(row.impact),
        service: row.service,
        everybody: Some(everybody),
        touches,
        revision: row.revision,
        zone,
    })
}

/// The one that a case is tied to; without one, those that it could be.
///
/// # Errors
/// When the database does not answer.
pub async fn case_outage(agent: &Agent, key: &Key) -> Result<CaseOutage, DeskError> {
    let (db, local) = (agent.visitor.db(), |at| agent.zone.local(at));
    let tied = of_case(db, &key.organization, &key.id).await?;
    let offered = if tied.is_some() { Vec::new() } else { open(db, &key.organization).await? };
    Ok(CaseOutage {
        tied: tied.map(|row| row.brief(local)),
        offered: offered.iter().map(|row| row.brief(local)).collect(),
    })
}
