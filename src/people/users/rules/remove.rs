//! Deleting a user, and taking the deletion back.

use super::{Made, Refusal, UserFacts, door};
use crate::{
    access::{Bearer, Status},
    ids::PersonId,
    people::rules::{Known, Sessions},
    time::Span,
};

/// How long a deletion can be undone, and the address stays theirs.
pub const UNDO: Span = Span::days(30);

/// The user is no member any more; their name stays in history.
pub type UserDeleted = Made<Deleting>;

pub struct Deleting {
    pub name: String,
    /// How they stood: what a restoration gives back.
    pub was: Status,
    pub person: Option<PersonId>,
    pub sessions: Sessions,
    /// The invitation that dies with them.
    pub invitation: Option<Known>,
    /// Their address, where it is free at once.
    pub frees: Option<String>,
}

/// # Errors
/// `AlreadyDeleted`, `LastOwner`, `LastCaseManager`.
pub fn delete_user(_: &Bearer, facts: &UserFacts) -> Result<UserDeleted, Refusal> {
    if facts.bearer.status == Status::Deleted {
        return Err(Refusal::AlreadyDeleted);
    }
    if let Some(refusal) = door::indispensable(facts) {
        return Err(refusal);
    }
    Ok(Made(Deleting {
        name: facts.details.name(),
        was: facts.bearer.status,
        person: facts.person.clone(),
        sessions: door::sessions(facts),
        invitation: facts.standing_invitation().cloned(),
        frees: None,
    }))
}

/// Whoever has not come in yet is deleted as if they had never been added: another may have their address at once.
///
/// # Errors
/// `InvitationAccepted`, and those of `delete_user`.
pub fn withdraw_user(by: &Bearer, facts: &UserFacts) -> Result<UserDeleted, Refusal> {
    if facts.bearer.status != Status::Invited {
        return Err(Refusal::InvitationAccepted);
    }
    let Made(deleting) = delete_user(by, facts)?;
    Ok(Made(Deleting { frees: Some(facts.details.email.clone()), ..deleting }))
}

/// The deletion was undone. What had been assigned to them is not.
pub type UserRestored = Made<Restoring>;

pub struct Restoring {
    pub name: String,
    pub to: Status,
    pub person: Option<PersonId>,
    pub email: String,
}

/// # Errors
/// `NotDeleted`, `TooLate`.
pub fn restore_user(_: &Bearer, facts: &UserFacts) -> Result<UserRestored, Refusal> {
    let Some((at, was)) = facts.deleted.filter(|_| facts.bearer.status == Status::Deleted) else {
        return Err(Refusal::NotDeleted);
    };
    if at + UNDO <= facts.now {
        return Err(Refusal::TooLate);
    }
    let (name, email) = (facts.details.name(), facts.details.email.clone());
    Ok(Made(Restoring { name, to: was, person: facts.person.clone(), email }))
}
