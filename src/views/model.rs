//! A view, and the lists that have them.

use serde::{Deserialize, Serialize};

use crate::{access::Permission, ids::OrganizationId, paths, people::users::model::UserQuery};

/// As a reader counts the letters of a name.
pub const LONGEST_NAME: usize = 60;
/// How many one member keeps for one list.
pub const MOST: usize = 20;
/// In bytes; what is longer was not made by a list.
pub const LONGEST_QUERY: usize = 2_000;

/// What a list is asked for, under a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SavedView {
    pub name: String,
    /// The pairs of the list's address, as the list itself writes them.
    pub query: String,
}

/// A list with views.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ViewedList {
    Users,
}

impl ViewedList {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Users => "users",
        }
    }

    /// Under which they are kept.
    #[must_use]
    pub const fn preference(self) -> &'static str {
        match self {
            Self::Users => "views_of_users",
        }
    }

    /// Who sees the list may keep views of it.
    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::Users => Permission::ViewUsers,
        }
    }

    /// What the list knows of an address's pairs, as it writes them itself.
    #[must_use]
    pub fn written(self, get: impl Fn(&str) -> Option<String>) -> String {
        let written = match self {
            Self::Users => UserQuery::read(get).written(),
        };
        if written.len() > LONGEST_QUERY { String::new() } else { written }
    }

    /// The list, asked for this.
    #[must_use]
    pub fn address(self, organization: &OrganizationId, query: &str) -> String {
        let list = match self {
            Self::Users => paths::users(organization),
        };
        if query.is_empty() { list } else { format!("{list}?{query}") }
    }
}
