//! Asking: the list, a user, what the form of a new one offers, more of a history; each as far as the reader may look.

use leptos::prelude::*;

use crate::{
    access::Denial,
    fault::Fault,
    ids::{MemberId, OrganizationId},
    people::{
        model::{HistoryLine, Page},
        users::model::{Adding, UserCard, UserList, UserQuery},
    },
};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    desk::Desk,
    people::{model::User, store as people, users::store},
};

/// A page of the organization's users.
#[server(AskUsers)]
pub async fn users(org: OrganizationId, query: UserQuery) -> Result<Result<UserList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewUsers, &org).await? {
        Ok(permit) => Ok(Ok(store::users(&desk, &permit, &query).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// All of a user.
#[server(AskUser)]
pub async fn user(org: OrganizationId, member: MemberId) -> Result<Result<UserCard, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewUsers, &User(member)).await? {
        Ok(permit) => Ok(Ok(store::card(&desk, &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// What *Add new user* offers, to who may add one.
#[server(AskAdding)]
pub async fn adding(org: OrganizationId) -> Result<Result<Adding, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::AddUsers, &org).await? {
        Ok(permit) => Ok(Ok(store::adding(desk.db(), &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// More of a user's history.
#[server(AskUserHistory)]
pub async fn user_history(
    org: OrganizationId,
    member: MemberId,
    after: Option<String>,
) -> Result<Result<Page<HistoryLine>, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewUsers, &User(member)).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let reader = people::Reader::of(&desk).await?;
    let (organization, member) = (permit.organization(), &permit.target().0);
    Ok(Ok(people::history(desk.db(), organization, member, after.as_deref(), &reader).await?))
}
