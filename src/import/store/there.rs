//! What is there of what a file speaks of, each in one query for all of it.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;
use serde_json::{Value, json};

use super::named;
use crate::{
    accounts::model::Line,
    desk::{Db, DeskError},
    ids::{LineId, OrganizationId},
    import::{
        model::{Account, Record},
        rules::Holder,
    },
};

/// By the organization and the number.
pub(super) type Key = (OrganizationId, String);

/// A row that is there.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct Kept<T> {
    org: OrganizationId,
    pub revision: i64,
    #[serde(flatten)]
    pub is: T,
}

#[derive(Deserialize)]
struct Identifier {
    org: OrganizationId,
    id: String,
    primary: bool,
    unique: bool,
}

#[derive(Deserialize)]
struct Name {
    id: Key,
    name: String,
}

/// What an organization notes of its lines.
#[derive(Default)]
pub(super) struct Identifiers {
    pub keys: BTreeSet<String>,
    pub unique: BTreeSet<String>,
    pub primary: Option<String>,
}

fn asked<'a>(keys: impl IntoIterator<Item = (&'a OrganizationId, &'a str)>) -> Value {
    keys.into_iter().map(|(org, number)| json!({ "org": org, "number": number })).collect()
}

pub(super) async fn accounts(db: &Db, keys: &BTreeSet<Key>) -> Result<BTreeMap<Key, Kept<Account>>, DeskError> {
    let text =
        "RETURN array::flatten((SELECT VALUE { LET $one = $this; (SELECT record::id(id)[1] AS id, org, number, name,
        email, revision FROM account WITH INDEX account_provider WHERE org = $one.org AND number = $one.number LIMIT 1) }
        FROM $keys))";
    let keys = asked(keys.iter().map(|(org, number)| (org, number.as_str())));
    let rows: Vec<Kept<Account>> = db.rows(text, json!({ "keys": keys })).await?;
    Ok(rows.into_iter().map(|row| ((row.org.clone(), row.is.number.clone()), row)).collect())
}

/// The lines of these numbers, and the ids that are taken by lines of other numbers.
pub(super) struct Lines {
    pub is: BTreeMap<Key, Kept<Line>>,
    pub taken: BTreeSet<(OrganizationId, String)>,
}

const LINE: &str =
    "record::id(id)[1] AS id, org, account, number, label, plan, sim, iccid, device, imei, features, state,
    cost_centre, identifiers, revision";

/// First by the ids that imported lines have; only what is not found so is looked for by its number.
pub(super) async fn lines(db: &Db, records: &[Record]) -> Result<Lines, DeskError> {
    let ids: Vec<Value> = records.iter().map(|record| json!([record.organization, named(&record.key)])).collect();
    let text = format!("SELECT {LINE} FROM $ids.map(|$id| type::record('line', $id)) WHERE id != NONE");
    let rows: Vec<Kept<Line>> = db.rows(&text, json!({ "ids": ids })).await?;
    let mut there = Lines { is: BTreeMap::new(), taken: BTreeSet::new() };
    for row in rows {
        there.taken.insert((row.org.clone(), row.is.id.as_str().to_owned()));
        there.is.insert((row.org.clone(), row.is.number.clone()), row);
    }
    let is_missing = |record: &&Record| !there.is.contains_key(&(record.organization.clone(), record.key.clone()));
    let missing: Vec<(&OrganizationId, &str)> =
        records.iter().filter(is_missing).map(|record| (&record.organization, record.key.as_str())).collect();
    let missing = not_surely_new(db, missing).await?;
    if missing.is_empty() {
        return Ok(there);
    }
    let text = format!(
        "RETURN array::flatten((SELECT VALUE {{ LET $one = $this; (SELECT {LINE} FROM line WITH INDEX line_number
            WHERE org = $one.org AND number = $one.number LIMIT 1) }} FROM $keys))"
    );
    let rows: Vec<Kept<Line>> = db.rows(&text, json!({ "keys": asked(missing) })).await?;
    there.is.extend(rows.into_iter().map(|row| ((row.org.clone(), row.is.number.clone()), row)));
    Ok(there)
}

#[derive(Deserialize)]
struct Scanned {
    org: OrganizationId,
    numbers: BTreeSet<String>,
}

/// Those of these that have to be looked for one by one. Most numbers of a file follow one another: one scan of the index
/// from the first on tells which of them are there, at a fiftieth of what so many look-ups cost.
async fn not_surely_new<'a>(
    db: &Db,
    numbers: Vec<(&'a OrganizationId, &'a str)>,
) -> Result<Vec<(&'a OrganizationId, &'a str)>, DeskError> {
    /// Others may stand between them.
    const BESIDE: usize = 100;
    let mut first: BTreeMap<&OrganizationId, &str> = BTreeMap::new();
    for (org, number) in &numbers {
        let first = first.entry(org).or_insert(number);
        *first = (*first).min(number);
    }
    let most = numbers.len() + BESIDE;
    let text = format!(
        "SELECT VALUE {{ LET $one = $this; {{ org: $one.org, numbers: (SELECT VALUE number FROM line WITH INDEX line_number
            WHERE org = $one.org AND number >= $one.number ORDER BY number LIMIT {most}) }} }} FROM $spans"
    );
    let spans = asked(first.iter().map(|(org, number)| (*org, *number)));
    let rows: Vec<Scanned> = db.rows(&text, json!({ "spans": spans })).await?;
    let scanned: BTreeMap<OrganizationId, BTreeSet<String>> =
        rows.into_iter().map(|row| (row.org, row.numbers)).collect();
    let is_possible = |(org, number): &(&OrganizationId, &str)| {
        scanned.get(*org).is_none_or(|there| {
            let ends_before = there.len() >= most && there.last().is_some_and(|last| last.as_str() < *number);
            ends_before || there.contains(*number)
        })
    };
    Ok(numbers.into_iter().filter(is_possible).collect())
}

#[derive(Deserialize)]
struct Marked {
    org: OrganizationId,
    id: LineId,
    number: String,
    marks: BTreeSet<String>,
}

/// The lines that bear any of these marks.
pub(super) async fn holders(db: &Db, marks: &BTreeSet<&str>) -> Result<Vec<Holder>, DeskError> {
    if marks.is_empty() {
        return Ok(Vec::new());
    }
    let text = "SELECT org, record::id(id)[1] AS id, number, marks FROM line WITH INDEX line_marks
        WHERE marks CONTAINSANY $marks";
    let rows: Vec<Marked> = db.rows(text, json!({ "marks": marks })).await?;
    let holder = |Marked { org, id, number, marks }| Holder { organization: org, line: id, number, marks };
    Ok(rows.into_iter().map(holder).collect())
}

pub(super) async fn plans(db: &Db) -> Result<BTreeSet<String>, DeskError> {
    let rows: Vec<String> = db.rows("SELECT VALUE record::id(id) FROM plan", json!({})).await?;
    Ok(rows.into_iter().collect())
}

pub(super) async fn identifiers(
    db: &Db,
    of: &BTreeSet<&OrganizationId>,
) -> Result<BTreeMap<OrganizationId, Identifiers>, DeskError> {
    let text =
        "RETURN array::flatten((SELECT VALUE { LET $one = $this; (SELECT org, record::id(id)[1] AS id, primary, unique, place
        FROM identifier WITH INDEX identifier_org WHERE org = $one) } FROM $of))";
    let rows: Vec<Identifier> = db.rows(text, json!({ "of": of })).await?;
    let mut all: BTreeMap<OrganizationId, Identifiers> = BTreeMap::new();
    for row in rows {
        let of = all.entry(row.org).or_default();
        if row.primary {
            of.primary = Some(row.id.clone());
        }
        if row.unique {
            of.unique.insert(row.id.clone());
        }
        of.keys.insert(row.id);
    }
    Ok(all)
}

/// The cost centres of these that there are.
pub(super) async fn centres(db: &Db, of: &BTreeSet<Key>) -> Result<BTreeSet<Key>, DeskError> {
    let text = "SELECT VALUE record::id(id) FROM $of.map(|$id| type::record('cost_centre', $id)) WHERE id != NONE";
    Ok(db.rows(text, json!({ "of": of })).await?.into_iter().collect())
}

/// The names of accounts, by organization and id.
pub(super) async fn names(db: &Db, of: &BTreeSet<Key>) -> Result<BTreeMap<Key, String>, DeskError> {
    let text = "SELECT record::id(id) AS id, name FROM $of.map(|$id| type::record('account', $id)) WHERE id != NONE";
    let rows: Vec<Name> = db.rows(text, json!({ "of": of })).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}
