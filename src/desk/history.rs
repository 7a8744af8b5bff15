//! A line of history, written in the transaction of what it tells.
//!
//! A line stores what happened, not a sentence; each reader's page says it in the reader's language.

use serde::{Deserialize, Serialize};

/// What a deed leaves in the history of the thing it was done to.
#[derive(Clone, Debug)]
pub struct Event {
    /// The past-tense noun: `role_changed`.
    pub kind: &'static str,
    /// Whom or what it is about.
    pub about: String,
    pub about_name: String,
    pub changes: Vec<Change>,
}

/// For whom somebody acts who is not that person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Behalf {
    pub id: String,
    pub name: String,
}

/// One value before and after. Which words say them is the page's business.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub field: String,
    #[serde(default)]
    pub before: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

impl Change {
    /// The change of a field, when there is one.
    #[must_use]
    pub fn of(field: &str, before: Option<&str>, after: Option<&str>) -> Option<Self> {
        (before != after).then(|| Self {
            field: field.to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        })
    }
}
