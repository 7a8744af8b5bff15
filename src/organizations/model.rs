//! The nouns of organizations: one that begins, one in the operator's list, and what its home page shows a member.

use serde::{Deserialize, Serialize};

use crate::{
    access::{Permissions, Portal, RoleName, Status},
    ids::{MemberId, OrganizationId},
    time::{Local, Moment},
};

/// What waits for a member on the home page of their organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Home {
    pub organization: String,
    pub first_name: String,
    pub roles: Vec<RoleName>,
    /// The portals that open to them.
    pub portals: Vec<Portal>,
    /// All that any role of theirs allows, somewhere.
    pub permissions: Permissions,
    /// Whether they may invite, so that an empty list has a next action.
    pub invites: bool,
    pub waiting: Vec<Waiting>,
    /// How many have registered themselves and wait for this reader, counted to `MANY`.
    pub registrations: usize,
    /// How many requests wait for this reader's answer, counted to `approvals::model::MANY`.
    pub approvals: usize,
    /// How many of their own wait, counted the same.
    pub asked: usize,
    /// How many cases of theirs wait for them, counted the same.
    pub cases: usize,
    pub now: Moment,
}

impl Home {
    /// More than these are one click away, in the list of invitations.
    pub const MOST: usize = 8;
    /// So many, or more.
    pub const MANY: usize = 100;
}

/// Somebody who has not finished first use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub member: MemberId,
    pub name: String,
    pub why: Unfinished,
}

/// What became of their invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unfinished {
    /// It ends within a day.
    Ending(Local),
    /// It ended.
    Ended(Local),
    /// It still stands, but its link is dead: they never followed it.
    NeverFollowed(Local),
}

/// A row of the operator's list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganizationRow {
    pub id: OrganizationId,
    pub name: String,
    pub created: Moment,
    #[serde(default)]
    pub owners: Vec<Owner>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    pub member: MemberId,
    pub email: String,
    pub status: Status,
    #[serde(default)]
    pub link_until: Option<Moment>,
}

/// What the operator sees who has just come.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OperatorHome {
    pub first_name: String,
    pub organizations: Vec<OrganizationRow>,
    pub now: Moment,
}

/// Why the operator's own forms are refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There is an organization of this name.
    NameTaken,
    /// The link was used, replaced, or is too old.
    Dead,
    /// Somebody signs in with this address already.
    AddressTaken,
    /// The owner has come in the meantime.
    NotWaiting,
}

#[cfg(feature = "ssr")]
pub use new::NewOrganization;

#[cfg(feature = "ssr")]
mod new {
    use crate::{
        fault::FieldError,
        text::{clean, email},
        words::Language,
    };

    /// The longest name that still fits a letter's subject.
    const LONGEST_NAME: usize = 100;

    /// An organization that is not there yet.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct NewOrganization {
        pub name: String,
        /// The owner's address.
        pub owner: String,
        /// The language of the owner's invitation.
        pub language: Language,
        pub zone: String,
    }

    impl NewOrganization {
        /// # Errors
        /// Every field that cannot be taken: `name`, `owner`.
        pub fn parse(name: &str, owner: &str, language: Language) -> Result<Self, Vec<FieldError>> {
            let (name, owner) = (clean(name, LONGEST_NAME), email(owner));
            match (name, owner) {
                (Ok(name), Ok(owner)) => Ok(Self { name, owner, language, zone: "America/New_York".to_owned() }),
                (name, owner) => Err([("name", name.err()), ("owner", owner.err())]
                    .into_iter()
                    .filter_map(|(field, reason)| Some(FieldError::new(field, reason?)))
                    .collect()),
            }
        }
    }
}
