//! Who may change which role, and what each may put into one.

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::{
    access::{Bearer, Kind, Permission, Permissions, Portal, Rank, Role},
    roles::model::RoleSummary,
};

/// Why a permission cannot be put into a role by somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Off {
    /// They do not hold it.
    NotHeld,
    /// No role but Business Owner can be given it.
    OwnersOnly,
}

/// Why this actor cannot put this permission into a role; `None`: they can.
#[must_use]
pub fn off(by: &Bearer, permission: Permission) -> Option<Off> {
    if permission.owners_only() {
        Some(Off::OwnersOnly)
    } else if permission.portal() != Portal::AccountHub || !held(by).contains(permission) {
        Some(Off::NotHeld)
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
    let beyond = role.permissions.beyond(held(by)).iter().next();
    beyond.map(|permission| Refusal::BeyondYou { permission })
}

/// Everything put into a role has to be the actor's to give, and of its kind.
pub(super) fn given(by: &Bearer, kind: Option<Kind>, permissions: Permissions) -> Result<(), Refusal> {
    for permission in permissions.iter() {
        match off(by, permission) {
            Some(Off::NotHeld) => return Err(Refusal::NotHeld { permission }),
            Some(Off::OwnersOnly) => return Err(Refusal::OwnersOnly { permission }),
            None if kind.is_some_and(|kind| !kind.takes(permission)) => {
                return Err(Refusal::NotForEndUsers { permission });
            }
            None => {}
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
