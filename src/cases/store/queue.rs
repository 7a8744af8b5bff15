//! Care's queue: cases of all organizations, the one whose promise is due first before the others. Only staff get here
//! (`Agent`), and only they read what staff have noted.

use serde::Deserialize;
use serde_json::json;

use super::{
    comments::comments,
    rows::{COLUMNS, Key, Row, target},
    see::row,
};
use crate::{
    care::store::{Agent, Due, due_rows},
    cases::{
        files::store::{of_entries, of_notes},
        model::{CaseState, Note, QueueItem, QueueList, QueueQuery, StaffCard},
    },
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
    let condition = match (query.mine, query.state) {
        (false, None) => "WITH INDEX case_queue WHERE queue = 'open'",
        (false, Some(_)) => "WITH INDEX case_due WHERE state = $state",
        (true, None) => "WITH INDEX case_assignee WHERE assignee = $me AND queue = 'open'",
        (true, Some(_)) => "WITH INDEX case_mine WHERE assignee = $me AND state = $state",
    };
    let from = format!("SELECT {COLUMNS}, {NAMED} FROM case {condition}");
    let values = json!({ "state": query.state.map(CaseState::key), "me": agent.staff.id });
    let after = Due::read(query.after.as_deref());
    let mut rows: Vec<Listed> = due_rows(agent.visitor.db(), ("case", &from), None, after.as_ref(), values).await?;
    let place = |one: &Listed| Due::new(one.row.due, &one.row.org, one.row.id.as_str());
    rows.sort_by_cached_key(place);
    let more = rows.len() > Page::<QueueItem>::SIZE;
    rows.truncate(Page::<QueueItem>::SIZE);
    let next = rows.last().filter(|_| more).map(|last| place(last).written());
    let rows = rows.into_iter().map(|one| item(agent, &one.row, one.organization)).collect();
    Ok(QueueList { page: Page { rows, next }, now: agent.visitor.house.now() })
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
        due: row.promised().map(|due| agent.zone.local(due)),
        is_escalated: row.escalated.is_some(),
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
    let files = of_entries(db, &key.organization, &key.id, ("", "")).await?.into_iter().map(|(_, file)| file).collect();
    Ok(StaffCard {
        files,
        item: item(agent, &row, organization.unwrap_or_default()),
        category: row.category,
        opener: row.opener_name.clone(),
        opened: local(row.opened),
        is_confidential: row.confidential,
        first: target(row.first, local),
        resolve: target(row.resolve, local),
        escalated: row.escalated.map(local),
        rating: row.rating(),
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
        id: String,
        at: Moment,
        by_name: String,
        text: String,
    }
    let text = format!(
        "SELECT record::id(id)[2] AS id, at, rev, by_name, text FROM case_note WITH INDEX case_note_case
            WHERE org = $org AND case = $case AND rev > 0 ORDER BY rev LIMIT {NOTES}"
    );
    let values = json!({ "org": key.organization, "case": key.id });
    let rows: Vec<NoteRow> = agent.visitor.db().rows(&text, values).await?;
    // The newest is the first.
    let mut files = match rows.last().zip(rows.first()) {
        Some((first, last)) => of_notes(agent.visitor.db(), &key.organization, &key.id, (&first.id, &last.id)).await?,
        None => Vec::new(),
    };
    let mut own = |note: &str| files.extract_if(.., |(of, _)| of == note).map(|(_, file)| file).collect();
    let note =
        |row: NoteRow| Note { files: own(&row.id), by: row.by_name, text: row.text, at: agent.zone.local(row.at) };
    Ok(rows.into_iter().map(note).collect())
}

async fn staff(db: &Db) -> Result<Vec<(String, String)>, DeskError> {
    let text = format!("SELECT VALUE [record::id(id), first_name] FROM staff WHERE role = 'agent' LIMIT {STAFF}");
    Ok(db.rows(&text, json!({})).await?)
}
