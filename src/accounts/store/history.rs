//! The history of an account or a line, the newest first.

use serde::Deserialize;
use serde_json::json;

use super::rows::paged;
use crate::{
    accounts::model::{HistoryKind, HistoryLine, Trace},
    desk::{Db, DeskError},
    ids::OrganizationId,
    people::{model::Page, store::Reader},
    time::Moment,
};

/// A timeline is read from its top.
const LINES: usize = 10;

#[derive(Deserialize)]
struct EventRow {
    id: String,
    kind: HistoryKind,
    at: Moment,
    rev: i64,
    #[serde(default)]
    actor_name: Option<String>,
    #[serde(default)]
    behalf_name: Option<String>,
    about_name: String,
    changes: Vec<Trace>,
}

/// What happened to the thing of this id. Moments can be shared, so the id stands beside them in the cursor.
pub async fn history(
    db: &Db,
    organization: &OrganizationId,
    about: &str,
    after: Option<&str>,
    reader: &Reader,
) -> Result<Page<HistoryLine>, DeskError> {
    let place =
        after.and_then(|after| after.split_once('.')).and_then(|(rev, id)| Some((rev.parse::<i64>().ok()?, id)));
    let scan = "SELECT record::id(id)[1] AS id, kind, at, rev, actor_name, behalf_name, about_name, changes
        FROM event WITH INDEX event_about WHERE org = $org AND about = $about";
    let limit = LINES + 1;
    let text = match place {
        None => format!("{scan} AND rev > 0 ORDER BY rev LIMIT {limit}"),
        Some(_) => format!(
            "LET $same = {scan} AND rev = $rev AND id > event:[$org, $last] LIMIT {limit};
            LET $rest = {scan} AND rev > $rev ORDER BY rev LIMIT {limit};
            RETURN array::concat($same, $rest)"
        ),
    };
    let values = json!({
        "org": organization, "about": about, "rev": place.map(|(rev, _)| rev), "last": place.map(|(_, id)| id),
    });
    let rows: Vec<EventRow> = db.rows(&text, values).await?;
    let page = paged(rows, LINES, |row| format!("{}.{}", row.rev, row.id));
    Ok(page.map(|row| HistoryLine {
        kind: row.kind,
        at: reader.local(row.at),
        by: row.actor_name,
        behalf: row.behalf_name.filter(|name| *name != row.about_name),
        about: row.about_name,
        changes: row.changes,
    }))
}
