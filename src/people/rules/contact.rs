//! Creating a contact, and changing what is written down of one.

use super::{ContactFacts, CreateFacts, Fresh, Known, Made, Refusal, Sender};
use crate::{
    access::{Bearer, Holding, Role, Status, can_grant, hold_wherever},
    ids::MemberId,
    people::model::ContactDetails,
};

/// A new contact, with the invitation to their access package.
pub type ContactCreated = Made<Creation>;

pub struct Creation {
    pub member: MemberId,
    pub details: ContactDetails,
    pub role: Role,
    pub invites: Invites,
}

/// The invitation that a deed sends along.
pub struct Invites {
    pub fresh: Fresh,
    /// The invitation that is sent again; none when it is a new one.
    pub again: Option<Known>,
    pub sender: Sender,
}

/// # Errors
/// `CannotGrant`. That the address is taken shows at the commit.
pub fn create_contact(
    by: &Bearer,
    facts: &CreateFacts,
    details: ContactDetails,
    role: Role,
) -> Result<ContactCreated, Refusal> {
    if !can_grant(by, &role.into(), role.permissions()) {
        return Err(Refusal::CannotGrant { role });
    }
    let invites = Invites { fresh: facts.fresh.clone(), again: None, sender: facts.sender.clone() };
    Ok(Made(Creation { member: facts.member.clone(), details, role, invites }))
}

/// Other details of a contact.
pub type ContactEdited = Made<Edit>;

pub struct Edit {
    pub before: ContactDetails,
    pub after: ContactDetails,
    pub revision: i64,
    /// The address was corrected before first use was finished: the invitation goes to the new one.
    pub invites: Option<Invites>,
}

/// Of somebody who finished first use, the e-mail is where they are written to, never how they sign in. Until then it is
/// who comes in: only who could give them their roles corrects it.
///
/// # Errors
/// `NothingChanged`, `InvitedBeyondYou`. That the address is taken shows at the commit.
pub fn edit_contact(by: &Bearer, facts: &ContactFacts, after: ContactDetails) -> Result<ContactEdited, Refusal> {
    if facts.details == after {
        return Err(Refusal::NothingChanged);
    }
    let corrects_invitation = facts.bearer.status == Status::Invited && facts.details.email != after.email;
    let could = |one: &Holding| can_grant(by, &one.role, one.given()) && hold_wherever(by, one.given(), &facts.bearer);
    if corrects_invitation && !facts.bearer.holdings.iter().all(could) {
        return Err(Refusal::InvitedBeyondYou);
    }
    let again = facts.standing_invitation().filter(|_| corrects_invitation).cloned();
    let invites =
        again.map(|again| Invites { fresh: facts.fresh.clone(), again: Some(again), sender: facts.sender.clone() });
    Ok(Made(Edit { before: facts.details.clone(), after, revision: facts.revision, invites }))
}
