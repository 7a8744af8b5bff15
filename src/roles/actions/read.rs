//! Asking: the list, a role, what a new one begins with, two beside each other, what an edit would change.

use leptos::prelude::*;

use crate::{
    access::{Denial, Kind, Permissions},
    fault::Fault,
    ids::{OrganizationId, RoleId},
    roles::model::{Effects, RoleCard, RoleList, RoleMaking, RolePair},
};

#[cfg(feature = "ssr")]
use crate::{access::Permission, desk::Desk, roles::store};

/// Every role of Account Hub.
#[server(AskRoles)]
pub async fn roles(org: OrganizationId) -> Result<Result<RoleList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewUsers, &org).await? {
        Ok(permit) => Ok(Ok(store::list(&desk, &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// All of a role.
#[server(AskRole)]
pub async fn role(org: OrganizationId, key: RoleId) -> Result<Result<RoleCard, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewUsers, &key).await? {
        Ok(permit) => Ok(Ok(store::card(&desk, &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// What a new role begins with, for who may make one.
#[server(AskRoleMaking)]
pub async fn role_making(
    org: OrganizationId,
    kind: Kind,
    copy: Option<RoleId>,
) -> Result<Result<RoleMaking, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ManageRoles, &org).await? {
        Ok(permit) => Ok(Ok(store::making(&desk, &permit, kind, copy.as_ref()).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// Two roles beside each other. What is not here is left out.
#[server(AskRolePair)]
pub async fn role_pair(
    org: OrganizationId,
    #[server(default)] one: String,
    #[server(default)] other: String,
) -> Result<Result<RolePair, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewUsers, &org).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    Ok(Ok(store::pair(&desk, &permit, (&RoleId::new(one), &RoleId::new(other))).await?))
}

/// What an edit to these permissions would change for whom.
#[server(LookAhead)]
pub async fn look_ahead(
    org: OrganizationId,
    key: RoleId,
    would: Permissions,
) -> Result<Result<Effects, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ManageRoles, &key).await? {
        Ok(permit) => Ok(Ok(store::look(desk.db(), &permit, would, desk.now()).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}
