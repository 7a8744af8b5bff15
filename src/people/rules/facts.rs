//! What the rules look at, as the store reads it.

use crate::{
    access::{Bearer, Door, Role, Status},
    ids::{InvitationId, MemberId, PersonId},
    people::model::{ContactDetails, Kept},
};

/// Whether somebody else of the organization is an active Case Manager with an open door.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Others {
    Somebody,
    Nobody,
}

/// Whether anything else than Tech Support of this organization opens to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Elsewhere {
    Open,
    Closed,
}

/// What a letter says of who sends it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sender {
    pub inviter: String,
    pub organization: String,
}

/// The names of an invitation that is not there yet. No `Debug`: it bears the link's secret.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Fresh {
    pub invitation: InvitationId,
    pub secret: String,
    /// What is kept of the secret.
    pub fingerprint: String,
}

/// The newest invitation of a contact, as it was written down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    pub id: InvitationId,
    pub state: Kept,
    /// The fingerprint of its link.
    pub link: String,
}

/// What is so before a contact is created.
pub struct CreateFacts {
    pub member: MemberId,
    pub sender: Sender,
    pub fresh: Fresh,
}

/// What is so about a contact.
pub struct ContactFacts {
    pub bearer: Bearer,
    pub details: ContactDetails,
    pub revision: i64,
    /// Who signs in as them; nobody before first use is finished.
    pub person: Option<PersonId>,
    pub invitation: Option<Known>,
    pub others: Others,
    pub elsewhere: Elsewhere,
    pub sender: Sender,
    pub fresh: Fresh,
}

impl ContactFacts {
    /// The role that they hold in Tech Support.
    #[must_use]
    pub fn role(&self) -> Option<Role> {
        self.bearer.support_role()
    }

    /// The invitation that can still be accepted or sent again.
    #[must_use]
    pub fn standing_invitation(&self) -> Option<&Known> {
        self.invitation.as_ref().filter(|known| known.state == Kept::Sent)
    }

    /// Whether the organization would be without an active Case Manager if they were none.
    #[must_use]
    pub fn is_last_case_manager(&self) -> bool {
        let bearer = &self.bearer;
        let counts = bearer.status == Status::Active && bearer.door == Door::Open && bearer.holds(Role::CaseManager);
        counts && self.others == Others::Nobody
    }
}
