//! Asking: lists and pages, each as far as the reader may look.

use leptos::prelude::*;

use crate::{
    access::Denial,
    fault::Fault,
    ids::{MemberId, OrganizationId},
    people::model::{Account, ContactCard, ContactList, ContactQuery, HistoryLine, InvitationList, Page},
};

#[cfg(feature = "ssr")]
use crate::{access::Permission, desk::Desk, people::store};

/// A page of the organization's contacts.
#[server(AskContacts)]
pub async fn contacts(org: OrganizationId, query: ContactQuery) -> Result<Result<ContactList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewContacts, &org).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let reader = store::Reader::of(&desk).await?;
    let (page, total) = store::contacts(desk.db(), &permit, &query, &reader).await?;
    let create = desk.explain(Permission::CreateContacts, &org).await?;
    Ok(Ok(ContactList { page, total, create, now: desk.now() }))
}

/// All of a contact.
#[server(AskContact)]
pub async fn contact(org: OrganizationId, member: MemberId) -> Result<Result<ContactCard, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::ViewContacts, &member).await? {
        Ok(permit) => Ok(Ok(store::card(&desk, &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// What *Create a Contact* shows in its field *Account*, for who may create one.
#[server(AskAccount)]
pub async fn account(org: OrganizationId) -> Result<Result<Account, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::CreateContacts, &org).await? {
        Ok(permit) => Ok(Ok(store::account(desk.db(), &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// More of a contact's history.
#[server(AskHistory)]
pub async fn history(
    org: OrganizationId,
    member: MemberId,
    after: Option<String>,
) -> Result<Result<Page<HistoryLine>, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewContactHistory, &member).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let reader = store::Reader::of(&desk).await?;
    Ok(Ok(store::history(desk.db(), permit.organization(), permit.target(), after.as_deref(), &reader).await?))
}

/// The invitations of the organization.
#[server(AskInvitations)]
pub async fn invitations(org: OrganizationId, after: Option<String>) -> Result<Result<InvitationList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ViewContacts, &org).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let reader = store::Reader::of(&desk).await?;
    let page = store::invitations(desk.db(), &permit, after.as_deref(), &reader).await?;
    Ok(Ok(InvitationList {
        page,
        create: desk.explain(Permission::CreateContacts, &org).await?,
        resend: desk.explain(Permission::ResendInvitations, &org).await?,
        revoke: desk.explain(Permission::RevokeInvitations, &org).await?,
        now: desk.now(),
    }))
}
