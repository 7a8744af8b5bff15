//! Asking for a permission; granting it is an answer like the others (`approvals::actions`).

use leptos::prelude::*;

use super::model::Wanting;
use crate::{
    access::Denial,
    approvals::rules::Refusal,
    fault::{Fault, Outcome},
    ids::{ApprovalId, OrganizationId},
};

#[cfg(feature = "ssr")]
use super::{model::Wish, store};
#[cfg(feature = "ssr")]
use crate::{
    access::{On, Permission},
    approvals::model::LONGEST,
    desk::Desk,
    fault::FieldError,
    paths,
    plain::answer,
    text::{clean, optional},
};

/// What the form shows, by a permission's key and the kind and the id of what it is wanted on.
#[server(AskWanting)]
pub async fn wanting(
    org: OrganizationId,
    permission: String,
    about: String,
    id: String,
) -> Result<Result<Wanting, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    let (permission, on) = read(&permission, &about, &id)?;
    store::wanting(&desk, permission, &on).await
}

/// Asks those who could grant it; `until` is the last day, `2026-12-31`, or empty.
#[server]
pub async fn ask_for(
    org: OrganizationId,
    permission: String,
    about: String,
    #[server(default)] id: String,
    #[server(default)] reason: String,
    #[server(default)] until: String,
) -> Result<Outcome<ApprovalId, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let (permission, on) = read(&permission, &about, &id)?;
    let outcome = match (optional(&reason, |text| clean(text, LONGEST)), store::ends(&desk, &until).await?) {
        (Err(wrong), _) => Outcome::Invalid(vec![FieldError::new("reason", wrong)]),
        (_, Err(refusal)) => Outcome::Refused(refusal),
        (Ok(reason), Ok(ends)) => {
            let wish = Wish { permission, on: on.clone(), until: ends.at() };
            store::ask(&desk, &wish, reason.as_deref()).await?
        }
    };
    let back = paths::ask_for(&org, permission, &on);
    let done = match &outcome {
        Outcome::Done(id) => paths::approval(&org, id),
        _ => back.clone(),
    };
    answer(&outcome, &back, &done, &[("reason", reason), ("until", until)]).await?;
    Ok(outcome)
}

/// What is spelled like nothing is not found.
#[cfg(feature = "ssr")]
fn read(permission: &str, about: &str, id: &str) -> Result<(Permission, On), Fault> {
    Permission::from_key(permission).zip(On::read(about, id)).ok_or(Fault::NotFound)
}
