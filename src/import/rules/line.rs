//! What a record makes of a line.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::Decided;
use crate::{
    accounts::model::Noted,
    desk::Change,
    ids::LineId,
    import::model::{Account, Bad, Record},
};

pub use crate::accounts::model::Line;

/// What a line stands on.
#[derive(Clone, Debug, Default)]
pub struct Around {
    /// The accounts of the record's organization that the file speaks of, by their numbers.
    pub accounts: BTreeMap<String, Account>,
    pub plans: BTreeSet<String>,
    /// The keys of what the organization notes of its lines.
    pub identifiers: BTreeSet<String>,
    /// Those of them of which no two lines have the same value.
    pub unique: BTreeSet<String>,
    /// The one of them by which lines are called.
    pub primary: Option<String>,
}

/// Decides; `id` is a new one's.
///
/// # Errors
/// Why it cannot be taken.
pub fn line(record: &Record, is: Option<&Line>, around: &Around, id: LineId) -> Result<Decided<Line>, Bad> {
    let new = || json!({ "id": id, "number": record.key, "sim": "sim", "features": [], "state": "active", "identifiers": [] });
    let mut row = is.map_or_else(new, |line| json!(line));
    for (field, value) in &record.set {
        match field.as_str() {
            "account" => row["account"] = account(value, around)?.into(),
            "plan" => row["plan"] = plan(value, is, around)?.into(),
            "identifiers" => {}
            _ => row[field] = value.clone(),
        }
    }
    for needed in ["account", "plan"] {
        if row[needed].is_null() {
            return Err(Bad::Missing(needed.to_owned()));
        }
    }
    let mut after: Line = serde_json::from_value(row).map_err(|cause| Bad::NotJson(cause.to_string()))?;
    note(&mut after, &record.set, around)?;
    Ok(match is {
        None => Decided::Added(after),
        Some(before) if *before == after => Decided::Unchanged,
        Some(before) => Decided::Changed { before: before.clone(), after },
    })
}

fn account<'a>(number: &Value, around: &'a Around) -> Result<&'a str, Bad> {
    let number = number.as_str().unwrap_or_default();
    let account = around.accounts.get(number).ok_or_else(|| Bad::NoAccount(number.to_owned()))?;
    Ok(account.id.as_str())
}

/// A line that is on a plan which has gone may stay on it.
fn plan<'a>(key: &'a Value, is: Option<&Line>, around: &Around) -> Result<&'a str, Bad> {
    let key = key.as_str().unwrap_or_default();
    let stays = is.is_some_and(|line| line.plan == key);
    if stays || around.plans.contains(key) { Ok(key) } else { Err(Bad::NoPlan(key.to_owned())) }
}

/// The identifiers, of which the primary one is the label.
fn note(line: &mut Line, set: &Map<String, Value>, around: &Around) -> Result<(), Bad> {
    let none = Map::new();
    let mut noted = set.get("identifiers").and_then(Value::as_object).unwrap_or(&none).clone();
    if let Some(key) = noted.keys().find(|key| !around.identifiers.contains(*key)) {
        return Err(Bad::NoIdentifier(key.clone()));
    }
    if let Some(primary) = &around.primary {
        match (set.get("label"), noted.get(primary)) {
            (Some(label), Some(value)) if label != value => return Err(Bad::LabelDiffers(primary.clone())),
            (Some(label), None) => {
                noted.insert(primary.clone(), label.clone());
            }
            (None, Some(value)) => line.label = value.as_str().map(str::to_owned),
            _ => {}
        }
    }
    for (key, value) in noted {
        let at = line.identifiers.iter().position(|one| one.key == key);
        match (value.as_str().map(str::to_owned), at) {
            (Some(value), Some(at)) => line.identifiers[at].value = value,
            (Some(value), None) => line.identifiers.push(Noted { key, value }),
            (None, Some(at)) => {
                line.identifiers.remove(at);
            }
            (None, None) => {}
        }
    }
    Ok(())
}

/// What is different, for the history; accounts by their names.
#[must_use]
pub fn changes(before: &Line, after: &Line, accounts: (&str, &str)) -> Vec<Change> {
    let joined = |line: &Line| line.features.join(", ");
    let text = |field: &str, of: fn(&Line) -> Option<&String>| {
        Change::of(field, of(before).map(String::as_str), of(after).map(String::as_str))
    };
    let mut changes = vec![
        (before.account != after.account).then(|| Change::of("account", Some(accounts.0), Some(accounts.1))).flatten(),
        text("label", |line| line.label.as_ref()),
        text("plan", |line| Some(&line.plan)),
        Change::of("sim", Some(before.sim.key()), Some(after.sim.key())),
        text("iccid", |line| line.iccid.as_ref()),
        text("device", |line| line.device.as_ref()),
        text("imei", |line| line.imei.as_ref()),
        Change::of("features", Some(&joined(before)), Some(&joined(after))),
        Change::of("state", Some(before.state.key()), Some(after.state.key())),
        text("cost_centre", |line| line.cost_centre.as_ref()),
    ];
    let keys: BTreeSet<&String> = before.identifiers.iter().chain(&after.identifiers).map(|one| &one.key).collect();
    let value =
        |line: &'_ Line, key: &str| line.identifiers.iter().find(|one| one.key == key).map(|one| one.value.clone());
    let label = (before.label.as_ref(), after.label.as_ref());
    for key in keys {
        let (before, after) = (value(before, key), value(after, key));
        // The primary one is said as the label.
        if (before.as_ref(), after.as_ref()) != label {
            changes.push(Change::of("identifier", before.as_deref(), after.as_deref()));
        }
    }
    changes.into_iter().flatten().collect()
}
