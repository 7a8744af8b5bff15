//! Making a role, editing one, and giving the End Users of an organization other permissions.

use super::{
    MOST_HOLDERS, MOST_ROLES, Made, MakeFacts, Refusal, RoleFacts,
    limits::{changeable, given, rank},
    names::own_name,
};
use crate::{
    access::{Bearer, Kind, Permissions, Role},
    ids::RoleId,
    roles::model::{Origin, RoleFolder, RoleSummary, Wording},
};

/// A new role.
pub type RoleMade = Made<Making>;

pub struct Making {
    pub id: RoleId,
    pub kind: Kind,
    pub wording: Wording,
    pub permissions: Permissions,
}

/// # Errors
/// `AboveYou`, `NotHeld`, `OwnersOnly`, `NotForEndUsers`, `NameReady`, `TooManyRoles`. That the name is taken shows at the commit.
pub fn make_role(
    by: &Bearer,
    facts: &MakeFacts,
    kind: Kind,
    (wording, permissions): (Wording, Permissions),
) -> Result<RoleMade, Refusal> {
    if kind.rank() > rank(by) {
        return Err(Refusal::AboveYou);
    }
    given(by, Some(kind), permissions)?;
    own_name(&wording)?;
    if facts.kept >= MOST_ROLES {
        return Err(Refusal::TooManyRoles);
    }
    Ok(Made(Making { id: facts.id.clone(), kind, wording, permissions }))
}

/// Another name, description or other permissions of a role.
pub type RoleEdited = Made<RoleEditing>;

pub struct RoleEditing {
    pub before: RoleSummary,
    pub wording: Wording,
    pub permissions: Permissions,
}

/// # Errors
/// As `changeable`; `Archived`, `NotHeld`, `OwnersOnly`, `NotForEndUsers`, `HolderBeyondYou`, `TooManyHolders`,
/// `NameReady`, `NothingChanged`. That the name is taken shows at the commit.
pub fn edit_role(
    by: &Bearer,
    facts: &RoleFacts,
    (wording, permissions): (Wording, Permissions),
) -> Result<RoleEdited, Refusal> {
    let before = &facts.role;
    // What End Users may do is another deed.
    let refusal = if before.ready_made().is_some() { Some(Refusal::ReadyMade) } else { changeable(by, before) };
    if let Some(refusal) = refusal {
        return Err(refusal);
    }
    if before.folder == RoleFolder::Archived {
        return Err(Refusal::Archived);
    }
    given(by, before.kind(), permissions)?;
    within(by, facts, permissions)?;
    own_name(&wording)?;
    let is_same = matches!(&before.name, crate::access::RoleName::Own { name, .. } if *name == wording.name)
        && before.text == wording.text
        && before.permissions == permissions;
    if is_same {
        return Err(Refusal::NothingChanged);
    }
    Ok(Made(RoleEditing { before: before.clone(), wording, permissions }))
}

/// The End Users of an organization may do something else, or again what the ready-made role allows.
pub type EndUsersCustomized = Made<Customization>;

pub struct Customization {
    pub before: RoleSummary,
    /// None: back to the default.
    pub after: Option<Permissions>,
}

/// # Errors
/// As `changeable`; `NotHeld`, `OwnersOnly`, `NotForEndUsers`, `HolderBeyondYou`, `TooManyHolders`, `NothingChanged`.
pub fn customize_end_users(
    by: &Bearer,
    facts: &RoleFacts,
    after: Option<Permissions>,
) -> Result<EndUsersCustomized, Refusal> {
    let before = &facts.role;
    let refusal =
        if before.ready_made() == Some(Role::EndUser) { changeable(by, before) } else { Some(Refusal::ReadyMade) };
    if let Some(refusal) = refusal {
        return Err(refusal);
    }
    let permissions = after.unwrap_or_else(|| Role::EndUser.permissions());
    given(by, before.kind(), permissions)?;
    within(by, facts, permissions)?;
    let is_same = match after {
        Some(after) => before.permissions == after,
        None => before.origin == Origin::Ready,
    };
    if is_same {
        return Err(Refusal::NothingChanged);
    }
    Ok(Made(Customization { before: before.clone(), after }))
}

/// What comes into a role comes to all who hold it: it has to be the actor's wherever any of them has anything.
fn within(by: &Bearer, facts: &RoleFacts, after: Permissions) -> Result<(), Refusal> {
    let come = after.beyond(facts.role.permissions);
    if come.is_empty() {
        return Ok(());
    }
    if facts.holders.len() > MOST_HOLDERS {
        return Err(Refusal::TooManyHolders);
    }
    match facts.holders.iter().find(|holder| !holder.is_within(by, come)) {
        Some(holder) => Err(holder.beyond(by)),
        None => Ok(()),
    }
}
