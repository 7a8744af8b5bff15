//! What counted of the cases that were there before marks were: told from their history, an organization at a time, the
//! newest case first, as far back as a report reaches.
//!
//! Always true: what is done stays when the server stops, and what is done twice changes nothing.

use std::{sync::Arc, time::Duration};

use serde::Deserialize;
use serde_json::json;

use super::{fill::behind, hours::in_zone, rows::Place};
use crate::{
    cases::{
        model::{Rating, Severity},
        rules::{Happened, replayed},
    },
    desk::{DeskError, House, HouseDeed, Script, Zone},
    history::model::Kind,
    ids::{CaseId, OrganizationId},
    time::{Moment, Span},
};

const PAUSE: Duration = Duration::from_secs(15);
/// Lines of history of one case.
const LINES: usize = 500;
/// Older cases are left alone.
const OLDEST: Span = Span::days(400);

#[derive(Deserialize)]
struct Unmarked {
    org: OrganizationId,
    after: String,
    until: Moment,
}

#[derive(Deserialize)]
struct Told {
    id: CaseId,
    rev: i64,
    opened: Moment,
    severity: Severity,
    #[serde(default)]
    rating: Option<Rating>,
}

#[derive(Deserialize)]
struct Line {
    kind: Kind,
    at: Moment,
    #[serde(default)]
    actor: Option<String>,
}

/// Until all have theirs.
pub async fn retell(house: Arc<House>) {
    loop {
        match retell_some(&house).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(cause) => {
                tracing::error!(?cause, "what counted of cases of before cannot be told");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// A batch; tells whether there was any left.
///
/// # Errors
/// When the database does not answer.
pub async fn retell_some(house: &House) -> Result<bool, DeskError> {
    let db = house.db();
    let text = "SELECT record::id(id) AS org, after, until FROM case_unmarked LIMIT 1";
    let Some(Unmarked { org, after, until }) = db.row(text, json!({})).await? else { return Ok(false) };
    let scan = "SELECT record::id(id)[1] AS id, rev, opened, severity, rating FROM case WITH INDEX case_new
        WHERE org = $org";
    let cases: Vec<Told> = behind(db, (scan, "case:[$org, $last]"), &after, json!({ "org": org })).await?;
    let zone = Zone::of(db, &org).await?;
    let oldest = house.now() - OLDEST;
    let mut script = Script::new();
    for case in cases.iter().filter(|case| case.opened >= oldest && case.opened < until) {
        retold(house, (&org, &zone, until), case, &mut script).await?;
    }
    match cases.last().filter(|last| last.opened >= oldest) {
        Some(last) => {
            let after = Place { key: last.rev, id: last.id.to_string() }.written();
            script.add(
                "UPDATE type::record('case_unmarked', $_.org) SET after = $_.after",
                json!({ "org": org, "after": after }),
            )
        }
        None => script.add("DELETE type::record('case_unmarked', $_.org)", json!({ "org": org })),
    };
    house.commit(HouseDeed::CasesRead, script).await?;
    Ok(true)
}

/// One case.
async fn retold(
    house: &House,
    (org, zone, until): (&OrganizationId, &Zone, Moment),
    case: &Told,
    script: &mut Script,
) -> Result<(), DeskError> {
    let text = format!(
        "SELECT kind, at, actor, rev FROM event WITH INDEX event_about WHERE org = $org AND about = $about AND rev > $rev
            ORDER BY rev LIMIT {LINES}"
    );
    let values = json!({ "org": org, "about": case.id, "rev": until.reversed() });
    let mut lines: Vec<Line> = house.db().rows(&text, values).await?;
    lines.reverse();
    let happened: Vec<Happened> =
        lines.into_iter().map(|line| Happened { kind: line.kind, at: line.at, by: line.actor }).collect();
    let marks = replayed((case.severity, case.opened, case.rating), &happened, |since, now| in_zone(zone, since, now));
    for (nth, mark) in marks.iter().enumerate() {
        script.add(
            "UPSERT case_mark:[$_.org, $_.case, $_.id] CONTENT $_.mark",
            json!({ "org": org, "case": case.id, "id": format!("before-{nth:03}"), "mark": mark }),
        );
    }
    Ok(())
}
