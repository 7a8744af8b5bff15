//! The nouns of loading: what a file is about, a record of it, why one is bad, what became of many.

mod bad;
mod field;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

use crate::ids::{AccountId, OrganizationId};

pub use bad::Bad;
pub use field::field;

/// What a file is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    Accounts,
    Lines,
    Plans,
}

impl Kind {
    pub const ALL: [Self; 3] = [Self::Accounts, Self::Lines, Self::Plans];
}

/// What stands in a row, by the names of the fields. A field that is there and empty is to become empty; one that is not
/// there stays as it is.
pub type Cells = BTreeMap<String, String>;

/// A record that has been understood, before anybody knows what is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    /// As the file calls it, by its id or its name. A plan has none.
    pub organization: Option<String>,
    /// By which it is found in its organization: an account's number, a line's; a plan's key.
    pub key: String,
    /// What it is to become, field by field; null makes a field empty.
    pub set: Map<String, Value>,
}

/// The same with its organization, on the way to the database.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// Where it begins in its file.
    pub line: u64,
    pub organization: OrganizationId,
    pub key: String,
    pub set: Map<String, Value>,
}

/// An account, as far as a file can say it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub id: AccountId,
    pub number: String,
    pub name: String,
    #[serde(default)]
    pub email: Option<String>,
}

/// What is asked of the house.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Asked {
    /// Which organizations these are, by id or by name.
    Organizations(Vec<String>),
    /// To take these.
    Records { kind: Kind, records: Vec<Record> },
}

/// What the house answers.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Told {
    /// Those that there are.
    Organizations(BTreeMap<String, Known>),
    Taken(Taken),
}

/// An organization that a file speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub id: OrganizationId,
    /// Of what no two of its lines have the same: the fields of a record, and the identifier that each is.
    pub unique: BTreeMap<String, String>,
}

/// What became of records.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Taken {
    pub added: u64,
    pub changed: u64,
    pub unchanged: u64,
    /// By the lines of the file.
    pub refused: Vec<(u64, Bad)>,
}

impl Taken {
    pub fn add(&mut self, other: &Self) {
        self.added += other.added;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
    }

    /// How many were looked at and not refused.
    #[must_use]
    pub const fn all(&self) -> u64 {
        self.added + self.changed + self.unchanged
    }
}
