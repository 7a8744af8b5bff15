//! What the pages about the provider's own people ask the server. Only operators do anything here; an agent is told so,
//! and nobody else finds it.

use leptos::prelude::*;

use super::{
    model::{StaffCard, StaffHistory, StaffList, Welcome},
    rules::Refusal,
};
use crate::{
    fault::{Fault, Outcome},
    ids::PersonId,
};

#[cfg(feature = "ssr")]
use {
    super::{
        join,
        model::NewColleague,
        rules::Step,
        store::{self, NotDone},
    },
    crate::{
        care::store::Agent,
        desk::{House, Visitor},
        fault::{FieldError, Reason},
        identity::model::StaffRole,
        paths,
        plain::answer,
    },
    std::sync::Arc,
};

/// Everybody.
#[server(FindColleagues)]
pub async fn colleagues() -> Result<Result<StaffList, Refusal>, Fault> {
    Ok(match operator().await? {
        Ok(operator) => Ok(store::list(&operator).await?),
        Err(refusal) => Err(refusal),
    })
}

/// One of them.
#[server(FindColleague)]
pub async fn colleague(person: PersonId) -> Result<Result<StaffCard, Refusal>, Fault> {
    Ok(match operator().await? {
        Ok(operator) => Ok(store::card(&operator, &person).await?),
        Err(refusal) => Err(refusal),
    })
}

/// What happened to them.
#[server(FindStaffHistory)]
pub async fn staff_history(after: Option<String>) -> Result<Result<StaffHistory, Refusal>, Fault> {
    Ok(match operator().await? {
        Ok(operator) => Ok(store::history(&operator, after.as_deref()).await?),
        Err(refusal) => Err(refusal),
    })
}

/// Invites somebody.
#[server]
pub async fn invite_staff(
    #[server(default)] first_name: String,
    #[server(default)] email: String,
    #[server(default)] language: String,
    #[server(default)] role: String,
) -> Result<Outcome<PersonId, Refusal>, Fault> {
    let outcome = match operator().await? {
        Err(refusal) => Outcome::Refused(refusal),
        Ok(operator) => match NewColleague::parse(&first_name, &email, &language, &role) {
            Err(wrong) => Outcome::Invalid(wrong),
            Ok(new) => said(store::invite(&operator, &new).await)?,
        },
    };
    let done = match &outcome {
        Outcome::Done(person) => [&paths::care_colleague(person), "?saved"].concat(),
        _ => String::new(),
    };
    let typed = [("first_name", first_name), ("email", email), ("language", language), ("role", role)];
    answer(&outcome, paths::INVITE_STAFF, &done, &typed).await?;
    Ok(outcome)
}

/// Sends an invitation once more, with a new link.
#[server]
pub async fn invite_staff_again(person: PersonId) -> Result<Outcome<(), Refusal>, Fault> {
    change(&person, Ok(Step::InviteAgain), None, &[]).await
}

/// Takes an invitation back.
#[server]
pub async fn revoke_staff_invitation(person: PersonId) -> Result<Outcome<(), Refusal>, Fault> {
    change(&person, Ok(Step::Revoke), None, &[]).await
}

/// Gives another role.
#[server]
pub async fn change_staff_role(
    person: PersonId,
    #[server(default)] role: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let to = StaffRole::from_key(&role).map(Step::ChangeRole);
    let to = to.ok_or_else(|| FieldError::new("role", Reason::NotOffered));
    change(&person, to, None, &[("role", role)]).await
}

/// Shuts somebody out at once; what they have in hand goes to the one named, or back to the queue.
#[server]
pub async fn disable_staff(person: PersonId, #[server(default)] heir: String) -> Result<Outcome<(), Refusal>, Fault> {
    let to = Some(&heir).filter(|heir| !heir.is_empty()).map(PersonId::new);
    change(&person, Ok(Step::Disable), to.as_ref(), &[("heir", heir)]).await
}

/// Lets somebody in again.
#[server]
pub async fn enable_staff(person: PersonId) -> Result<Outcome<(), Refusal>, Fault> {
    change(&person, Ok(Step::Enable), None, &[]).await
}

/// What an invitation's link opens; looking uses nothing up.
#[server(FindStaffWelcome)]
pub async fn welcome(token: String) -> Result<Result<Welcome, Refusal>, Fault> {
    Ok(store::welcome(&*here()?, &token).await?.ok_or(Refusal::Dead))
}

/// Makes whoever has the link one of the staff.
#[server]
pub async fn join_staff(
    token: String,
    first_name: String,
    password: String,
    again: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let outcome = join::join(&*here()?, &token, &first_name, [&password, &again]).await?;
    answer(&outcome, &paths::join_staff(&token), &paths::sign_in(paths::CARE), &[("first_name", first_name)]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn change(
    person: &PersonId,
    step: Result<Step, FieldError>,
    heir: Option<&PersonId>,
    chosen: &[(&'static str, String)],
) -> Result<Outcome<(), Refusal>, Fault> {
    let operator = operator().await?;
    let form = match step {
        Ok(Step::Disable | Step::Enable) => "login",
        Ok(Step::InviteAgain | Step::Revoke) => "invitation",
        _ => "role",
    };
    let (page, done) = match step {
        // Nobody is there any more.
        Ok(Step::Revoke) => (paths::care_colleague(person), [paths::CARE_STAFF, "?saved"].concat()),
        _ => (paths::care_colleague(person), [&paths::care_colleague(person), "?saved"].concat()),
    };
    let outcome = match (operator, step) {
        (Err(refusal), _) => Outcome::Refused(refusal),
        (_, Err(wrong)) => Outcome::Invalid(vec![wrong]),
        (Ok(operator), Ok(step)) => said(store::change(&operator, person, step, heir).await)?,
    };
    let typed: Vec<_> = [("form", form.to_owned())].into_iter().chain(chosen.iter().cloned()).collect();
    answer(&outcome, &page, &done, &typed).await?;
    Ok(outcome)
}

/// The operator who asks; an agent is told why not.
#[cfg(feature = "ssr")]
async fn operator() -> Result<Result<Agent, Refusal>, Fault> {
    let agent = Agent::of(Visitor::open().await?).await?;
    Ok(if agent.is_operator() { Ok(agent) } else { Err(Refusal::OperatorsOnly) })
}

#[cfg(feature = "ssr")]
fn here() -> Result<Arc<House>, Fault> {
    use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })
}

#[cfg(feature = "ssr")]
fn said<T>(done: Result<T, NotDone>) -> Result<Outcome<T, Refusal>, Fault> {
    match done {
        Ok(done) => Ok(Outcome::Done(done)),
        Err(NotDone::Refused(Refusal::Gone)) => Err(Fault::NotFound),
        Err(NotDone::Refused(refusal)) => Ok(Outcome::Refused(refusal)),
        Err(NotDone::Busy) => Err(Fault::Busy { retry_after: 1 }),
        Err(NotDone::Broken(cause)) => Err(cause.into()),
    }
}
