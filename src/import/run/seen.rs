//! What a file has said already.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry},
    hash::BuildHasher as _,
};

use serde_json::Value;

use crate::import::model::{Bad, Record};

/// Every key so far, with its line and its account; a million take 100 MB. What no two lines may have is known by a hash
/// of 64 bits, with its line: a million take 20 MB, and that two of two million have one by chance is less likely than one in
/// a million.
#[derive(Default)]
pub(super) struct Seen {
    keys: HashMap<(u32, Box<str>), (u64, u32)>,
    marks: HashMap<u64, u32>,
    /// Names of organizations and of accounts, each by a number.
    numbers: HashMap<String, u32>,
    names: Vec<String>,
}

impl Seen {
    /// Whether the file says it for the first time.
    pub(super) fn once(&mut self, record: &Record) -> Result<(), Bad> {
        let account = record.set.get("account").and_then(|account| account.as_str()).unwrap_or_default();
        let (organization, account) = (self.number(record.organization.as_str()), self.number(account));
        match self.keys.entry((organization, record.key.as_str().into())) {
            Entry::Vacant(place) => {
                place.insert((record.line, account));
                Ok(())
            }
            Entry::Occupied(before) => {
                let (line, there) = *before.get();
                let elsewhere = (there != account).then(|| self.names[there as usize].clone());
                Err(Bad::Repeated { line, elsewhere })
            }
        }
    }

    /// Whether none before has this SIM, or one of the identifiers of which no two lines have the same; `unique` are these, by
    /// the fields that say them.
    pub(super) fn marks(&mut self, record: &Record, unique: &BTreeMap<String, String>) -> Result<(), Bad> {
        let organization = record.organization.as_str();
        let text = |value: Option<&Value>| value.and_then(Value::as_str).map(str::to_lowercase);
        let iccid = text(record.set.get("iccid")).map(|value| ("iccid".to_owned(), value));
        let noted = unique.iter().filter_map(|(field, key)| {
            let noted = record.set.get("identifiers").and_then(|all| all.get(field));
            let own = if field == "label" { record.set.get("label") } else { noted };
            Some((format!("identifier:{key}"), text(own)?))
        });
        // What a line says twice of itself it says once.
        let marks: BTreeSet<(String, String)> = iccid.into_iter().chain(noted).collect();
        let hash = |(field, value): &(String, String)| self.marks.hasher().hash_one((organization, field, value));
        let hashes: Vec<u64> = marks.iter().map(hash).collect();
        for ((field, _), hash) in marks.into_iter().zip(&hashes) {
            if let Some(before) = self.marks.get(hash) {
                return Err(Bad::AlsoIn { field, line: u64::from(*before) });
            }
        }
        let line = u32::try_from(record.line).unwrap_or(u32::MAX);
        self.marks.extend(hashes.into_iter().map(|hash| (hash, line)));
        Ok(())
    }

    fn number(&mut self, name: &str) -> u32 {
        if let Some(number) = self.numbers.get(name) {
            return *number;
        }
        let number = u32::try_from(self.names.len()).unwrap_or(u32::MAX);
        self.numbers.insert(name.to_owned(), number);
        self.names.push(name.to_owned());
        number
    }
}
