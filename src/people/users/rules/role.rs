//! Giving a user a role of Account Hub, in place of another one or beside it, and taking one away.

use super::{Made, Refusal, RoleOffer, UserFacts, facts::reaches_alike};
use crate::{
    access::{Bearer, Holding, Permissions, Role, RoleName, can_grant, hold_wherever},
    ids::RoleId,
    time::Moment,
};

/// What becomes of what is assigned to a role that is replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assignments {
    Move,
    End,
}

/// Accounts go from manager to manager, lines from end user to end user; anything else ends.
#[must_use]
pub fn assignments(from: &RoleName, to: &RoleName) -> Assignments {
    if reaches_alike(from, to) { Assignments::Move } else { Assignments::End }
}

/// A role was given.
pub type UserRoleGiven = Made<RoleGiving>;

pub struct RoleGiving {
    /// The one that it takes the place of.
    pub from: Option<RoleName>,
    pub to: RoleName,
    pub until: Option<Moment>,
    /// When it ended before, if it was held already.
    pub was_until: Option<Moment>,
    pub assignments: Assignments,
    /// The highest that they hold then.
    pub highest: Option<String>,
    pub name: String,
}

/// # Errors
/// `RoleGone`, `NotHeld`, `CannotGrant`, `AlreadyHeld`, `NothingChanged`, `EndsInThePast`, `OwnerHasNoEnd`, `LastOwner`.
pub fn give_role(
    by: &Bearer,
    facts: &UserFacts,
    from: Option<&RoleId>,
    to: &RoleId,
    until: Option<Moment>,
) -> Result<UserRoleGiven, Refusal> {
    let offer = RoleOffer::find(&facts.offers, to).ok_or(Refusal::RoleGone)?;
    let old = from.map(|key| facts.holds(key).ok_or(Refusal::NotHeld)).transpose()?;
    if let Some(refusal) = grantable(by, offer).or_else(|| old.and_then(|old| removable(by, old))) {
        return Err(refusal);
    }
    let same = from == Some(to);
    if !same && facts.holds(to).is_some() {
        return Err(Refusal::AlreadyHeld { role: offer.role.clone() });
    }
    if same && facts.until(to) == until {
        return Err(Refusal::NothingChanged);
    }
    if until.is_some_and(|until| until <= facts.now) {
        return Err(Refusal::EndsInThePast);
    }
    if until.is_some() && offer.role == RoleName::Ready(Role::BusinessOwner) {
        return Err(Refusal::OwnerHasNoEnd);
    }
    if !same && old.is_some_and(is_owner) && facts.is_last_owner() {
        return Err(Refusal::LastOwner);
    }
    if old.is_some_and(|old| !hold_wherever(by, offer.given().only(gained(facts, old, offer, until)), &facts.bearer)) {
        return Err(Refusal::CannotGrant { role: offer.role.clone() });
    }
    let from = old.map(|old| old.role.clone());
    Ok(Made(RoleGiving {
        assignments: from.as_ref().map_or(Assignments::End, |from| assignments(from, &offer.role)),
        highest: facts.highest(from.as_ref(), Some(&offer.role)),
        was_until: facts.until(to),
        to: offer.role.clone(),
        until,
        from,
        name: facts.details.name(),
    }))
}

/// A role was taken away.
pub type UserRoleRemoved = Made<RoleRemoving>;

pub struct RoleRemoving {
    pub role: RoleName,
    /// The highest that is left.
    pub highest: Option<String>,
    pub name: String,
}

/// # Errors
/// `NotHeld`, `CannotGrant`, `LastOwner`.
pub fn remove_role(by: &Bearer, facts: &UserFacts, role: &RoleId) -> Result<UserRoleRemoved, Refusal> {
    let held = facts.holds(role).ok_or(Refusal::NotHeld)?;
    if let Some(refusal) = removable(by, held) {
        return Err(refusal);
    }
    if is_owner(held) && facts.is_last_owner() {
        return Err(Refusal::LastOwner);
    }
    let (role, name) = (held.role.clone(), facts.details.name());
    Ok(Made(RoleRemoving { highest: facts.highest(Some(&role), None), role, name }))
}

/// What they may do, where something is assigned to the old role, that they could not or not as long. A role that comes
/// beside others, or to which nothing goes on, reaches nothing yet.
fn gained(facts: &UserFacts, old: &Holding, new: &RoleOffer, until: Option<Moment>) -> Permissions {
    if old.role != new.role && assignments(&old.role, &new.role) == Assignments::End {
        return Permissions::default();
    }
    let before = facts.until(&RoleId::new(old.role.key()));
    let longer = before.is_some_and(|before| until.is_none_or(|until| until > before));
    if longer { new.permissions } else { new.given().beyond(&old.given()) }
}

/// Why this actor cannot give this role to anybody.
#[must_use]
pub fn grantable(by: &Bearer, offer: &RoleOffer) -> Option<Refusal> {
    (!offer.can_be_given(by)).then(|| Refusal::CannotGrant { role: offer.role.clone() })
}

/// Whoever could not give it does not take it away.
fn removable(by: &Bearer, held: &Holding) -> Option<Refusal> {
    (!can_grant(by, &held.role, held.given())).then(|| Refusal::CannotGrant { role: held.role.clone() })
}

fn is_owner(held: &Holding) -> bool {
    held.role == RoleName::Ready(Role::BusinessOwner)
}
