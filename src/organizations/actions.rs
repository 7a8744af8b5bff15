//! What the pages of organizations and of the operator ask the server.

use leptos::prelude::*;

use super::model::{Home, OperatorHome, Refusal};
use crate::{
    fault::{Fault, Outcome},
    ids::{MemberId, OrganizationId},
};

#[cfg(feature = "ssr")]
use {
    super::{
        begin::{self, Typed},
        model::NewOrganization,
        store::{self, NotAdded, NotInvited},
    },
    crate::{
        desk::{Desk, DeskError, House, Visitor},
        fault::{FieldError, Reason},
        paths,
        plain::answer,
        words::Language,
    },
    std::sync::Arc,
};

/// What waits for the caller in this organization.
#[server(FindHome)]
pub async fn home(org: OrganizationId) -> Result<Home, Fault> {
    let desk = Desk::open(&org).await?;
    Ok(store::home(&desk).await?)
}

/// Every organization, for an operator; for everybody else there is no such page.
#[server(FindOperatorHome)]
pub async fn operator_home() -> Result<OperatorHome, Fault> {
    let visitor = Visitor::open().await?;
    let first_name = store::operator(&visitor).await?.ok_or(Fault::NotFound)?;
    let organizations = store::all(&visitor.house).await?;
    Ok(OperatorHome { first_name, organizations, now: visitor.house.now() })
}

/// Adds an organization and invites its owner.
#[server]
pub async fn add_organization(
    name: String,
    owner: String,
    #[server(default)] language: String,
) -> Result<Outcome<String, Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::operator(&visitor).await?.ok_or(Fault::NotFound)?;
    let typed = [("name", name.clone()), ("owner", owner.clone()), ("language", language.clone())];
    let outcome = match language.parse::<Language>().map_err(|()| vec![FieldError::new("language", Reason::NotOffered)])
    {
        Ok(language) => match NewOrganization::parse(&name, &owner, language) {
            Ok(new) => added(&visitor, new).await?,
            Err(wrong) => Outcome::Invalid(wrong),
        },
        Err(wrong) => Outcome::Invalid(wrong),
    };
    answer(&outcome, paths::OPERATOR, paths::OPERATOR, &typed).await?;
    Ok(outcome)
}

/// Sends an owner's invitation once more.
#[server]
pub async fn invite_owner(org: OrganizationId, member: MemberId) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::operator(&visitor).await?.ok_or(Fault::NotFound)?;
    let outcome = match store::invite_owner(&visitor, &org, &member).await {
        Ok(()) => Outcome::Done(()),
        Err(NotInvited::NotWaiting) => Outcome::Refused(Refusal::NotWaiting),
        Err(NotInvited::NotStaff) => return Err(Fault::NotFound),
        Err(NotInvited::Broken(cause)) => return Err(cause.into()),
    };
    answer(&outcome, paths::OPERATOR, paths::OPERATOR, &[]).await?;
    Ok(outcome)
}

/// Whether an operator's link still works; looking uses nothing up.
#[server]
pub async fn operator_link(token: String) -> Result<Result<(), Refusal>, Fault> {
    let house = here()?;
    Ok(if store::is_open(&house, &token).await? { Ok(()) } else { Err(Refusal::Dead) })
}

/// Makes whoever has the link an operator.
#[server]
pub async fn become_operator(
    token: String,
    first_name: String,
    email: String,
    password: String,
    again: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let house = here()?;
    let fields = [("first_name", first_name.clone()), ("email", email.clone())];
    let typed = Typed { first_name, email, password, again };
    let outcome = begin::begin(&house, &token, &typed, crate::app::here::language()).await?;
    answer(&outcome, &paths::operator(&token), &paths::sign_in(paths::OPERATOR), &fields).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn added(visitor: &Visitor, new: NewOrganization) -> Result<Outcome<String, Refusal>, Fault> {
    match store::add(&visitor.house, &new, Some(visitor)).await {
        Ok(_) => Ok(Outcome::Done(new.name)),
        Err(NotAdded::NameTaken) => Ok(Outcome::Refused(Refusal::NameTaken)),
        Err(NotAdded::NotStaff) => Err(Fault::NotFound),
        Err(NotAdded::Broken(cause)) => Err(DeskError::from(cause).into()),
    }
}

#[cfg(feature = "ssr")]
fn here() -> Result<Arc<House>, Fault> {
    use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })
}
