//! Block and Unblock: the whole membership, all portals of this organization.

use super::{Made, Refusal, UserFacts};
use crate::{
    access::{Bearer, Status},
    people::rules::{Elsewhere, Sessions},
};

/// Everything of this organization is closed to them.
pub type UserBlocked = Made<Blocking>;

pub struct Blocking {
    pub name: String,
    pub sessions: Sessions,
}

/// # Errors
/// `NotActiveYet`, `AlreadyBlocked`, `AlreadyDeleted`, `LastOwner`, `LastCaseManager`.
pub fn block_user(_: &Bearer, facts: &UserFacts) -> Result<UserBlocked, Refusal> {
    match facts.bearer.status {
        Status::Invited => Err(Refusal::NotActiveYet),
        Status::Blocked => Err(Refusal::AlreadyBlocked),
        Status::Deleted => Err(Refusal::AlreadyDeleted),
        Status::Active => match indispensable(facts) {
            Some(refusal) => Err(refusal),
            None => Ok(Made(Blocking { name: facts.details.name(), sessions: sessions(facts) })),
        },
    }
}

/// It is open again.
pub type UserUnblocked = Made<Unblocking>;

pub struct Unblocking {
    pub name: String,
}

/// # Errors
/// `NotBlocked`.
pub fn unblock_user(_: &Bearer, facts: &UserFacts) -> Result<UserUnblocked, Refusal> {
    if facts.bearer.status != Status::Blocked {
        return Err(Refusal::NotBlocked);
    }
    Ok(Made(Unblocking { name: facts.details.name() }))
}

/// Why the organization cannot be without them.
pub(super) fn indispensable(facts: &UserFacts) -> Option<Refusal> {
    if facts.is_last_owner() {
        return Some(Refusal::LastOwner);
    }
    facts.is_last_case_manager().then_some(Refusal::LastCaseManager)
}

/// With no door left anywhere, their sessions end.
pub(super) fn sessions(facts: &UserFacts) -> Sessions {
    let alone = facts.person.clone().filter(|_| facts.elsewhere == Elsewhere::Closed);
    alone.map_or(Sessions::Stay, Sessions::End)
}
