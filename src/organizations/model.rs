//! The nouns of organizations: one that begins, one as Care shows it, and what its home page shows a member.

mod found;

use serde::{Deserialize, Serialize};

use crate::{
    access::{Permissions, Portal, RoleName},
    ids::MemberId,
    time::{Local, Moment},
};

pub use found::{Alike, Found, FoundList, FoundRow, Invitee, OneInvitee, OrganizationCard, OrganizationQuery};

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

/// Why a form about organizations is refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// There is an organization of this name.
    NameTaken,
    /// There are some that it may be already.
    Alike(Vec<Alike>),
    /// The link was used, replaced, or is too old.
    Dead,
    /// Somebody signs in with this address already.
    AddressTaken,
    /// They have come in the meantime, or were taken back.
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
        /// The owner's first and last name, as far as they are known: they give them when they accept.
        pub called: [String; 2],
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
                (Ok(name), Ok(owner)) => {
                    let (called, zone) = (Default::default(), "America/New_York".to_owned());
                    Ok(Self { name, owner, called, language, zone })
                }
                (name, owner) => Err([("name", name.err()), ("owner", owner.err())]
                    .into_iter()
                    .filter_map(|(field, reason)| Some(FieldError::new(field, reason?)))
                    .collect()),
            }
        }
    }
}
