//! Reading history: forward scans of the index that the question asks for, merged; the newest first.
//!
//! Always true: the tenant of every query is the permit's; what is read does not grow with the lines behind it.

mod scan;
mod things;

use serde::Deserialize;
use serde_json::json;

use super::{
    model::{Change, From, Group, HistoryList, HistoryQuery, Kind, Line, Somebody},
    search::Search,
};
use crate::{
    access::Permit,
    cases::{self, model::Tie},
    desk::{Desk, DeskError, Zone},
    ids::{EventId, MemberId, OrganizationId},
    people::model::Page,
    time::{Moment, Span},
};
use scan::Scan;

/// What is read of a line.
const COLUMNS: &str =
    "record::id(id)[1] AS id, kind, at, rev, actor, actor_name, about, about_name, changes, address, browser,
    behalf, behalf_name";

/// A search looks through so many at a time, and so many times for a page.
const BATCH: usize = 200;
const BATCHES: usize = 10;

/// So many of the newest lines say who did something of late.
const LATELY: usize = 200;

#[derive(Deserialize)]
pub(super) struct EventRow {
    pub id: String,
    kind: Kind,
    at: Moment,
    pub rev: i64,
    #[serde(default)]
    actor: Option<MemberId>,
    #[serde(default)]
    actor_name: Option<String>,
    about: String,
    about_name: String,
    changes: Vec<Change>,
    #[serde(default)]
    address: Option<String>,
    #[serde(default)]
    browser: Option<String>,
    #[serde(default)]
    behalf: Option<MemberId>,
    #[serde(default)]
    behalf_name: Option<String>,
}

impl EventRow {
    fn read_in(self, zone: &Zone) -> Line {
        let browser = self.browser.as_deref().and_then(|keys| keys.split_once('/'));
        let somebody = |(id, name)| Somebody { id, name };
        let behalf = self.behalf.zip(self.behalf_name).filter(|(id, _)| id.as_str() != self.about);
        Line {
            by: self.actor.zip(self.actor_name).map(somebody),
            behalf: behalf.map(somebody),
            id: EventId::new(self.id),
            kind: self.kind,
            at: zone.local(self.at),
            about: self.about,
            about_name: self.about_name,
            thing: None,
            changes: self.changes.into_iter().map(|change| dated(change, zone)).collect(),
            from: From {
                browser: browser.map(|(browser, system)| (browser.to_owned(), system.to_owned())),
                address: self.address,
            },
        }
    }
}

/// The end of a role or an assignment is kept as the moment after it, or as its last day; the page gets the last day by
/// the reader's own calendar, as milliseconds.
#[must_use]
pub fn dated(change: Change, zone: &Zone) -> Change {
    // A first day is kept as its beginning.
    let back = match change.field.as_str() {
        "until" => Span(1),
        "from" => Span(0),
        _ => return change,
    };
    let day = |value: String| {
        let moment = value.parse().ok().map(|kept| Moment(kept) - back).or_else(|| zone.midnight(&value, 0));
        moment.map_or(value, |moment| {
            let local = zone.local(moment);
            (local.at + Span::minutes(i64::from(local.offset))).0.to_string()
        })
    };
    Change { before: change.before.map(day), after: change.after.map(day), ..change }
}

/// A page, with what its filters are called and which things have a page.
///
/// # Errors
/// When the database does not answer.
pub async fn list(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    query: &HistoryQuery,
    search: Option<&Search>,
) -> Result<HistoryList, DeskError> {
    let zone = zone(desk).await?;
    let mut page = match search {
        Some(search) => found(desk, permit, query, &zone, search).await?,
        None => page(desk, permit, query, &zone, Page::<Line>::SIZE).await?,
    };
    things::found(desk, permit, &mut page.rows).await?;
    let people = people(desk, permit, query).await?;
    let about_name = match &query.about {
        Some(about) => named(desk, permit, about).await?,
        None => None,
    };
    Ok(HistoryList { page, now: desk.now(), people, about_name })
}

/// A page of what a search finds. After so many lines that say nothing of it the page ends where it is.
async fn found(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    query: &HistoryQuery,
    zone: &Zone,
    search: &Search,
) -> Result<Page<Line>, DeskError> {
    let (mut query, mut rows) = (query.clone(), Vec::new());
    for _ in 0..BATCHES {
        let Page { rows: some, next } = page(desk, permit, &query, zone, BATCH).await?;
        rows.extend(search.among(some));
        if rows.len() > Page::<Line>::SIZE {
            rows.truncate(Page::<Line>::SIZE);
            let next = rows.last().map(|line: &Line| place(line.at.at.reversed(), line.id.as_str()));
            return Ok(Page { rows, next });
        }
        query.after = next;
        if query.after.is_none() {
            break;
        }
    }
    Ok(Page { rows, next: query.after })
}

fn place(rev: i64, id: &str) -> String {
    format!("{rev}.{id}")
}

/// So many lines of what is asked for, from a place on.
///
/// # Errors
/// When the database does not answer.
pub async fn page(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    query: &HistoryQuery,
    zone: &Zone,
    size: usize,
) -> Result<Page<Line>, DeskError> {
    let scan = Scan::of(permit.organization(), query, zone, size);
    let mut rows: Vec<EventRow> = desk.db().rows(&scan.text, scan.values).await?;
    rows.sort_by(|one, other| (one.rev, &one.id).cmp(&(other.rev, &other.id)));
    let more = rows.len() > size;
    rows.truncate(size);
    let next = rows.last().filter(|_| more).map(|row| place(row.rev, &row.id));
    let cases: Vec<String> =
        rows.iter().filter(|row| row.kind.group() == Some(Group::Cases)).map(|row| row.about.clone()).collect();
    if !cases.is_empty() {
        // What the reader does not find has no history for them.
        let hidden = cases::store::hidden(desk, &cases).await?;
        rows.retain(|row| row.kind.group() != Some(Group::Cases) || !hidden.contains(&row.about));
    }
    let mut changes: Vec<&mut Vec<Change>> = rows.iter_mut().map(|row| &mut row.changes).collect();
    let number = |one: &Change| Tie::number(&one.field, one.before.as_deref(), one.after.as_deref());
    cases::store::without_hidden(desk, &mut changes, number).await?;
    Ok(Page { rows: rows.into_iter().map(|row| row.read_in(zone)).collect(), next })
}

/// The zone in which this reader has their moments.
///
/// # Errors
/// When the database does not answer.
pub async fn zone(desk: &Desk) -> Result<Zone, DeskError> {
    let name: Option<String> = desk
        .db()
        .row("SELECT VALUE zone FROM type::record('person', $person)", json!({ "person": desk.visitor.person }))
        .await?;
    Ok(Zone::named(name.as_deref().unwrap_or_default()))
}

async fn people(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    query: &HistoryQuery,
) -> Result<Vec<Somebody>, DeskError> {
    #[derive(Deserialize)]
    struct One {
        #[serde(default)]
        actor: Option<MemberId>,
        #[serde(default)]
        actor_name: Option<String>,
    }
    let text = format!(
        "LET $late = SELECT actor, actor_name, rev FROM event WITH INDEX event_all WHERE org = $org ORDER BY rev LIMIT {LATELY};
         LET $asked = IF $by = NONE {{ [] }} ELSE {{
            SELECT actor, actor_name, rev FROM event WITH INDEX event_actor WHERE org = $org AND actor = $by ORDER BY rev LIMIT 1 }};
         RETURN array::concat($asked, $late)"
    );
    let rows: Vec<One> = desk.db().rows(&text, json!({ "org": permit.organization(), "by": query.by })).await?;
    let mut people: Vec<Somebody> = Vec::new();
    for (id, name) in rows.into_iter().filter_map(|row| row.actor.zip(row.actor_name)) {
        if people.iter().all(|one| one.id != id) {
            people.push(Somebody { id, name });
        }
    }
    people.sort_by_key(|one| one.name.to_lowercase());
    Ok(people)
}

/// What something was called last.
async fn named(desk: &Desk, permit: &Permit<(), OrganizationId>, about: &str) -> Result<Option<String>, DeskError> {
    #[derive(Deserialize)]
    struct Named {
        about_name: String,
    }
    // A case has no name for who does not find it.
    if cases::store::is_case_hidden(desk, about).await? {
        return Ok(None);
    }
    let text = "SELECT about_name, rev FROM event WITH INDEX event_about WHERE org = $org AND about = $about ORDER BY rev LIMIT 1";
    let row: Option<Named> = desk.db().row(text, json!({ "org": permit.organization(), "about": about })).await?;
    Ok(row.map(|row| row.about_name))
}
