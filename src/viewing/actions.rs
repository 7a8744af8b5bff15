//! Whose eyes they would be, beginning, and ending.

use leptos::prelude::*;

use super::{model::Whose, rules::Refusal};
use crate::{
    access::Denial,
    fault::{Fault, Outcome},
    ids::{MemberId, OrganizationId},
};

#[cfg(feature = "ssr")]
use {
    super::{
        model::Viewing,
        rules::{self, ViewingBegun},
        store,
    },
    crate::{
        access::{Decision, Permission},
        desk::{Desk, DeskError, Visitor},
        fault::FieldError,
        paths,
        people::model::User,
        plain::answer,
        text::clean,
    },
};

/// What the page that begins it shows, for who may.
#[server(AskWhose)]
pub async fn whose(org: OrganizationId, member: MemberId) -> Result<Result<Whose, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::SeeAsTheyDo, &User(member)).await? {
        Ok(permit) => Ok(Ok(store::whose(desk.db(), &permit, desk.now()).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// Sees the portal as this member does from now on, in this session.
#[server]
pub async fn see_as_they_do(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] reason: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let (target, session) = (User(member.clone()), desk.visitor.session.clone());
    let outcome = match clean(&reason, Viewing::LONGEST_REASON) {
        Err(wrong) => match desk.explain(Permission::SeeAsTheyDo, &target).await? {
            Decision::Allowed(_) | Decision::NeedsApproval(..) => {
                Outcome::Invalid(vec![FieldError::new("reason", wrong)])
            }
            Decision::Denied(denial) => Outcome::NotAllowed(denial),
        },
        Ok(reason) => {
            let decide = |by: &_, facts: &_| rules::begin(by, facts, &session, &reason);
            desk.carry_out::<ViewingBegun>(&target, None, decide).await?
        }
    };
    answer(&outcome, &paths::see_as(&org, &member), &paths::home(&org), &[("reason", reason)]).await?;
    Ok(outcome)
}

/// Sees with one's own eyes again; whoever does already changes nothing.
#[server]
pub async fn see_as_oneself(org: OrganizationId) -> Result<Outcome<(), Refusal>, Fault> {
    let visitor = Visitor::open().await?;
    store::end(&visitor).await.map_err(DeskError::from)?;
    let outcome = Outcome::Done(());
    answer(&outcome, &paths::home(&org), &paths::home(&org), &[]).await?;
    Ok(outcome)
}
