//! Who may change which role, and what each may put into one.

use serde::{Deserialize, Serialize};

use super::{HolderFact, Refusal};
use crate::{
    access::{Bearer, Condition, Kind, Permission, Permissions, Portal, Rank, Role, Subject, can_themselves},
    ids::{AccountId, RoleId},
    roles::model::{Allows, RoleSummary},
};

/// Why a permission cannot be put into a role by somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Off {
    /// They do not hold it.
    NotHeld,
    /// No role but Business Owner can be given it.
    OwnersOnly,
    /// They have it only with a second person's yes, and give it so.
    OnlyAsking,
}

/// Why this actor cannot put this permission into a role, or not outright; `None`: they can.
#[must_use]
pub fn off(by: &Bearer, permission: Permission) -> Option<Off> {
    if permission.owners_only() {
        Some(Off::OwnersOnly)
    } else if permission.portal() != Portal::AccountHub || !held(by).contains(permission) {
        Some(Off::NotHeld)
    } else if held(by).asks(permission) {
        Some(Off::OnlyAsking)
    } else {
        None
    }
}

/// Why this actor cannot change this role, whatever the change; `None`: they can.
#[must_use]
pub fn changeable(by: &Bearer, role: &RoleSummary) -> Option<Refusal> {
    if role.ready_made().is_some_and(|ready| ready != Role::EndUser) {
        return Some(Refusal::ReadyMade);
    }
    if role.name.rank() > rank(by) {
        return Some(Refusal::AboveYou);
    }
    if by.holdings.iter().any(|holding| holding.role.key() == role.id.as_str()) {
        return Some(Refusal::YourOwn);
    }
    // What they hold in Tech Support counts for nothing here.
    let foreign = role.permissions.beyond(held(by)).iter().next();
    let beyond = foreign.or_else(|| role.given().beyond_all_of(by));
    beyond.map(|permission| Refusal::BeyondYou { permission })
}

/// Everything put into a role has to be the actor's to give, and of its kind.
pub(super) fn given(by: &Bearer, kind: Option<Kind>, allows: &Allows) -> Result<(), Refusal> {
    for permission in allows.permissions.iter() {
        match off(by, permission) {
            Some(Off::NotHeld) => return Err(Refusal::NotHeld { permission }),
            Some(Off::OwnersOnly) => return Err(Refusal::OwnersOnly { permission }),
            Some(Off::OnlyAsking) if !allows.given().asks_as_much_as(by, permission) => {
                return Err(Refusal::OnlyAsking { permission });
            }
            None | Some(Off::OnlyAsking) if kind.is_some_and(|kind| !kind.takes(permission)) => {
                return Err(Refusal::NotForEndUsers { permission });
            }
            None | Some(Off::OnlyAsking) => {}
        }
    }
    Ok(())
}

/// Somebody has to be able to say yes to whatever wants it, on each account where anybody holds the role. That no owner is
/// left to do so is never so: only who is named, and whether there are several of them, has to be looked at.
pub(super) fn answerable(
    approvers: &[HolderFact],
    places: &[AccountId],
    role: &RoleId,
    allows: &Allows,
) -> Result<(), Refusal> {
    for (permission, Condition { approvers: named, needed, .. }) in &allows.conditions {
        let is_asked = |one: &&HolderFact| {
            let holds_it = one.bearer.holdings.iter().any(|holding| holding.role.key() == role.as_str());
            !holds_it && (named.is_empty() || named.contains(&one.bearer.member))
        };
        let enough = |on: Subject<'_>| {
            let could = |one: &&HolderFact| can_themselves(&one.bearer, *permission, &on);
            approvers.iter().filter(is_asked).filter(could).count() >= usize::from(*needed)
        };
        let one_of_all = named.is_empty() && *needed <= 1;
        let anywhere = || enough(Subject::Organization) && places.iter().map(Subject::Account).all(&enough);
        if !one_of_all && !anywhere() {
            return Err(Refusal::NobodyCould { permission: *permission, needed: *needed });
        }
    }
    Ok(())
}

/// Their rank in Account Hub: what they are in Tech Support raises nobody there.
pub(super) fn rank(by: &Bearer) -> Rank {
    of_hub(by).map(|holding| holding.role.rank()).max().unwrap_or(Rank::Nobody)
}

fn held(by: &Bearer) -> Permissions {
    of_hub(by).fold(Permissions::default(), |all, holding| all.and(holding.permissions))
}

fn of_hub(by: &Bearer) -> impl Iterator<Item = &crate::access::Holding> {
    by.holdings.iter().filter(|holding| holding.role.portal() == Portal::AccountHub)
}
