//! All of a case, for one who finds it.

use serde::Deserialize;
use serde_json::json;

use super::{
    comments::comments,
    facts::names,
    link::{linked, without_hidden},
    list::item,
    offers::reply,
    rows::{Row, target},
    see::one,
};
use crate::{
    access::{Bearer, Place},
    accounts::model::{HistoryKind, HistoryLine, Trace},
    cases::{
        files::store::of_entries,
        model::{About, CaseCard, Rating, Tie, Verdicts, Watcher},
        rules::{Refusal, Standing, Turn, cannot},
    },
    desk::{Desk, DeskError},
    ids::CaseId,
    people::store::Reader,
    time::Moment,
};

/// Lines of history; what was before them is said in the conversation.
const LINES: usize = 40;

/// A case, its conversation up to a cursor, and what the reader can do about it.
///
/// # Errors
/// `NotFound` for whoever does not find it, or that the database is broken.
pub async fn card(desk: &Desk, id: &CaseId, before: Option<&str>) -> Result<CaseCard, DeskError> {
    let (row, reader) = (one(desk, id).await?, Reader::of(desk).await?);
    let (db, organization, by) = (desk.db(), &desk.organization, &desk.actor.bearer);
    let you = by.member.as_str();
    let (comments, earlier) = comments(db, organization, id, before, (you, &|at| reader.local(at))).await?;
    let watchers = names(db, organization, &row.watchers).await?;
    let watcher = |(member, name): (_, String)| Watcher { is_you: member == by.member, member, name };
    let watchers: Vec<Watcher> = watchers.into_iter().map(watcher).collect();
    let about_is_open = is_open(desk, &row.about).await?;
    let history = history(desk, id, &reader).await?;
    let linked = linked(desk, id).await?;
    let typed = desk.typed(&reply(id)).await?.and_then(|content| serde_json::from_str(&content).ok());
    let now = desk.now();
    let files = of_entries(db, organization, id, ("", "")).await?.into_iter().map(|(_, file)| file).collect();
    Ok(CaseCard {
        files,
        item: item(&row, by, &reader),
        category: row.category,
        about_is_open,
        opened_by: row.opened_by.clone(),
        assignee: row.assignee().map(|staff| staff.name),
        first: target(row.first, |at| reader.local(at)),
        resolve: target(row.resolve, |at| reader.local(at)),
        escalated: row.escalated.map(|at| reader.local(at)),
        rating: row.rating(),
        comments,
        earlier,
        is_watching: watchers.iter().any(|one| one.is_you),
        watchers,
        history,
        verdicts: verdicts(by, &row, now),
        linked,
        typed,
        about: row.about,
        description: row.description,
        now,
    })
}

fn verdicts(by: &Bearer, row: &Row, now: Moment) -> Verdicts {
    let standing: Standing = row.standing();
    let cannot = |turn: Turn| cannot(by, &standing, &turn, now);
    Verdicts {
        close: cannot(Turn::Close(None)),
        reopen: cannot(Turn::Reopen(String::new())),
        settle: cannot(Turn::Accept),
        escalate: cannot(Turn::Escalate(String::new())),
        rate: cannot(Turn::Rate(Rating::Fair, None)),
        watchers: (!standing.is_of(by)).then_some(Refusal::NotYours),
    }
}

async fn is_open(desk: &Desk, about: &About) -> Result<bool, DeskError> {
    let place = match about {
        About::Organization => return Ok(false),
        About::Account { id, .. } => Place::Account(id.clone()),
        About::Line { id, .. } => Place::Line(id.clone()),
    };
    let found = super::facts::about(desk.db(), &desk.organization, &desk.actor.bearer, &place, desk.now()).await?;
    Ok(found.is_some())
}

#[derive(Deserialize)]
struct EventRow {
    kind: HistoryKind,
    at: Moment,
    #[serde(default)]
    actor_name: Option<String>,
    #[serde(default)]
    behalf_name: Option<String>,
    about_name: String,
    changes: Vec<Trace>,
}

async fn history(desk: &Desk, id: &CaseId, reader: &Reader) -> Result<Vec<HistoryLine>, DeskError> {
    let text = format!(
        "SELECT kind, at, rev, actor_name, behalf_name, about_name, changes FROM event WITH INDEX event_about
            WHERE org = $org AND about = $about AND rev > 0 ORDER BY rev LIMIT {LINES}"
    );
    let mut rows: Vec<EventRow> = desk.db().rows(&text, json!({ "org": desk.organization, "about": id })).await?;
    let mut changes: Vec<&mut Vec<Trace>> = rows.iter_mut().map(|row| &mut row.changes).collect();
    without_hidden(desk, &mut changes, |one| Tie::number(&one.field, one.before.as_deref(), one.after.as_deref()))
        .await?;
    let line = |row: EventRow| HistoryLine {
        kind: row.kind,
        at: reader.local(row.at),
        by: row.actor_name,
        behalf: row.behalf_name,
        about: row.about_name,
        changes: row.changes,
    };
    Ok(rows.into_iter().map(line).collect())
}
