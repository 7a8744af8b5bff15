//! All of a role for its page, what a new one begins with, and two beside each other.

use super::{
    facts,
    history::history,
    list::{holders, verdict},
    rows::{role, roles},
};
use crate::{
    access::{Bearer, Kind, Permission, Permit, Subject, can_themselves},
    desk::{Desk, DeskError},
    fault::Fault,
    ids::{OrganizationId, RoleId},
    roles::{
        model::{Approver, Offer, RoleCard, RoleFolder, RoleMaking, RolePair, RoleSummary, choices},
        rules::{self, HolderFact, MOST_HOLDERS},
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
        holders: holders(desk, permit, &role, NAMED, MOST_HOLDERS).await?,
        offers: offers(permit.by(), role.kind()),
        approvers: approvers(desk, &[&role]).await?,
        change: verdict(may, rules::changeable(permit.by(), &role)),
        instead: rules::instead_of(permit.by(), &role, &all).into_iter().cloned().collect(),
        history: history(desk, permit).await?,
        now: desk.now(),
        role,
    })
}

/// The role that is copied may be one that does not exist: then the form is empty.
pub async fn making(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    kind: Kind,
    copied: Option<&RoleId>,
) -> Result<RoleMaking, DeskError> {
    let db = desk.db();
    let copied = match copied {
        Some(id) => role(db, permit.organization(), id).await?,
        None => None,
    };
    let approvers = approvers(desk, &copied.iter().collect::<Vec<_>>()).await?;
    Ok(RoleMaking { asks: permit.asks(), offers: offers(permit.by(), Some(kind)), approvers, copied })
}

pub async fn pair(
    desk: &Desk,
    permit: &Permit<(), OrganizationId>,
    (one, other): (&RoleId, &RoleId),
) -> Result<RolePair, DeskError> {
    let (db, organization) = (desk.db(), permit.organization());
    let all = roles(db, organization, &[RoleFolder::Active, RoleFolder::Archived]).await?;
    let find = |id: &RoleId| all.iter().find(|role| role.id == *id).cloned();
    let (one, other) = (find(one), find(other));
    let approvers = approvers(desk, &one.iter().chain(&other).collect::<Vec<_>>()).await?;
    Ok(RolePair { all, one, other, approvers })
}

/// Managers and owners, whoever is named in these roles, and to what each could say yes.
async fn approvers(desk: &Desk, roles: &[&RoleSummary]) -> Result<Vec<Approver>, DeskError> {
    let approver = |one: HolderFact| {
        let could = |permission: &Permission| can_themselves(&one.bearer, *permission, &Subject::Organization);
        let to = choices().filter(|permission| permission.may_ask()).filter(could).collect();
        Approver { member: one.bearer.member.clone(), name: one.name, to }
    };
    let found = facts::approvers(desk.db(), &desk.organization, roles, desk.now()).await?;
    Ok(found.into_iter().map(approver).collect())
}

/// What a role of this kind never has is not shown.
fn offers(by: &Bearer, kind: Option<Kind>) -> Vec<Offer> {
    let shown = choices().filter(|permission| kind.is_none_or(|kind| kind.takes(*permission)));
    shown.map(|permission| Offer { permission, off: rules::off(by, permission) }).collect()
}
