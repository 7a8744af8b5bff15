//! What a list of contacts is asked for: the same in its address, its form and its server function.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use super::Standing;
use crate::{
    access::{Portal, Role},
    ids::{MemberId, OrganizationId},
    paths,
};

/// The longest search; what is longer is cut.
pub const LONGEST_SEARCH: usize = 100;
/// The longest cursor of a list that goes on by a moment.
const LONGEST_PLACE: usize = 100;

/// The orders that have an index.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    #[default]
    Name,
    Newest,
    /// The last sign-in, the latest first, who never signed in last.
    Seen,
}

impl Sort {
    pub const ALL: [Self; 3] = [Self::Name, Self::Newest, Self::Seen];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Newest => "newest",
            Self::Seen => "seen",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactQuery {
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub role: Option<Role>,
    #[serde(default)]
    pub status: Option<Standing>,
    #[serde(default)]
    pub sort: Sort,
    #[serde(default)]
    pub after: Option<String>,
}

impl ContactQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let role = get("role").and_then(|key| Role::from_key(&key)).filter(|role| role.portal() == Portal::TechSupport);
        let sort = get("sort").and_then(|key| Sort::ALL.into_iter().find(|sort| sort.key() == key));
        Self {
            q: searched(get("q")),
            role,
            status: get("status").and_then(|key| Standing::from_key(&key)),
            sort: sort.unwrap_or_default(),
            after: get("after").filter(|after| !after.is_empty()),
        }
    }

    /// The address of this list, with the contact who is open beside it.
    #[must_use]
    pub fn address(&self, organization: &OrganizationId, selected: Option<&MemberId>) -> String {
        let pairs = [
            ("q", Some(self.q.as_str()).filter(|q| !q.is_empty())),
            ("role", self.role.map(Role::key)),
            ("status", self.status.map(Standing::key)),
            ("sort", (self.sort != Sort::Name).then(|| self.sort.key())),
            ("after", self.after.as_deref()),
            ("selected", selected.map(MemberId::as_str)),
        ];
        addressed(paths::contacts(organization), pairs)
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
        usize::from(self.role.is_some()) + usize::from(self.status.is_some())
    }
}

impl SearchQuery for ContactQuery {
    fn searched(&self) -> &str {
        &self.q
    }

    fn search(&self, typed: &str) -> Self {
        self.with(|query| typed.clone_into(&mut query.q))
    }

    fn beside(&self) -> Vec<(&'static str, String)> {
        let pairs = [
            ("role", self.role.map(Role::key)),
            ("status", self.status.map(Standing::key)),
            ("sort", Some(self.sort.key())),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?.to_owned()))).collect()
    }

    fn of(&self, organization: &OrganizationId) -> String {
        self.address(organization, None)
    }
}

/// A query with a search in it, as the field of the search needs it.
pub trait SearchQuery: Clone + PartialEq + Send + Sync + 'static {
    fn searched(&self) -> &str;

    /// The first page of the same list, with something else searched for.
    #[must_use]
    fn search(&self, typed: &str) -> Self;

    /// What a plain form of the search bears along.
    fn beside(&self) -> Vec<(&'static str, String)>;

    /// The address of the list.
    fn of(&self, organization: &OrganizationId) -> String;
}

/// What is searched for, as an address or a form has it.
#[must_use]
pub fn searched(typed: Option<String>) -> String {
    typed.unwrap_or_default().trim().chars().take(LONGEST_SEARCH).collect()
}

/// Where a list by a moment goes on; what cannot be such a place is none.
#[must_use]
pub fn place(cursor: Option<String>) -> Option<String> {
    cursor.filter(|cursor| !cursor.is_empty() && cursor.len() <= LONGEST_PLACE)
}

/// What a plain form of the search bears along, of all that is asked for.
#[must_use]
pub fn beside_search<'a>(
    pairs: impl IntoIterator<Item = (&'static str, Option<&'a str>)>,
) -> Vec<(&'static str, String)> {
    let kept = pairs.into_iter().filter(|(name, _)| !matches!(*name, "q" | "after"));
    kept.filter_map(|(name, value)| Some((name, value?.to_owned()))).collect()
}

/// An address with what is asked for in it.
#[must_use]
pub fn addressed<'a>(mut address: String, pairs: impl IntoIterator<Item = (&'static str, Option<&'a str>)>) -> String {
    let mut mark = '?';
    for (name, value) in pairs {
        let Some(value) = value else { continue };
        address.push(mark);
        address.push_str(name);
        address.push('=');
        address.push_str(&encoded(value));
        mark = '&';
    }
    address
}

/// A value as an address bears it; the same bytes on the server and in the browser.
#[must_use]
pub fn encoded(value: &str) -> String {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut text = String::with_capacity(value.len());
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            text.push(char::from(byte));
        } else {
            text.push('%');
            text.push(HEX[usize::from(byte >> 4)]);
            text.push(HEX[usize::from(byte & 15)]);
        }
    }
    text
}
