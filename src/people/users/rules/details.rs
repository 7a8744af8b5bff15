//! What is written down of a user, their registration link, and their consent to marketing.

use super::{Made, Refusal, UserFacts};
use crate::{
    access::{Bearer, Holding, Status, can_grant, hold_wherever},
    people::{model::ContactDetails, rules::Invites, users::model::Wish},
};

/// Other details of a user.
pub type UserEdited = Made<Edit>;

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
/// `NothingChanged`, `CannotGrant`. That the address is taken shows at the commit.
pub fn edit_user(by: &Bearer, facts: &UserFacts, after: ContactDetails) -> Result<UserEdited, Refusal> {
    if facts.details == after {
        return Err(Refusal::NothingChanged);
    }
    let corrects_invitation = facts.bearer.status == Status::Invited && facts.details.email != after.email;
    let could = |one: &&Holding| can_grant(by, &one.role, one.given()) && hold_wherever(by, one.given(), &facts.bearer);
    let beyond = facts.bearer.holdings.iter().find(|one| !could(one));
    if let Some(beyond) = beyond.filter(|_| corrects_invitation) {
        return Err(Refusal::CannotGrant { role: beyond.role.clone() });
    }
    let again = facts.standing_invitation().filter(|_| corrects_invitation).cloned();
    let invites = again.map(|again| invites(facts, Some(again)));
    Ok(Made(Edit { before: facts.details.clone(), after, revision: facts.revision, invites }))
}

/// The registration link went once more; every link that was sent before is dead.
pub type RegistrationSent = Made<Sending>;

pub struct Sending {
    pub details: ContactDetails,
    pub invites: Invites,
}

/// # Errors
/// `InvitationAccepted`.
pub fn resend(_: &Bearer, facts: &UserFacts) -> Result<RegistrationSent, Refusal> {
    if facts.bearer.status != Status::Invited {
        return Err(Refusal::InvitationAccepted);
    }
    let invites = invites(facts, facts.standing_invitation().cloned());
    Ok(Made(Sending { details: facts.details.clone(), invites }))
}

fn invites(facts: &UserFacts, again: Option<crate::people::rules::Known>) -> Invites {
    Invites { fresh: facts.fresh.clone(), again, sender: facts.sender.clone() }
}

/// Consent was given or taken back.
pub type MarketingChosen = Made<Choosing>;

pub struct Choosing {
    pub before: Wish,
    pub after: Wish,
    pub name: String,
    /// Who chose it, by their name.
    pub by: String,
}

/// # Errors
/// `NothingChanged`.
pub fn choose_marketing(_: &Bearer, facts: &UserFacts, after: Wish) -> Result<MarketingChosen, Refusal> {
    if facts.wish == after {
        return Err(Refusal::NothingChanged);
    }
    Ok(Made(Choosing { before: facts.wish, after, name: facts.details.name(), by: facts.sender.inviter.clone() }))
}
