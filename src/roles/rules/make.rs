//! Making a role, editing one, and giving the End Users of an organization other permissions.

use super::{
    HolderFact, MOST_HOLDERS, MOST_ROLES, Made, MakeFacts, Refusal, RoleFacts,
    limits::{answerable, changeable, given, rank},
    names::own_name,
};
use crate::{
    access::{Bearer, Kind, Permission, Role, Terms},
    ids::{MemberId, RoleId},
    roles::model::{Allows, Origin, RoleFolder, RoleSummary, Wording},
};

/// What those are called who can be named to say yes: history keeps names, which do not change with the people.
pub struct Named(Vec<(MemberId, String)>);

impl Named {
    fn of(approvers: &[HolderFact]) -> Self {
        Self(approvers.iter().map(|one| (one.bearer.member.clone(), one.name.clone())).collect())
    }

    /// The terms on which a permission is allowed with a second person's yes.
    #[must_use]
    pub fn terms(&self, allows: &Allows, permission: Permission) -> Terms {
        let name = |id: &MemberId| self.0.iter().find(|(one, _)| one == id).map(|(_, name)| name.clone());
        Terms::of(&allows.condition(permission), name)
    }
}

/// A new role.
pub type RoleMade = Made<Making>;

pub struct Making {
    pub id: RoleId,
    pub kind: Kind,
    pub wording: Wording,
    pub allows: Allows,
    pub approvers: Named,
}

/// # Errors
/// `AboveYou`, `NotHeld`, `OnlyAsking`, `OwnersOnly`, `NotForEndUsers`, `NobodyCould`, `NameReady`, `TooManyRoles`. That the name is taken shows at the commit.
pub fn make_role(
    by: &Bearer,
    facts: &MakeFacts,
    kind: Kind,
    (wording, allows): (Wording, Allows),
) -> Result<RoleMade, Refusal> {
    if kind.rank() > rank(by) {
        return Err(Refusal::AboveYou);
    }
    given(by, Some(kind), &allows)?;
    own_name(&wording)?;
    if facts.kept >= MOST_ROLES {
        return Err(Refusal::TooManyRoles);
    }
    answerable(&facts.approvers, &[], &facts.id, &allows)?;
    let approvers = Named::of(&facts.approvers);
    Ok(Made(Making { id: facts.id.clone(), kind, wording, allows, approvers }))
}

/// Another name, description or other permissions of a role.
pub type RoleEdited = Made<RoleEditing>;

pub struct RoleEditing {
    pub before: RoleSummary,
    pub wording: Wording,
    pub allows: Allows,
    pub approvers: Named,
}

/// # Errors
/// As `changeable`; `Archived`, `NotHeld`, `OnlyAsking`, `OwnersOnly`, `NotForEndUsers`, `HolderBeyondYou`,
/// `TooManyHolders`, `NobodyCould`, `NameReady`, `NothingChanged`. That the name is taken shows at the commit.
pub fn edit_role(by: &Bearer, facts: &RoleFacts, (wording, allows): (Wording, Allows)) -> Result<RoleEdited, Refusal> {
    let before = &facts.role;
    // What End Users may do is another deed.
    let refusal = if before.ready_made().is_some() { Some(Refusal::ReadyMade) } else { changeable(by, before) };
    if let Some(refusal) = refusal {
        return Err(refusal);
    }
    if before.folder == RoleFolder::Archived {
        return Err(Refusal::Archived);
    }
    given(by, before.kind(), &allows)?;
    within(by, facts, &allows)?;
    own_name(&wording)?;
    let is_same = matches!(&before.name, crate::access::RoleName::Own { name, .. } if *name == wording.name)
        && before.text == wording.text
        && before.allows() == allows;
    if is_same {
        return Err(Refusal::NothingChanged);
    }
    answerable(&facts.approvers, &facts.places, &before.id, &allows)?;
    let approvers = Named::of(&facts.approvers);
    Ok(Made(RoleEditing { before: before.clone(), wording, allows, approvers }))
}

/// The End Users of an organization may do something else, or again what the ready-made role allows.
pub type EndUsersCustomized = Made<Customization>;

pub struct Customization {
    pub before: RoleSummary,
    /// None: back to the default.
    pub after: Option<Allows>,
    pub approvers: Named,
}

/// # Errors
/// As `changeable`; `NotHeld`, `OnlyAsking`, `OwnersOnly`, `NotForEndUsers`, `HolderBeyondYou`, `TooManyHolders`,
/// `NobodyCould`, `NothingChanged`.
pub fn customize_end_users(
    by: &Bearer,
    facts: &RoleFacts,
    after: Option<Allows>,
) -> Result<EndUsersCustomized, Refusal> {
    let before = &facts.role;
    let refusal =
        if before.ready_made() == Some(Role::EndUser) { changeable(by, before) } else { Some(Refusal::ReadyMade) };
    if let Some(refusal) = refusal {
        return Err(refusal);
    }
    let allows = after.clone().unwrap_or_else(|| Role::EndUser.permissions().into());
    given(by, before.kind(), &allows)?;
    within(by, facts, &allows)?;
    let is_same = match &after {
        Some(after) => before.allows() == *after,
        None => before.origin == Origin::Ready,
    };
    if is_same {
        return Err(Refusal::NothingChanged);
    }
    answerable(&facts.approvers, &facts.places, &before.id, &allows)?;
    let approvers = Named::of(&facts.approvers);
    Ok(Made(Customization { before: before.clone(), after, approvers }))
}

/// What comes into a role comes to all who hold it: it has to be the actor's wherever any of them has anything.
fn within(by: &Bearer, facts: &RoleFacts, after: &Allows) -> Result<(), Refusal> {
    let come = after.given().only(after.given().beyond(&facts.role.given()));
    if come.permissions.is_empty() {
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
