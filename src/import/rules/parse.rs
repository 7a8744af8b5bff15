//! What the cells of a row mean, each by itself.

use serde_json::{Map, Value, json};

use super::signs;
use crate::{
    accounts::model::LineState,
    fault::Reason,
    import::model::{Bad, Cells, Parsed},
    sheets::plain,
    text::{clean, email, phone},
};

const LONGEST_NAME: usize = 100;
const LONGEST_NUMBER: usize = 80;
const LONGEST_KEY: usize = 40;
const MOST_KEYS: usize = 32;

pub(super) fn account(cells: &Cells) -> Result<Parsed, Bad> {
    let (organization, key) =
        (Some(organization(cells)?), needed(cells, "number", |text| clean(text, LONGEST_NUMBER))?);
    let mut set = Map::new();
    for (field, typed) in cells {
        let value = match field.as_str() {
            "name" => needed(cells, field, |text| clean(text, LONGEST_NAME)).map(Value::from),
            "email" => optional(field, typed, "an e-mail address", |text| email(text).ok()),
            _ => continue,
        };
        set.insert(field.clone(), value?);
    }
    Ok(Parsed { organization, key, set })
}

pub(super) fn line(cells: &Cells) -> Result<Parsed, Bad> {
    let (organization, key) = (Some(organization(cells)?), needed(cells, "number", phone)?);
    let (mut set, mut identifiers) = (Map::new(), Map::new());
    for (field, typed) in cells {
        let text = |most: usize| move |text: &str| clean(text, most).ok();
        let value = match field.as_str() {
            "organization" | "number" => continue,
            "account" => needed(cells, field, |text| clean(text, LONGEST_NUMBER)).map(Value::from)?,
            "plan" => word(field, typed)?,
            "sim" => of(field, typed, "sim or esim", sim)?,
            "state" => of(field, typed, "active, suspended, reserved or cancelled", state)?,
            "iccid" => optional(field, typed, "a SIM's number", signs::iccid)?,
            "imei" => optional(field, typed, "a device's number", signs::imei)?,
            "cost_centre" => optional(field, typed, "a code of at most 40 characters", text(LONGEST_KEY))?,
            "features" => keys(field, typed)?.into(),
            _ => optional(field, typed, "a line of at most 100 characters", text(LONGEST_NAME))?,
        };
        match field.strip_prefix("identifier:") {
            Some(key) => identifiers.insert(key.to_owned(), value),
            None => set.insert(field.clone(), value),
        };
    }
    if !identifiers.is_empty() {
        set.insert("identifiers".to_owned(), Value::Object(identifiers));
    }
    Ok(Parsed { organization, key, set })
}

pub(super) fn plan(cells: &Cells) -> Result<Parsed, Bad> {
    let key = needed(cells, "key", |text| clean(text, LONGEST_KEY))?;
    word("key", &key)?;
    let mut set = Map::new();
    for (field, typed) in cells {
        let value = match field.as_str() {
            "name_en" | "name_es" => needed(cells, field, |text| clean(text, LONGEST_NAME)).map(Value::from)?,
            "price" => minor(typed).map(Value::from).ok_or_else(|| Bad::wrong(field, typed, "a price like 45.00"))?,
            "currency" if is_currency(typed) => Value::from(typed.as_str()),
            "currency" => return Err(Bad::wrong(field, typed, "a currency's three letters, like USD")),
            "features" | "included" => keys(field, typed)?.into(),
            "sims" => sims(field, typed)?,
            _ => continue,
        };
        set.insert(field.clone(), value);
    }
    Ok(Parsed { organization: None, key, set })
}

/// Whole minor units, of which there are a hundred.
fn minor(typed: &str) -> Option<i64> {
    const MOST_DIGITS: usize = 9;
    let (whole, part) = typed.split_once('.').unwrap_or((typed, "0"));
    let is_number =
        |text: &str, most: usize| (1..=most).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(whole, MOST_DIGITS) || !is_number(part, 2) {
        return None;
    }
    Some(whole.parse::<i64>().ok()? * 100 + format!("{part:0<2}").parse::<i64>().ok()?)
}

fn is_currency(typed: &str) -> bool {
    typed.len() == 3 && typed.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn sims(field: &str, typed: &str) -> Result<Value, Bad> {
    let found: Option<Vec<&str>> = keys(field, typed)?.iter().map(|key| sim(key)).collect();
    let found = found.filter(|sims| !sims.is_empty());
    found.map(|sims| json!(sims)).ok_or_else(|| Bad::wrong(field, typed, "sim, esim or both"))
}

fn organization(cells: &Cells) -> Result<String, Bad> {
    needed(cells, "organization", |text| clean(text, LONGEST_NAME))
}

fn needed(cells: &Cells, field: &str, parse: impl Fn(&str) -> Result<String, Reason>) -> Result<String, Bad> {
    let typed = cells.get(field).map_or("", String::as_str);
    parse(typed).map_err(|reason| match reason {
        Reason::Empty => Bad::Missing(field.to_owned()),
        Reason::TooLong { most } => Bad::wrong(field, typed, &format!("of at most {most} characters")),
        Reason::NotAPhone => Bad::wrong(field, typed, "a phone number"),
        _ => Bad::wrong(field, typed, "made of characters that can be shown"),
    })
}

/// An empty cell makes the field empty.
fn optional(field: &str, typed: &str, wanted: &str, parse: impl Fn(&str) -> Option<String>) -> Result<Value, Bad> {
    if typed.is_empty() {
        return Ok(Value::Null);
    }
    parse(typed).map(Value::from).ok_or_else(|| Bad::wrong(field, typed, wanted))
}

/// One of some words; an empty cell is none.
fn of(field: &str, typed: &str, wanted: &str, parse: impl Fn(&str) -> Option<&'static str>) -> Result<Value, Bad> {
    if typed.is_empty() {
        return Err(Bad::Missing(field.to_owned()));
    }
    parse(&plain(typed)).map(Value::from).ok_or_else(|| Bad::wrong(field, typed, wanted))
}

fn word(field: &str, typed: &str) -> Result<Value, Bad> {
    if typed.is_empty() {
        return Err(Bad::Missing(field.to_owned()));
    }
    if is_key(typed) { Ok(typed.into()) } else { Err(Bad::wrong(field, typed, KEY)) }
}

const KEY: &str = "a key: small letters, digits, _ and -";

fn is_key(text: &str) -> bool {
    let is_sign = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'_' | b'-');
    (1..=LONGEST_KEY).contains(&text.len()) && text.bytes().all(is_sign)
}

/// Keys with spaces, commas, semicolons or bars between them, each once, in their order.
fn keys(field: &str, typed: &str) -> Result<Vec<String>, Bad> {
    let mut keys: Vec<String> = Vec::new();
    for key in typed.split([' ', ',', ';', '|']).filter(|key| !key.is_empty()) {
        if !is_key(key) {
            return Err(Bad::wrong(field, key, KEY));
        }
        if !keys.iter().any(|one| one == key) {
            keys.push(key.to_owned());
        }
    }
    if keys.len() > MOST_KEYS {
        return Err(Bad::wrong(field, typed, "at most 32 keys"));
    }
    Ok(keys)
}

fn sim(plain: &str) -> Option<&'static str> {
    match plain {
        "sim" | "psim" | "physical" | "physicalsim" => Some("sim"),
        "esim" => Some("esim"),
        _ => None,
    }
}

fn state(plain: &str) -> Option<&'static str> {
    let state = if plain == "canceled" { Some(LineState::Cancelled) } else { LineState::from_key(plain) };
    state.map(LineState::key)
}
