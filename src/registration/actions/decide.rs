//! Who has registered themselves, and letting them in or not.
//!
//! Always true: who decides about nobody learns nothing of a registration, not even whether there is one.

use leptos::prelude::*;

use crate::{
    access::Denial,
    fault::{Fault, Outcome},
    ids::{OrganizationId, RegistrationId},
    registration::{
        model::{RegistrationCard, RegistrationList},
        rules::Refusal,
    },
};

#[cfg(feature = "ssr")]
use crate::{
    access::{Decision, Permission},
    desk::Desk,
    fault::FieldError,
    ids::RoleId,
    paths,
    people::store::Reader,
    plain::answer,
    registration::{
        model::Registration,
        rules::{Along, RegistrationApproved, RegistrationRejected},
        store,
    },
    text::{clean, optional, phone},
};

/// Those that wait, and those that were decided last.
#[server(AskRegistrations)]
pub async fn registrations(
    org: OrganizationId,
    after: Option<String>,
) -> Result<Result<RegistrationList, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let permit = match desk.may_look(Permission::ApproveRegistrations, &org).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Err(denial)),
    };
    let reader = Reader::of(&desk).await?;
    let (waiting, decided) = store::list(desk.db(), &permit, after.as_deref(), &reader).await?;
    let settings = desk.explain(Permission::EditSettings, &org).await?;
    Ok(Ok(RegistrationList { waiting, decided, settings, now: desk.now() }))
}

/// One registration.
#[server(AskRegistration)]
pub async fn registration(
    org: OrganizationId,
    registration: RegistrationId,
) -> Result<Result<RegistrationCard, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    if let Decision::Denied(denial) = desk.explain(Permission::ApproveRegistrations, &org).await? {
        return Ok(Err(denial));
    }
    match desk.may_look(Permission::ApproveRegistrations, &registration).await? {
        Ok(permit) => Ok(Ok(store::card(&desk, &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// Lets them in with this role, and assigns them a line of the account if one is named.
#[server]
pub async fn approve_registration(
    org: OrganizationId,
    registration: RegistrationId,
    #[server(default)] role: String,
    #[server(default)] line: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = approve(&desk, &registration, &role, &line).await?;
    let typed = [("form", "approve".to_owned()), ("role", role), ("line", line)];
    answer(&outcome, &paths::registration(&org, &registration), &paths::registrations(&org), &typed).await?;
    Ok(outcome)
}

/// Does not let them in, and tells them why.
#[server]
pub async fn reject_registration(
    org: OrganizationId,
    registration: RegistrationId,
    #[server(default)] reason: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = reject(&desk, &registration, &reason).await?;
    let typed = [("form", "reject".to_owned()), ("reason", reason)];
    answer(&outcome, &paths::registration(&org, &registration), &paths::registrations(&org), &typed).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn approve(
    desk: &Desk,
    registration: &RegistrationId,
    role: &str,
    line: &str,
) -> Result<Outcome<(), Refusal>, Fault> {
    if let Decision::Denied(denial) = desk.explain(Permission::ApproveRegistrations, &desk.organization).await? {
        return Ok(Outcome::NotAllowed(denial));
    }
    let permit = match desk.may_look(Permission::ApproveRegistrations, registration).await? {
        Ok(permit) => permit,
        Err(denial) => return Ok(Outcome::NotAllowed(denial)),
    };
    let along = match optional(line, phone) {
        Err(reason) => return Ok(Outcome::Invalid(vec![FieldError::new("line", reason)])),
        Ok(None) => Along::Nothing,
        Ok(Some(number)) => match store::line(desk.db(), &permit, &number).await? {
            Some(line) => Along::Line(line),
            None => return Ok(Outcome::Refused(Refusal::NoSuchLine)),
        },
    };
    let wish = (registration.clone(), RoleId::new(role), along);
    Ok(desk.carry_out_or_ask::<RegistrationApproved>(&wish, None).await?.map(drop))
}

#[cfg(feature = "ssr")]
async fn reject(desk: &Desk, registration: &RegistrationId, reason: &str) -> Result<Outcome<(), Refusal>, Fault> {
    if let Decision::Denied(denial) = desk.explain(Permission::ApproveRegistrations, &desk.organization).await? {
        return Ok(Outcome::NotAllowed(denial));
    }
    match clean(reason, Registration::LONGEST_REASON) {
        Ok(reason) => desk.carry_out_or_ask::<RegistrationRejected>(&(registration.clone(), reason), None).await,
        Err(wrong) => match desk.explain(Permission::ApproveRegistrations, registration).await? {
            Decision::Allowed(_) | Decision::NeedsApproval(..) => {
                Ok(Outcome::Invalid(vec![FieldError::new("reason", wrong)]))
            }
            Decision::Denied(denial) => Ok(Outcome::NotAllowed(denial)),
        },
    }
}
