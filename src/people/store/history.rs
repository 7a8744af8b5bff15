//! A member's history, the newest first.

use serde::Deserialize;
use serde_json::json;

use super::{
    Reader,
    rows::{Newest, Place, paged},
};
use crate::{
    desk::{Db, DeskError},
    ids::{MemberId, OrganizationId},
    people::model::{HistoryChange, HistoryKind, HistoryLine, Page},
    time::Moment,
};

/// A timeline is read from its top: ten lines say what is new.
const LINES: usize = 10;

const PAGE: Newest<'static> = Newest {
    columns: "record::id(id)[1] AS id, kind, at, rev, actor_name, behalf_name, about_name, changes",
    table: "event",
    index: "event_about",
    condition: "org = $org AND about = $about",
    key: "rev",
};

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
    changes: Vec<HistoryChange>,
}

/// A page of what happened to a member of the organization; whether the reader may look at it was asked before.
pub async fn history(
    db: &Db,
    organization: &OrganizationId,
    member: &MemberId,
    after: Option<&str>,
    reader: &Reader,
) -> Result<Page<HistoryLine>, DeskError> {
    let place = Place::read(after);
    let mut values = Newest::values(organization, place.as_ref());
    values["about"] = json!(member);
    let rows: Vec<EventRow> = db.rows(&PAGE.from(place.as_ref(), LINES), values).await?;
    let page = paged(rows, LINES, |row| Place::cursor(row.rev, &row.id));
    Ok(page.map(|row| HistoryLine {
        kind: row.kind,
        at: reader.local(row.at),
        by: row.actor_name,
        behalf: row.behalf_name.filter(|name| *name != row.about_name),
        about: row.about_name,
        changes: row.changes,
    }))
}
