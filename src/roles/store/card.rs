//! All of a role for its page, what a new one begins with, and two beside each other.

use super::{
    history::history,
    list::{holders, verdict},
    rows::{role, roles},
};
use crate::{
    access::{Bearer, Kind, Permission, Permit},
    desk::{Db, Desk, DeskError},
    fault::Fault,
    ids::{OrganizationId, RoleId},
    roles::{
        model::{Offer, RoleCard, RoleFolder, RoleMaking, RolePair, choices},
        rules,
    },
};

/// How many of its holders a role's own page names.
const NAMED: usize = 12;

pub async fn card(desk: &Desk, permit: &Permit<(), RoleId>) -> Result<RoleCard, Fault> {
    let (db, organization) = (desk.db(), permit.organization());
    let role = role(db, organization, permit.target()).await?.ok_or(Fault::NotFound)?;
    let may = desk.explain(Permission::ManageRoles, organization).await?;
    let all = roles(db, organization, &[RoleFolder::Active]).await?;
    Ok(RoleCard {
        holders: holders(desk, permit, &role, NAMED).await?,
        offers: offers(permit.by(), role.kind()),
        change: verdict(may, rules::changeable(permit.by(), &role)),
        instead: rules::instead_of(permit.by(), &role, &all).into_iter().cloned().collect(),
        history: history(desk, permit).await?,
        now: desk.now(),
        role,
    })
}

/// The role that is copied may be one that does not exist: then the form is empty.
pub async fn making(
    db: &Db,
    permit: &Permit<(), OrganizationId>,
    kind: Kind,
    copied: Option<&RoleId>,
) -> Result<RoleMaking, DeskError> {
    let copied = match copied {
        Some(id) => role(db, permit.organization(), id).await?,
        None => None,
    };
    Ok(RoleMaking { offers: offers(permit.by(), Some(kind)), copied })
}

pub async fn pair(
    db: &Db,
    permit: &Permit<(), OrganizationId>,
    (one, other): (&RoleId, &RoleId),
) -> Result<RolePair, DeskError> {
    let all = roles(db, permit.organization(), &[RoleFolder::Active, RoleFolder::Archived]).await?;
    let find = |id: &RoleId| all.iter().find(|role| role.id == *id).cloned();
    Ok(RolePair { one: find(one), other: find(other), all })
}

/// What a role of this kind never has is not shown.
fn offers(by: &Bearer, kind: Option<Kind>) -> Vec<Offer> {
    let shown = choices().filter(|permission| kind.is_none_or(|kind| kind.takes(*permission)));
    shown.map(|permission| Offer { permission, off: rules::off(by, permission) }).collect()
}
