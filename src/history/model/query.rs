//! What a list of history is asked for: the same in its address, its form, its file and its server function.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use super::Group;
use crate::{
    ids::OrganizationId,
    paths,
    people::model::{encoded, searched},
};

/// No id is longer; what is longer is none.
const LONGEST_ID: usize = 64;

/// A day of the calendar, `2026-03-05`, as a browser's own date field sends it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Day(String);

impl Day {
    /// Whether there is such a day is asked where the calendar is known.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let shape = text.len() == 10
            && text.bytes().enumerate().all(|(at, byte)| match at {
                4 | 7 => byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        shape.then(|| Self(text.to_owned()))
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryQuery {
    /// Words that a line says.
    #[serde(default)]
    pub q: String,
    /// The member who did it.
    #[serde(default)]
    pub by: Option<String>,
    /// The id of what it is about.
    #[serde(default)]
    pub about: Option<String>,
    #[serde(default)]
    pub group: Option<Group>,
    /// The first and the last day, in the reader's zone.
    #[serde(default)]
    pub from: Option<Day>,
    #[serde(default)]
    pub until: Option<Day>,
    #[serde(default)]
    pub after: Option<String>,
}

impl HistoryQuery {
    /// Everything about one thing.
    #[must_use]
    pub fn about(id: &str) -> Self {
        Self { about: Some(id.to_owned()), ..Self::default() }
    }

    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let id = |name| get(name).filter(|id| !id.is_empty() && id.len() <= LONGEST_ID);
        let day = |name| get(name).and_then(|text| Day::read(&text));
        Self {
            q: searched(get("q")),
            by: id("by"),
            about: id("about"),
            group: get("group").and_then(|key| Group::from_key(&key)),
            from: day("from"),
            until: day("until"),
            after: id("after"),
        }
    }

    fn pairs(&self) -> [(&'static str, Option<&str>); 7] {
        [
            ("q", Some(self.q.as_str()).filter(|q| !q.is_empty())),
            ("by", self.by.as_deref()),
            ("about", self.about.as_deref()),
            ("group", self.group.map(Group::key)),
            ("from", self.from.as_ref().map(Day::as_str)),
            ("until", self.until.as_ref().map(Day::as_str)),
            ("after", self.after.as_deref()),
        ]
    }

    /// The address of this list.
    #[must_use]
    pub fn address(&self, organization: &OrganizationId) -> String {
        self.on(paths::history(organization))
    }

    /// The address of the same as a file, from its beginning.
    #[must_use]
    pub fn file(&self, organization: &OrganizationId) -> String {
        self.with(|_| {}).on(paths::history_csv(organization))
    }

    fn on(&self, mut address: String) -> String {
        let mut mark = '?';
        for (name, value) in self.pairs() {
            let Some(value) = value else { continue };
            address.push(mark);
            address.push_str(name);
            address.push('=');
            address.push_str(&encoded(value));
            mark = '&';
        }
        address
    }

    /// The first page of the same list, with something else asked for.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = Self { after: None, ..self.clone() };
        change(&mut query);
        query
    }

    /// Whether anything narrows the list.
    #[must_use]
    pub fn narrows(&self) -> bool {
        *self != Self { after: self.after.clone(), ..Self::default() }
    }
}
