//! A file is put in, with the plan of each row.

use serde_json::{Value, json};

use super::{KEPT, Key};
use crate::{
    bulk::{
        model::{Kind, Stage, State, Typed},
        reading::Sheet,
        rules::{Around, Planned, address, numbers, plan},
    },
    desk::{Desk, DeskError, HouseDeed, Script, ulid},
    people::users::store::many,
    time::Moment,
};

const BATCH: usize = 500;
const LONGEST_NAME: usize = 80;
const MOST_HEADS: usize = 12;

/// Plans every row with the eyes of the member at this desk, and keeps the file for them.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(desk: &Desk, file: &str, sheet: &Sheet) -> Result<Key, DeskError> {
    let (now, by) = (desk.now(), &desk.actor.bearer);
    let emails: Vec<String> = sheet.rows.iter().filter_map(address).collect();
    let lines: Vec<String> = sheet.rows.iter().filter_map(|row| numbers(&row.lines).ok()).flatten().collect();
    let found = many(desk.db(), &desk.organization, &by.member, (&unique(emails), &unique(lines)), now).await?;
    let around = Around { by, offers: &found.offers, there: &found.there, lines: &found.lines, now };
    let planned = plan(&around, &sheet.rows);
    let key = Key { organization: desk.organization.clone(), id: ulid(now) };
    put_rows(desk, &key, &sheet.rows, &planned, now).await?;
    let unknown: Vec<String> =
        sheet.unknown.iter().take(MOST_HEADS).map(|head| head.chars().take(LONGEST_NAME).collect()).collect();
    let mut script = Script::new();
    script.add(
        "CREATE import:[$_.org, $_.id] SET org = $_.org, member = $_.member, file = $_.file, stage = $_.stage,
            unknown = $_.unknown, until = $_.until",
        json!({
            "org": key.organization, "id": key.id, "member": by.member, "stage": Stage::Preview.key(),
            "file": file.chars().take(LONGEST_NAME).collect::<String>(), "unknown": unknown, "until": now + KEPT,
        }),
    );
    desk.house().commit(HouseDeed::ImportKept, script).await?;
    Ok(key)
}

/// The rows first: a file that is half there has no head, and is forgotten with its rows.
async fn put_rows(desk: &Desk, key: &Key, typed: &[Typed], planned: &[Planned], now: Moment) -> Result<(), DeskError> {
    let rows: Vec<Value> =
        typed.iter().zip(planned).enumerate().map(|(n, (typed, planned))| row(key, n, typed, planned, now)).collect();
    for rows in rows.chunks(BATCH) {
        let mut script = Script::new();
        script.add("INSERT INTO import_row $_.rows RETURN NONE", json!({ "rows": rows }));
        desk.house().commit(HouseDeed::ImportKept, script).await?;
    }
    Ok(())
}

fn row(key: &Key, n: usize, typed: &Typed, planned: &Planned, now: Moment) -> Value {
    let kind = planned.kind();
    let state = if matches!(kind, Kind::Create | Kind::Change) { State::Planned } else { State::Idle };
    json!({
        "id": [json!(key.organization), json!(key.id), json!(n)], "org": key.organization, "import": key.id, "n": n,
        "kind": kind.key(), "state": state.key(), "typed": json!(typed).to_string(), "act": json!(planned.act).to_string(),
        "work": planned.work.as_ref().map(|work| json!(work).to_string()), "until": now + KEPT,
    })
}

fn unique(mut all: Vec<String>) -> Vec<String> {
    all.sort();
    all.dedup();
    all
}
