//! A line of history as one reader gets it.

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::{
    ids::{EventId, MemberId},
    people::model::Page,
    time::{Local, Moment},
};

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub id: EventId,
    pub kind: Kind,
    pub at: Local,
    /// Who did it, by the name they had; none when it was the provider, or who it is about.
    pub by: Option<Somebody>,
    /// For whom, where it was for somebody else than whom it is about.
    pub behalf: Option<Somebody>,
    /// The id and the name of what it is about, as it was called then.
    pub about: String,
    pub about_name: String,
    /// What it is about, where it is still there and this reader may look at it.
    pub thing: Option<Thing>,
    pub changes: Vec<Change>,
    pub from: From,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Somebody {
    pub id: MemberId,
    pub name: String,
}

/// What has a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    User,
    Contact,
    Role,
    Account,
    Line,
    Run,
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

/// The network and the browser it was done from, as far as they are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct From {
    pub address: Option<String>,
    /// Keys of the dictionary's lists: a browser's and a system's.
    pub browser: Option<(String, String)>,
}

/// A page of history, and what its filters are called.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryList {
    pub page: Page<Line>,
    pub now: Moment,
    /// Who did something of late, by name, and whoever is asked for.
    pub people: Vec<Somebody>,
    /// What is asked for by `about`, as it was called last.
    pub about_name: Option<String>,
}
