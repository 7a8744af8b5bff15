//! Care's queue: cases of all organizations, the one whose promise is due first before the others. Only staff get here
//! (`Agent`), and only they read what staff have noted.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    comments::comments,
    rows::{COLUMNS, Key, Row, target},
    see::row,
};
use crate::{
    care::store::Agent,
    cases::model::{CaseState, Note, QueueItem, QueueList, QueueQuery, StaffCard},
    desk::{Db, DeskError},
    people::model::Page,
    time::Moment,
};

/// Notes of one case that are read.
const NOTES: usize = 50;
/// Staff whom a case can be given to.
const STAFF: usize = 50;

#[derive(Deserialize)]
struct Listed {
    #[serde(flatten)]
    row: Row,
    organization: String,
}

const NAMED: &str = "((SELECT VALUE name FROM ONLY type::record('organization', $parent.org)) ?? '') AS organization";

/// A page of the queue.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(agent: &Agent, query: &QueueQuery) -> Result<QueueList, DeskError> {
    let size = Page::<QueueItem>::SIZE;
    let after = query.after.as_deref().and_then(cursor);
    let mut rows = scan(agent, query, after.as_ref(), size + 1).await?;
    rows.sort_by_cached_key(place);
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|last| {
        let (due, org, id) = place(last);
        format!("{}.{org}.{id}", due.0)
    });
    let rows = rows.into_iter().map(|one| item(agent, &one.row, one.organization)).collect();
    Ok(QueueList { page: Page { rows, next }, now: agent.visitor.house.now() })
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

/// So many behind a place. Many are due at one moment, those above all to whom nothing is promised: the id stands beside it.
async fn scan(
    agent: &Agent,
    query: &QueueQuery,
    after: Option<&Place>,
    limit: usize,
) -> Result<Vec<Listed>, DeskError> {
    let condition = match (query.mine, query.state) {
        (false, None) => "WITH INDEX case_queue WHERE queue = 'open'",
        (false, Some(_)) => "WITH INDEX case_due WHERE state = $state",
        (true, None) => "WITH INDEX case_assignee WHERE assignee = $me AND queue = 'open'",
        (true, Some(_)) => "WITH INDEX case_due WHERE state = $state AND assignee = $me",
    };
    let from = format!("SELECT {COLUMNS}, {NAMED} FROM case {condition}");
    let mut values = json!({ "state": query.state.map(CaseState::key), "me": agent.staff.id });
    let text = match after {
        None => format!("{from} AND due > 0 ORDER BY due LIMIT {limit}"),
        Some((due, org, id)) => {
            values["due"] = json!(due);
            values["org"] = Value::String(org.clone());
            values["last"] = Value::String(id.clone());
            format!(
                "LET $same = {from} AND due = $due AND id > case:[$org, $last] LIMIT {limit};
                LET $rest = {from} AND due > $due ORDER BY due LIMIT {limit};
                RETURN array::concat($same, $rest)"
            )
        }
    };
    Ok(agent.visitor.db().rows(&text, values).await?)
}

fn item(agent: &Agent, row: &Row, organization_name: String) -> QueueItem {
    QueueItem {
        organization: row.org.clone(),
        organization_name,
        id: row.id.clone(),
        number: row.number.clone(),
        subject: row.subject.clone(),
        state: row.state,
        severity: row.severity,
        due: (row.due < Moment::NEVER).then(|| agent.zone.local(row.due)),
        assignee: row.assignee().map(|staff| staff.name),
    }
}

/// All of a case with what staff have noted.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn staff_card(agent: &Agent, key: &Key, before: Option<&str>) -> Result<StaffCard, DeskError> {
    let db = agent.visitor.db();
    let row = row(db, &key.organization, &key.id).await?.ok_or(DeskError::NotFound)?;
    let local = |at| agent.zone.local(at);
    let (comments, earlier) =
        comments(db, &key.organization, &key.id, before, (agent.staff.id.as_str(), &local)).await?;
    let text = "SELECT VALUE name FROM type::record('organization', $org)";
    let organization: Option<String> = db.row(text, json!({ "org": key.organization })).await?;
    Ok(StaffCard {
        item: item(agent, &row, organization.unwrap_or_default()),
        category: row.category,
        opener: row.opener_name.clone(),
        opened: local(row.opened),
        is_confidential: row.confidential,
        first: target(row.first, local),
        resolve: target(row.resolve, local),
        comments,
        earlier,
        notes: notes(agent, key).await?,
        is_mine: row.assignee().is_some_and(|staff| staff.id == agent.staff.id),
        staff: staff(db).await?,
        revision: row.revision,
        about: row.about,
        description: row.description,
        now: agent.visitor.house.now(),
    })
}

async fn notes(agent: &Agent, key: &Key) -> Result<Vec<Note>, DeskError> {
    #[derive(Deserialize)]
    struct NoteRow {
        at: Moment,
        by_name: String,
        text: String,
    }
    let text = format!(
        "SELECT at, rev, by_name, text FROM case_note WITH INDEX case_note_case
            WHERE org = $org AND case = $case AND rev > 0 ORDER BY rev LIMIT {NOTES}"
    );
    let values = json!({ "org": key.organization, "case": key.id });
    let rows: Vec<NoteRow> = agent.visitor.db().rows(&text, values).await?;
    let note = |row: NoteRow| Note { by: row.by_name, text: row.text, at: agent.zone.local(row.at) };
    Ok(rows.into_iter().map(note).collect())
}

async fn staff(db: &Db) -> Result<Vec<(String, String)>, DeskError> {
    let text = format!("SELECT VALUE [record::id(id), first_name] FROM staff WHERE role = 'agent' LIMIT {STAFF}");
    Ok(db.rows(&text, json!({})).await?)
}
