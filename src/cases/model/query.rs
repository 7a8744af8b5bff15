//! What a list of cases is asked for: the same in its address, its form and its server function.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use super::{CaseState, Severity};
use crate::{
    ids::OrganizationId,
    paths,
    people::model::{SearchQuery, addressed, beside_search, place, searched},
};

/// The orders that have an index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CaseSort {
    /// Where something happened last comes first.
    #[default]
    Latest,
    /// The newest first.
    Newest,
}

impl CaseSort {
    pub const ALL: [Self; 2] = [Self::Latest, Self::Newest];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Latest => "latest",
            Self::Newest => "newest",
        }
    }
}

/// Whose cases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Whose {
    Mine,
    Watching,
}

impl Whose {
    pub const ALL: [Self; 2] = [Self::Mine, Self::Watching];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Mine => "mine",
            Self::Watching => "watching",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseQuery {
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub state: Option<CaseState>,
    #[serde(default)]
    pub severity: Option<Severity>,
    /// None: all that the reader finds.
    #[serde(default)]
    pub whose: Option<Whose>,
    #[serde(default)]
    pub sort: CaseSort,
    #[serde(default)]
    pub after: Option<String>,
}

impl CaseQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let sort = get("sort").and_then(|key| CaseSort::ALL.into_iter().find(|sort| sort.key() == key));
        Self {
            q: searched(get("q")),
            state: get("state").and_then(|key| CaseState::from_key(&key)),
            severity: get("severity").and_then(|key| Severity::from_key(&key)),
            whose: get("whose").and_then(|key| Whose::ALL.into_iter().find(|whose| whose.key() == key)),
            sort: sort.unwrap_or_default(),
            after: place(get("after")),
        }
    }

    fn pairs(&self) -> [(&'static str, Option<&str>); 6] {
        [
            ("q", Some(self.q.as_str()).filter(|q| !q.is_empty())),
            ("state", self.state.map(CaseState::key)),
            ("severity", self.severity.map(Severity::key)),
            ("whose", self.whose.map(Whose::key)),
            ("sort", (self.sort != CaseSort::Latest).then(|| self.sort.key())),
            ("after", self.after.as_deref()),
        ]
    }

    /// The address of this list.
    #[must_use]
    pub fn address(&self, organization: &OrganizationId) -> String {
        addressed(paths::cases(organization), self.pairs())
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
        !self.q.is_empty() || self.filters() > 0
    }

    /// How many filters are on.
    #[must_use]
    pub fn filters(&self) -> usize {
        usize::from(self.state.is_some()) + usize::from(self.severity.is_some()) + usize::from(self.whose.is_some())
    }
}

impl SearchQuery for CaseQuery {
    fn searched(&self) -> &str {
        &self.q
    }

    fn search(&self, typed: &str) -> Self {
        self.with(|query| typed.clone_into(&mut query.q))
    }

    fn beside(&self) -> Vec<(&'static str, String)> {
        beside_search(self.pairs())
    }

    fn of(&self, organization: &OrganizationId) -> String {
        self.address(organization)
    }
}

/// The number that is meant by `CS0001234`, `cs 1234` or `1234`, as it is written; none: it is no number.
#[must_use]
pub fn number_of(typed: &str) -> Option<String> {
    let text: String = typed.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_ascii_uppercase();
    let digits = text.strip_prefix("CS").unwrap_or(&text);
    let digits = digits.trim_start_matches('0');
    let is_number = !digits.is_empty() && digits.len() <= 12 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| format!("CS{digits:0>7}"))
}
