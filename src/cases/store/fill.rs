//! The terms of cases that were there before search was: an organization at a time, the newest first.
//!
//! Always true: what is done stays when the server stops, and what is done twice changes nothing.

use std::{sync::Arc, time::Duration};

use serde::Deserialize;
use serde_json::json;

use super::{rows::Place, search::put_words};
use crate::{
    desk::{Db, DeskError, House, HouseDeed, Script},
    ids::{CaseId, OrganizationId},
};

const PAUSE: Duration = Duration::from_secs(15);
/// Cases, and comments of one, in a transaction.
const BATCH: usize = 50;

#[derive(Deserialize)]
struct Unread {
    org: OrganizationId,
    after: String,
}

#[derive(Deserialize)]
struct Told {
    id: CaseId,
    rev: i64,
    subject: String,
    description: String,
}

#[derive(Deserialize)]
struct Said {
    id: String,
    rev: i64,
    text: String,
}

/// Until all have theirs.
pub async fn fill(house: Arc<House>) {
    loop {
        match fill_some(&house).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(cause) => {
                tracing::error!(?cause, "cases of before cannot be made findable");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
}

/// A batch; tells whether there was any left.
///
/// # Errors
/// When the database does not answer.
pub async fn fill_some(house: &House) -> Result<bool, DeskError> {
    let db = house.db();
    let text = "SELECT record::id(id) AS org, after FROM case_unread LIMIT 1";
    let Some(Unread { org, after }) = db.row(text, json!({})).await? else { return Ok(false) };
    let scan =
        "SELECT record::id(id)[1] AS id, rev, subject, description FROM case WITH INDEX case_new WHERE org = $org";
    let values = json!({ "org": org });
    let cases: Vec<Told> = behind(db, (scan, "case:[$org, $last]"), &after, values).await?;
    for case in &cases {
        read(house, &org, case).await?;
    }
    let mut script = Script::new();
    match cases.last() {
        Some(last) => {
            let after = Place { key: last.rev, id: last.id.to_string() }.written();
            script.add(
                "UPDATE type::record('case_unread', $_.org) SET after = $_.after",
                json!({ "org": org, "after": after }),
            )
        }
        None => script.add("DELETE type::record('case_unread', $_.org)", json!({ "org": org })),
    };
    house.commit(HouseDeed::CasesRead, script).await?;
    Ok(true)
}

/// One case with all that was said in it.
async fn read(house: &House, org: &OrganizationId, case: &Told) -> Result<(), DeskError> {
    let mut script = Script::new();
    put_words(&mut script, org, (&case.id, ""), [case.subject.as_str(), &case.description]);
    house.commit(HouseDeed::CasesRead, script).await?;
    let scan = "SELECT record::id(id)[2] AS id, rev, text FROM case_comment WITH INDEX case_comment_case
        WHERE org = $org AND case = $case";
    let mut after = String::new();
    loop {
        let values = json!({ "org": org, "case": case.id });
        let said: Vec<Said> = behind(house.db(), (scan, "case_comment:[$org, $case, $last]"), &after, values).await?;
        let Some(last) = said.last() else { return Ok(()) };
        after = Place { key: last.rev, id: last.id.clone() }.written();
        let mut script = Script::new();
        for one in &said {
            put_words(&mut script, org, (&case.id, &one.id), [one.text.as_str()]);
        }
        house.commit(HouseDeed::CasesRead, script).await?;
    }
}

/// A batch behind a place, by `rev`.
pub(super) async fn behind<T: serde::de::DeserializeOwned>(
    db: &Db,
    (scan, last): (&str, &str),
    after: &str,
    mut values: serde_json::Value,
) -> Result<Vec<T>, DeskError> {
    let place = Place::read(Some(after));
    values["rev"] = json!(place.as_ref().map_or(0, |place| place.key));
    values["last"] = json!(place.as_ref().map(|place| &place.id));
    let text = match place {
        None => format!("{scan} AND rev > $rev ORDER BY rev LIMIT {BATCH}"),
        Some(_) => format!(
            "LET $same = {scan} AND rev = $rev AND id > {last} LIMIT {BATCH};
            LET $rest = {scan} AND rev > $rev ORDER BY rev LIMIT {BATCH};
            RETURN array::slice(array::concat($same, $rest), 0, {BATCH})"
        ),
    };
    Ok(db.rows(&text, values).await?)
}
