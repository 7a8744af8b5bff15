//! Organizations as Care finds and shows them.
//!
//! Always true: reading an address never fails; an agent reads the names that the cases show them as well, an operator
//! also the addresses that invitations go to.

use serde::{Deserialize, Serialize};

use crate::{
    access::Status,
    ids::{MemberId, OrganizationId},
    paths,
    people::model::{Invitation, Page, SearchQuery, addressed, searched},
    time::{Local, Moment},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationQuery {
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub after: Option<String>,
}

impl OrganizationQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        Self { q: searched(get("q")), after: get("after").filter(|after| !after.is_empty()) }
    }

    /// The address of this list.
    #[must_use]
    pub fn address(&self) -> String {
        let q = Some(self.q.as_str()).filter(|q| !q.is_empty());
        addressed(paths::CARE_ORGANIZATIONS.to_owned(), [("q", q), ("after", self.after.as_deref())])
    }
}

impl SearchQuery for OrganizationQuery {
    fn searched(&self) -> &str {
        &self.q
    }

    fn search(&self, typed: &str) -> Self {
        Self { q: typed.to_owned(), after: None }
    }

    fn beside(&self) -> Vec<(&'static str, String)> {
        Vec::new()
    }

    fn of(&self, _: &OrganizationId) -> String {
        self.address()
    }
}

/// By what an organization was found, where it was not its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    Account {
        number: String,
        name: String,
    },
    Line {
        /// E.164.
        number: String,
    },
    Person {
        name: String,
        /// For operators only.
        email: Option<String>,
    },
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundRow {
    pub id: OrganizationId,
    pub name: String,
    #[serde(default)]
    pub found: Option<Found>,
    #[serde(default)]
    pub owners: Vec<Invitee>,
}

/// A page of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FoundList {
    pub page: Page<FoundRow>,
    /// Whether the reader onboards.
    pub onboards: bool,
    pub now: Moment,
}

/// Somebody who was invited, and how far they have come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitee {
    pub member: MemberId,
    /// Empty before they gave one.
    pub name: String,
    /// For operators only.
    pub email: Option<String>,
    pub status: Status,
    pub invitation: Option<Invitation>,
}

/// One of them, with where they are awaited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OneInvitee {
    pub organization: String,
    pub invitee: Invitee,
    pub now: Moment,
}

/// An organization, who owns it, and whom it waits for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationCard {
    pub id: OrganizationId,
    pub name: String,
    pub created: Local,
    pub owners: Vec<Invitee>,
    pub waiting: Page<Invitee>,
    /// Whether the reader onboards.
    pub onboards: bool,
    pub now: Moment,
}

/// One that a new organization may be already.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Alike {
    pub id: OrganizationId,
    pub name: String,
    /// Whether the owner's address belongs to somebody there; else it is called nearly the same.
    pub has_owner: bool,
}
