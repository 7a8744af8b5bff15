//! A role goes, into the archive or for good, and comes back out of the archive.

use super::{HolderFact, LeaveFacts, MOST_HOLDERS, Made, Refusal, RoleFacts, limits::changeable};
use crate::{
    access::{Bearer, Permission, Permissions, Portal, RoleName, Subject, can_grant, decide},
    ids::{MemberId, RoleId},
    roles::model::{RoleFolder, RoleSummary},
};

/// The role is in the archive.
pub type RoleArchived = Made<Archiving>;

pub struct Archiving {
    pub place: Place,
}

/// The role is gone.
pub type RoleDeleted = Made<Deletion>;

pub struct Deletion {
    pub place: Place,
}

/// A role that makes room for another.
pub struct Place {
    pub role: RoleSummary,
    /// What its holders are given; none: nobody holds it.
    pub instead: Option<RoleSummary>,
    pub moved: Vec<Moved>,
    /// Who acts, as the history calls them.
    pub by: String,
}

/// Somebody who holds another role now.
pub struct Moved {
    pub member: MemberId,
    pub name: String,
    /// The highest role of Account Hub that they hold now.
    pub hub_role: Option<RoleId>,
}

/// # Errors
/// As `changeable`; `Archived`, `InUse`, `NotInstead`, `HolderBeyondYou`, `TooManyHolders`.
pub fn archive_role(by: &Bearer, facts: &LeaveFacts, instead: Option<&RoleId>) -> Result<RoleArchived, Refusal> {
    if facts.role.folder == RoleFolder::Archived {
        return Err(Refusal::Archived);
    }
    Ok(Made(Archiving { place: place(by, facts, instead)? }))
}

/// # Errors
/// As `changeable`; `InUse`, `NotInstead`, `HolderBeyondYou`, `TooManyHolders`.
pub fn delete_role(by: &Bearer, facts: &LeaveFacts, instead: Option<&RoleId>) -> Result<RoleDeleted, Refusal> {
    Ok(Made(Deletion { place: place(by, facts, instead)? }))
}

/// The role is out of the archive again.
pub type RoleRestored = Made<Restoring>;

pub struct Restoring {
    pub role: RoleSummary,
}

/// # Errors
/// As `changeable`; `NotArchived`.
pub fn restore_role(by: &Bearer, facts: &RoleFacts) -> Result<RoleRestored, Refusal> {
    if let Some(refusal) = own_only(by, &facts.role) {
        return Err(refusal);
    }
    if facts.role.folder == RoleFolder::Active {
        return Err(Refusal::NotArchived);
    }
    Ok(Made(Restoring { role: facts.role.clone() }))
}

/// The roles that this actor can give the holders of `role` in its place: of the same kind.
#[must_use]
pub fn instead_of<'a>(by: &Bearer, role: &RoleSummary, all: &'a [RoleSummary]) -> Vec<&'a RoleSummary> {
    all.iter()
        .filter(|other| other.id != role.id && other.folder == RoleFolder::Active)
        .filter(|other| other.kind().is_some() && other.kind() == role.kind())
        .filter(|other| can_grant(by, &other.name, other.given()))
        .collect()
}

fn own_only(by: &Bearer, role: &RoleSummary) -> Option<Refusal> {
    if role.ready_made().is_some() { Some(Refusal::ReadyMade) } else { changeable(by, role) }
}

fn place(by: &Bearer, facts: &LeaveFacts, instead: Option<&RoleId>) -> Result<Place, Refusal> {
    let role = &facts.role;
    if let Some(refusal) = own_only(by, role) {
        return Err(refusal);
    }
    if facts.holders.len() > MOST_HOLDERS {
        return Err(Refusal::TooManyHolders);
    }
    let here = || facts.holders.iter().filter(|holder| holder.is_here());
    let instead = match instead {
        Some(id) => {
            let offered = instead_of(by, role, &facts.all);
            Some(offered.into_iter().find(|other| other.id == *id).ok_or(Refusal::NotInstead)?)
        }
        None if here().next().is_some() => return Err(Refusal::InUse),
        None => None,
    };
    // To give somebody another role is to edit theirs: of whom that is not allowed, the role cannot be taken; nor does
    // anybody get, where they have anything, what the actor does not hold there.
    let may = |holder: &HolderFact| decide(by, Permission::EditUserRoles, &Subject::Member(&holder.bearer)).allows();
    // Who holds the other already may keep it for longer, and where this one reaches.
    let come = |holder: &HolderFact| match instead {
        None => Permissions::default().into(),
        Some(instead) if holder.bearer.holdings.iter().any(|one| one.role == instead.name) => instead.given(),
        Some(instead) => instead.given().only(instead.given().beyond(&role.given())),
    };
    if let Some(holder) = here().find(|holder| !may(holder) || !holder.is_within(by, come(holder))) {
        return Err(holder.beyond(by));
    }
    let moved = facts.holders.iter().map(|holder| moved(holder, role, instead)).collect();
    Ok(Place { role: role.clone(), instead: instead.cloned(), moved, by: facts.by.clone() })
}

fn moved(holder: &HolderFact, role: &RoleSummary, instead: Option<&RoleSummary>) -> Moved {
    let kept = holder.bearer.holdings.iter().map(|holding| &holding.role);
    let hub = kept
        .filter(|name| name.portal() == Portal::AccountHub && name.key() != role.id.as_str())
        .chain(instead.map(|instead| &instead.name));
    let highest = hub.max_by_key(|name| name.rank()).map(RoleName::key);
    Moved { member: holder.bearer.member.clone(), name: holder.name.clone(), hub_role: highest.map(RoleId::new) }
}
