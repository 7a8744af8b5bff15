//! A role's history, the newest first.

use serde::Deserialize;
use serde_json::json;

use crate::{
    access::Permit,
    desk::{Desk, DeskError, Zone},
    ids::RoleId,
    people::model::HistoryChange,
    roles::model::{RoleEvent, RoleEventKind},
    time::Moment,
};

/// A role is changed seldom: the page shows this much of its past.
const LINES: usize = 30;

#[derive(Deserialize)]
struct EventRow {
    kind: RoleEventKind,
    at: Moment,
    #[serde(default)]
    actor_name: Option<String>,
    #[serde(default)]
    behalf_name: Option<String>,
    about_name: String,
    changes: Vec<HistoryChange>,
}

pub(super) async fn history<D>(desk: &Desk, permit: &Permit<D, RoleId>) -> Result<Vec<RoleEvent>, DeskError> {
    let zone: Option<String> = desk
        .db()
        .row("SELECT VALUE zone FROM type::record('person', $person)", json!({ "person": desk.visitor.person }))
        .await?;
    let zone = Zone::named(zone.as_deref().unwrap_or_default());
    let text = format!(
        "SELECT kind, at, rev, actor_name, behalf_name, about_name, changes FROM event WITH INDEX event_about
            WHERE org = $org AND about = $about ORDER BY rev LIMIT {LINES}"
    );
    let values = json!({ "org": permit.organization(), "about": permit.target() });
    let rows: Vec<EventRow> = desk.db().rows(&text, values).await?;
    let line = |row: EventRow| RoleEvent {
        kind: row.kind,
        at: zone.local(row.at),
        by: row.actor_name,
        behalf: row.behalf_name.filter(|name| *name != row.about_name),
        about: row.about_name,
        changes: row.changes,
    };
    Ok(rows.into_iter().map(line).collect())
}
