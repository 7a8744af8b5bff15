//! Asking: lists and pages, each as far as the reader may look.

use leptos::prelude::*;

use crate::{
    access::Denial,
    accounts::model::{
        AccountCard, AccountList, Edit, HistoryLine, LineCard, LineList, LineQuery, LineSearch, Unreached,
    },
    fault::Fault,
    ids::{AccountId, LineId, MemberId, OrganizationId},
    people::model::Page,
};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    accounts::store,
    desk::Desk,
    people::{model::User, store::Reader},
};

/// A page of the accounts that the reader reaches.
#[server(AskAccounts)]
pub async fn accounts(org: OrganizationId, after: Option<String>) -> Result<Result<AccountList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewAccounts, &org).await? {
        Ok(permit) => Ok(Ok(store::accounts(desk.db(), &permit, after.as_deref(), desk.now()).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// A page of the lines that the reader reaches.
#[server(AskLines)]
pub async fn lines(org: OrganizationId, query: LineQuery) -> Result<Result<LineList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewAccounts, &org).await? {
        Ok(permit) => Ok(Ok(store::lines(desk.db(), &permit, &query, desk.now()).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// All of an account, with a page of its lines.
#[server(AskAccountCard)]
pub async fn account_card(
    org: OrganizationId,
    account: AccountId,
    query: LineQuery,
    search: LineSearch,
) -> Result<Result<AccountCard, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewAccounts, &account).await? {
        Ok(permit) => Ok(Ok(store::account_card(&desk, &permit, &query, &search).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// All of a line.
#[server(AskLineCard)]
pub async fn line_card(
    org: OrganizationId,
    line: LineId,
    search: LineSearch,
) -> Result<Result<LineCard, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewAccounts, &line).await? {
        Ok(permit) => Ok(Ok(store::line_card(&desk, &permit, &search).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// More of a line's history.
#[server(AskLineHistory)]
pub async fn line_history(
    org: OrganizationId,
    line: LineId,
    after: Option<String>,
) -> Result<Result<Page<HistoryLine>, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    if let Err(denial) = desk.may_look(Permission::ViewAccounts, &line).await? {
        return Ok(Err(denial));
    }
    let reader = Reader::of(&desk).await?;
    Ok(Ok(store::history(desk.db(), &org, line.as_str(), after.as_deref(), &reader).await?))
}

/// More of an account's history.
#[server(AskAccountHistory)]
pub async fn account_history(
    org: OrganizationId,
    account: AccountId,
    after: Option<String>,
) -> Result<Result<Page<HistoryLine>, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    if let Err(denial) = desk.may_look(Permission::ViewAccounts, &account).await? {
        return Ok(Err(denial));
    }
    let reader = Reader::of(&desk).await?;
    Ok(Ok(store::history(desk.db(), &org, account.as_str(), after.as_deref(), &reader).await?))
}

/// What is assigned to a user, and what could be.
#[server(AskAssigned)]
pub async fn assigned(
    org: OrganizationId,
    member: MemberId,
    search: LineSearch,
) -> Result<Result<Edit, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewUsers, &User(member)).await? {
        Ok(permit) => Ok(Ok(store::edit(&desk, &permit, &search).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// Lines that nobody but owners reaches, and people who reach nothing.
#[server(AskUnreached)]
pub async fn unreached(org: OrganizationId, after: Option<String>) -> Result<Result<Unreached, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::AssignAccounts, &org).await? {
        Ok(permit) => Ok(Ok(store::unreached(desk.db(), &permit, after.as_deref(), desk.now()).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}
