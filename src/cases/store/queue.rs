//! Care's queue: cases of all organizations, the one whose promise is due first before the others. Only staff get here
//! (`Agent`), and only they read what staff have noted.

use serde::Deserialize;
use serde_json::{from_str, json};

use super::{
    comments::comments,
    excerpts::found,
    link::all_linked,
    offers::{staff_answer, staff_note},
    rows::{COLUMNS, Key, Row, target},
    search::{Within, few, ids, paged, saying},
    see::row,
};
use crate::{
    care::store::{Agent, Due, due_rows},
    cases::{
        files::store::{of_entries, of_notes},
        model::{CaseState, Note, QueueItem, QueueList, QueueQuery, StaffCard, number_of},
        terms::Sought,
    },
    desk::{Db, DeskError},
    people::model::Page,
    plain::Draft,
    replies::store::replies,
    time::Moment,
};

/// Read at a time where something is looked for among them, and so often for a page.
const BATCH: usize = 100;
const BATCHES: usize = 10;
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

/// Rows, and the place to go on from.
type Part = (Vec<Listed>, Option<Due>);

const NAMED: &str = "((SELECT VALUE name FROM ONLY type::record('organization', $parent.org)) ?? '') AS organization";

/// A page of the queue.
///
/// # Errors
/// When the database does not answer.
pub async fn queue(agent: &Agent, query: &QueueQuery) -> Result<QueueList, DeskError> {
    let db = agent.visitor.db();
    let (number, sought) = (number_of(&query.q), Sought::of(&query.q));
    let (mut rows, next) = match &sought {
        // Something was typed that is in no text.
        None if !query.q.is_empty() => (Vec::new(), None),
        None => waiting(agent, query, None).await?,
        Some(sought) => match few(db, Within::House, sought).await? {
            Some(cases) => looked_up(agent, query, &cases.into_iter().collect::<Vec<_>>(), sought).await?,
            None => waiting(agent, query, Some(sought)).await?,
        },
    };
    if let Some(number) = &number {
        rows.retain(|one| one.row.number != *number);
        if query.after.is_none() {
            rows.splice(0..0, by_number(db, number).await?);
        }
    }
    let of: Vec<Row> = rows.iter().map(|one| one.row.clone()).collect();
    let found = match &sought {
        Some(sought) => found(db, sought, &of).await?.into_iter().map(Some).collect(),
        None => vec![None; of.len()],
    };
    let one = |(one, found): (Listed, _)| QueueItem { found, ..item(agent, &one.row, one.organization) };
    let rows = rows.into_iter().zip(found).map(one).collect();
    Ok(QueueList { page: Page { rows, next: next.map(|due| due.written()) }, now: agent.visitor.house.now() })
}

fn place(one: &Listed) -> Due {
    Due::new(one.row.due, &one.row.org, one.row.id.as_str())
}

/// The case of a number, wherever it stands.
async fn by_number(db: &Db, number: &str) -> Result<Vec<Listed>, DeskError> {
    let text = format!(
        "LET $of = SELECT org, case FROM ONLY type::record('case_number', $number);
        SELECT {COLUMNS}, {NAMED} FROM type::record('case', [$of.org, $of.case]) WHERE $of != NONE AND id != NONE"
    );
    Ok(db.rows(&text, json!({ "number": number })).await?)
}

/// Of these cases, those that say what is looked for and stand where is asked for.
async fn looked_up(agent: &Agent, query: &QueueQuery, cases: &[Key], sought: &Sought) -> Result<Part, DeskError> {
    let db = agent.visitor.db();
    let cases: Vec<Key> = saying(db, cases, sought).await?.into_iter().collect();
    let text = format!(
        "SELECT {COLUMNS}, {NAMED} FROM $cases.map(|$one| type::record('case', $one))
            WHERE id != NONE AND ($state = NONE AND queue = 'open' OR state = $state) AND ($me = NONE OR assignee = $me)"
    );
    let me = query.mine.then_some(&agent.staff.id);
    let values = json!({ "cases": ids(&cases), "state": query.state.map(CaseState::key), "me": me });
    let rows: Vec<Listed> = db.rows(&text, values).await?;
    Ok(paged(rows, Due::read(query.after.as_deref()).as_ref(), place))
}

/// Of all that stand where is asked for, in their order, as far as a page goes.
async fn waiting(agent: &Agent, query: &QueueQuery, sought: Option<&Sought>) -> Result<Part, DeskError> {
    let (db, size) = (agent.visitor.db(), Page::<QueueItem>::SIZE);
    let condition = match (query.mine, query.state) {
        (false, None) => "WITH INDEX case_queue WHERE queue = 'open'",
        (false, Some(_)) => "WITH INDEX case_due WHERE state = $state",
        (true, None) => "WITH INDEX case_assignee WHERE assignee = $me AND queue = 'open'",
        (true, Some(_)) => "WITH INDEX case_mine WHERE assignee = $me AND state = $state",
    };
    let from = format!("SELECT {COLUMNS}, {NAMED} FROM case {condition}");
    let values = json!({ "state": query.state.map(CaseState::key), "me": agent.staff.id });
    let (mut rows, mut after): (Vec<Listed>, _) = (Vec::new(), Due::read(query.after.as_deref()));
    let batch = if sought.is_some() { BATCH } else { size + 1 };
    for _ in 0..BATCHES {
        let behind = (after.as_ref(), batch);
        let mut some: Vec<Listed> = due_rows(db, ("case", &from), None, behind, values.clone()).await?;
        some.sort_by_cached_key(place);
        some.truncate(batch);
        let is_last = some.len() < batch;
        after = some.last().map(place).or(after);
        if let Some(sought) = sought.filter(|_| !some.is_empty()) {
            let keys: Vec<Key> = some.iter().map(|one| one.row.key()).collect();
            let saying = saying(db, &keys, sought).await?;
            some.retain(|one| saying.contains(&one.row.key()));
        }
        rows.extend(some);
        if rows.len() > size {
            rows.truncate(size);
            let next = rows.last().map(place);
            return Ok((rows, next));
        }
        if is_last {
            return Ok((rows, None));
        }
    }
    Ok((rows, after))
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
        found: None,
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
    let mut typed = Draft::default();
    for form in [staff_answer(&key.id), staff_note(&key.id)] {
        let content = agent.visitor.typed(&key.organization, &form).await?;
        let one: Option<Draft> = content.and_then(|content| from_str(&content).ok());
        typed.values.extend(one.unwrap_or_default().values);
    }
    Ok(StaffCard {
        typed,
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
        linked: all_linked(agent, key).await?,
        is_mine: row.assignee().is_some_and(|staff| staff.id == agent.staff.id),
        staff: staff(db).await?,
        replies: replies(db).await?.into_iter().map(|reply| (reply.id, reply.title)).collect(),
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
