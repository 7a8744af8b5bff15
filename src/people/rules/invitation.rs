//! Sending an invitation again, and taking it back.

use super::{ContactFacts, Invites, Known, Made, Refusal};
use crate::{
    access::{Bearer, Status},
    people::model::ContactDetails,
};

/// The invitation went once more; every link that was sent before is dead.
pub type InvitationSent = Made<Sending>;

pub struct Sending {
    pub details: ContactDetails,
    pub invites: Invites,
}

/// Also after it ran out or was revoked: otherwise there would be no way to invite that address again.
///
/// # Errors
/// `InvitationAccepted`.
pub fn resend_invitation(_: &Bearer, facts: &ContactFacts) -> Result<InvitationSent, Refusal> {
    if facts.bearer.status != Status::Invited {
        return Err(Refusal::InvitationAccepted);
    }
    let again = facts.standing_invitation().cloned();
    let invites = Invites { fresh: facts.fresh.clone(), again, sender: facts.sender.clone() };
    Ok(Made(Sending { details: facts.details.clone(), invites }))
}

/// The invitation was taken back; its link is dead.
pub type InvitationRevoked = Made<Revocation>;

pub struct Revocation {
    pub invitation: Known,
    pub name: String,
}

/// # Errors
/// `InvitationAccepted`, `InvitationGone`.
pub fn revoke_invitation(_: &Bearer, facts: &ContactFacts) -> Result<InvitationRevoked, Refusal> {
    if facts.bearer.status != Status::Invited {
        return Err(Refusal::InvitationAccepted);
    }
    let invitation = facts.standing_invitation().cloned().ok_or(Refusal::InvitationGone)?;
    Ok(Made(Revocation { invitation, name: facts.details.name() }))
}
