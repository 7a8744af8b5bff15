//! Care's pages about organizations: staff find them, operators onboard them and invite whom they wait for.

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    ids::{MemberId, OrganizationId},
    organizations::model::{FoundList, OneInvitee, OrganizationCard, OrganizationQuery, Refusal},
};

#[cfg(feature = "ssr")]
use crate::{
    care::store::Agent,
    desk::{DeskError, Visitor},
    fault::{FieldError, Reason},
    organizations::{
        model::NewOrganization,
        store::{self, NotAdded, NotInvited, Way},
    },
    paths,
    people::model::LONGEST_NAME,
    plain::{answer, answer_once},
    text,
    words::Language,
};

/// The longest reason for giving somebody a link on the phone.
#[cfg(feature = "ssr")]
const LONGEST_REASON: usize = 200;

/// Those that are found.
#[server(FindOrganizations)]
pub async fn organizations(#[server(default)] query: OrganizationQuery) -> Result<FoundList, Fault> {
    Ok(store::find(&Agent::of(Visitor::open().await?).await?, &query).await?)
}

/// One of them, and a page of those whom it waits for.
#[server(FindOrganization)]
pub async fn organization(
    org: OrganizationId,
    #[server(default)] after: Option<String>,
) -> Result<OrganizationCard, Fault> {
    Ok(store::card(&Agent::of(Visitor::open().await?).await?, &org, after.as_deref()).await?)
}

/// Somebody whom an operator may invite again.
#[server(FindInvitee)]
pub async fn invitee(org: OrganizationId, member: MemberId) -> Result<OneInvitee, Fault> {
    Ok(store::invitee(&operator().await?, &org, &member).await?)
}

/// Onboards an organization and invites its owner. What may be one that is there already wants `anyway`.
#[server]
pub async fn add_organization(
    name: String,
    owner: String,
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] language: String,
    #[server(default)] anyway: String,
) -> Result<Outcome<OrganizationId, Refusal>, Fault> {
    let agent = operator().await?;
    let typed = [
        ("name", name.clone()),
        ("owner", owner.clone()),
        ("first_name", first_name.clone()),
        ("last_name", last_name.clone()),
        ("language", language.clone()),
    ];
    let outcome = match parse(&name, &owner, [&first_name, &last_name], &language) {
        Err(wrong) => Outcome::Invalid(wrong),
        Ok(new) => add(&agent, &new, !anyway.is_empty()).await?,
    };
    let done = match &outcome {
        Outcome::Done(id) => [&paths::care_organization(id), "?saved"].concat(),
        _ => String::new(),
    };
    answer(&outcome, paths::NEW_ORGANIZATION, &done, &typed).await?;
    Ok(outcome)
}

/// Sends somebody's invitation once more.
#[server]
pub async fn invite_again(org: OrganizationId, member: MemberId) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = operator().await?;
    let page = paths::care_organization(&org);
    let outcome = invited(store::invite_again(&agent, &org, &member, Way::Letter).await)?.map(drop);
    answer(&outcome, &page, &[&page, "?sent"].concat(), &[]).await?;
    Ok(outcome)
}

/// Makes a link for somebody on the phone, which lives half an hour; gives all of it, this once.
#[server]
pub async fn tell_invitation(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] reason: String,
) -> Result<Outcome<String, Refusal>, Fault> {
    let agent = operator().await?;
    let page = paths::care_invitation(&org, &member);
    let outcome = match text::clean(&reason, LONGEST_REASON) {
        Err(wrong) => Outcome::Invalid(vec![FieldError::new("reason", wrong)]),
        Ok(reason) => invited(store::invite_again(&agent, &org, &member, Way::Phone(&reason)).await)?,
    };
    let outcome =
        outcome.map(|secret| [agent.visitor.house.options.public_url.as_str(), &paths::invitation(&secret)].concat());
    match &outcome {
        Outcome::Done(link) => answer_once(&page, &[("link", link.clone())]).await?,
        _ => answer(&outcome, &page, &page, &[("reason", reason)]).await?,
    }
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn operator() -> Result<Agent, Fault> {
    Ok(Agent::operator(Visitor::open().await?).await?)
}

/// The owner's name may be left empty: they give it when they accept.
#[cfg(feature = "ssr")]
fn parse(name: &str, owner: &str, called: [&str; 2], language: &str) -> Result<NewOrganization, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let spoken = language.parse::<Language>();
    let new = NewOrganization::parse(name, owner, spoken.unwrap_or_default());
    if let Err(errors) = &new {
        wrong.clone_from(errors);
    }
    let mut part = |field: &str, typed: &str| {
        let part = text::optional(typed, |line| text::clean(line, LONGEST_NAME));
        part.map_err(|reason| wrong.push(FieldError::new(field, reason))).ok().flatten().unwrap_or_default()
    };
    let called = [part("first_name", called[0]), part("last_name", called[1])];
    if spoken.is_err() {
        wrong.push(FieldError::new("language", Reason::NotOffered));
    }
    match new {
        Ok(new) if wrong.is_empty() => Ok(NewOrganization { called, ..new }),
        _ => Err(wrong),
    }
}

#[cfg(feature = "ssr")]
async fn add(agent: &Agent, new: &NewOrganization, anyway: bool) -> Result<Outcome<OrganizationId, Refusal>, Fault> {
    let house = &agent.visitor.house;
    let alike = if anyway { Vec::new() } else { store::alike(house.db(), new).await? };
    // One of the very same name is said by the deed.
    if alike.iter().any(|one| one.has_owner || one.name != new.name) {
        return Ok(Outcome::Refused(Refusal::Alike(alike)));
    }
    match store::add(house, new, Some(agent)).await {
        Ok(added) => Ok(Outcome::Done(added.organization)),
        Err(NotAdded::NameTaken) => Ok(Outcome::Refused(Refusal::NameTaken)),
        Err(NotAdded::NotStaff) => Err(Fault::NotFound),
        Err(NotAdded::Broken(cause)) => Err(DeskError::from(cause).into()),
    }
}

#[cfg(feature = "ssr")]
fn invited(done: Result<String, NotInvited>) -> Result<Outcome<String, Refusal>, Fault> {
    match done {
        Ok(secret) => Ok(Outcome::Done(secret)),
        Err(NotInvited::NotWaiting) => Ok(Outcome::Refused(Refusal::NotWaiting)),
        Err(NotInvited::NotStaff) => Err(Fault::NotFound),
        Err(NotInvited::Broken(cause)) => Err(cause.into()),
    }
}
