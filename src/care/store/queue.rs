//! Care's queue: works of all organizations, the longest due first. Only staff get here (`Agent`).

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Agent, Key, Row};
use crate::{
    care::model::{LATE, Work, WorkCard, WorkItem, WorkList, WorkQuery, WorkState},
    desk::{Db, DeskError},
    people::model::Page,
    time::Moment,
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
    let after = query.after.as_deref().and_then(cursor);
    let now = agent.visitor.house.now();
    let until = if query.late { now - LATE } else { Moment(i64::MAX >> 11) };
    let mut rows = Vec::new();
    for state in states {
        rows.extend(of_state(db, state, query.kind.as_deref(), until, after.as_ref()).await?);
    }
    rows.sort_by_cached_key(place);
    let more = rows.len() > Page::<WorkItem>::SIZE;
    rows.truncate(Page::<WorkItem>::SIZE);
    let next = rows.last().filter(|_| more).map(|last| {
        let (due, org, id) = place(last);
        format!("{}.{org}.{id}", due.0)
    });
    let rows = rows.into_iter().map(|row| item(agent, row)).collect();
    Ok(WorkList { page: Page { rows, next }, now })
}

type Place = (Moment, String, String);

fn place(one: &Listed) -> Place {
    (one.row.due, one.row.org.to_string(), one.row.id.to_string())
}

fn cursor(text: &str) -> Option<Place> {
    let mut parts = text.splitn(3, '.');
    let due = parts.next()?.parse().ok()?;
    Some((Moment(due), parts.next()?.to_owned(), parts.next()?.to_owned()))
}

/// One row more than a page, behind a place and due by a moment. Many works can be due at one moment, so the id stands beside it.
async fn of_state(
    db: &Db,
    state: WorkState,
    kind: Option<&str>,
    until: Moment,
    after: Option<&Place>,
) -> Result<Vec<Listed>, DeskError> {
    let limit = Page::<WorkItem>::SIZE + 1;
    let scan = match kind {
        None => format!("SELECT {COLUMNS} FROM work WITH INDEX work_due WHERE state = $state"),
        Some(_) => format!("SELECT {COLUMNS} FROM work WITH INDEX work_kind WHERE state = $state AND kind = $kind"),
    };
    let mut values = json!({ "state": state, "kind": kind, "until": until });
    let text = match after {
        None => format!("{scan} AND due > 0 AND due <= $until ORDER BY due LIMIT {limit}"),
        Some((due, org, id)) => {
            values["due"] = json!(due);
            values["org"] = Value::String(org.clone());
            values["last"] = Value::String(id.clone());
            format!(
                "LET $same = {scan} AND due = $due AND id > work:[$org, $last] LIMIT {limit};
                LET $rest = {scan} AND due > $due AND due <= $until ORDER BY due LIMIT {limit};
                RETURN array::concat($same, $rest)"
            )
        }
    };
    Ok(db.rows(&text, values).await?)
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
