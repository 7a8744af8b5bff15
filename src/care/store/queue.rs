//! Care's queue: works of all organizations, the longest due first. Only staff get here (`Agent`).

use serde::Deserialize;
use serde_json::json;

use super::{Agent, Due, Key, Row, due_rows};
use crate::{
    care::model::{LATE, Work, WorkCard, WorkItem, WorkList, WorkQuery},
    desk::DeskError,
    people::model::Page,
    words::{Bilingual, Language},
};

#[derive(Deserialize)]
struct Listed {
    #[serde(flatten)]
    row: Row,
    organization: String,
}

const COLUMNS: &str = "*, record::id(id)[1] AS id, record::id(id)[0] AS tenant,
    ((SELECT VALUE name FROM ONLY type::record('organization', $parent.org)) ?? '') AS organization";

/// A page of the queue.
///
/// # Errors
/// When the database does not answer.
pub async fn list(agent: &Agent, query: &WorkQuery) -> Result<WorkList, DeskError> {
    let db = agent.visitor.db();
    let states = query.state.map_or_else(|| WorkQuery::WAITING.to_vec(), |state| vec![state]);
    let after = Due::read(query.after.as_deref());
    let now = agent.visitor.house.now();
    let until = query.late.then(|| now - LATE);
    let condition = match query.kind {
        None => "WITH INDEX work_due WHERE state = $state",
        Some(_) => "WITH INDEX work_kind WHERE state = $state AND kind = $kind",
    };
    let from = format!("SELECT {COLUMNS} FROM work {condition}");
    let mut rows: Vec<Listed> = Vec::new();
    for state in states {
        let values = json!({ "state": state, "kind": query.kind });
        let behind = (after.as_ref(), Page::<WorkItem>::SIZE + 1);
        rows.extend(due_rows(db, ("work", &from), until, behind, values).await?);
    }
    let place = |one: &Listed| Due::new(one.row.due, &one.row.org, one.row.id.as_str());
    rows.sort_by_cached_key(place);
    let more = rows.len() > Page::<WorkItem>::SIZE;
    rows.truncate(Page::<WorkItem>::SIZE);
    let next = rows.last().filter(|_| more).map(|last| place(last).written());
    let rows = rows.into_iter().map(|row| item(agent, row)).collect();
    Ok(WorkList { page: Page { rows, next }, now })
}

fn item(agent: &Agent, Listed { row, organization }: Listed) -> WorkItem {
    let staff = row.standing().staff.map(|staff| staff.name);
    let reason = row.reason();
    WorkItem {
        organization: row.org,
        organization_name: organization,
        id: row.id,
        transaction: row.transaction,
        number: row.number,
        work: row.work,
        state: row.state,
        late: row.state.is_late(row.due, agent.visitor.house.now()),
        due: agent.zone.local(row.due),
        asked: agent.zone.local(row.at),
        by: row.member_name,
        reason,
        staff,
    }
}

#[derive(Deserialize)]
struct Carded {
    work: Listed,
    #[serde(default)]
    account: Option<String>,
    #[serde(default)]
    plan: Option<Bilingual>,
    #[serde(default)]
    to: Option<String>,
}

/// One work.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn card(agent: &Agent, key: &Key, language: Language) -> Result<WorkCard, DeskError> {
    let text = format!(
        "LET $work = SELECT {COLUMNS} FROM ONLY work:[$org, $id];
        RETURN IF $work = NONE {{ NONE }} ELSE {{ {{
            work: $work,
            account: (SELECT VALUE name FROM ONLY account:[$org, $work.account]),
            plan: IF $work.work.plan = NONE {{ NONE }} ELSE {{ (SELECT VALUE name FROM ONLY type::record('plan', $work.work.plan)) }},
            to: IF $work.kind = 'move' {{ (SELECT VALUE name FROM ONLY account:[$org, $work.work.to]) }} ELSE {{ NONE }}
        }} }}"
    );
    let found: Option<Carded> = agent.visitor.db().row(&text, json!({ "org": key.organization, "id": key.id })).await?;
    let Carded { work, account, plan, to } = found.ok_or(DeskError::NotFound)?;
    let mine = work.row.standing().staff.is_some_and(|staff| staff.id == agent.staff.id);
    let to = match &work.row.work {
        Work::ChangePlan { plan: key, .. } => {
            Some(plan.map_or_else(|| key.clone(), |name| name.read(language).0.to_owned()))
        }
        _ => to,
    };
    let account = account.unwrap_or_default();
    Ok(WorkCard { item: item(agent, work), account, to, mine, now: agent.visitor.house.now() })
}
