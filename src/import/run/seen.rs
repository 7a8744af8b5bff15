//! What a file has said already.

use std::collections::{HashMap, hash_map::Entry};

use crate::import::model::{Bad, Record};

/// Every key so far, with its line and its account. A million take 100 MB.
#[derive(Default)]
pub(super) struct Seen {
    keys: HashMap<(u32, Box<str>), (u64, u32)>,
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
