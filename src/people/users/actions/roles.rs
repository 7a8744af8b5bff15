//! Changing the roles of a user: each is one deed.

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    ids::{MemberId, OrganizationId},
    people::users::rules::Refusal,
};

#[cfg(feature = "ssr")]
use super::typed;
#[cfg(feature = "ssr")]
use crate::{
    desk::Desk,
    fault::{FieldError, Reason},
    ids::RoleId,
    paths,
    people::{
        model::User,
        users::{
            rules::{UserRoleGiven, UserRoleRemoved},
            store,
        },
    },
    plain::answer,
    time::Moment,
};

/// Gives a user a role, in place of `from` if that is said. `until` is the last day of it, `2026-12-31`, or empty.
#[server]
pub async fn give_role(
    org: OrganizationId,
    member: MemberId,
    seen: i64,
    #[server(default)] from: String,
    #[server(default)] to: String,
    #[server(default)] until: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, target) = (Desk::open(&org).await?, User(member));
    let from_role = (!from.is_empty()).then(|| RoleId::new(&from));
    let outcome = match asked(&desk, &to, &until).await? {
        Err(wrong) => typed::refuse::<UserRoleGiven>(&desk, &target, wrong).await?,
        Ok((to, until)) => {
            desk.carry_out_or_ask::<UserRoleGiven>(&(target.clone(), from_role, to, until), Some(seen)).await?
        }
    };
    let back = paths::user_role_from(&org, &target.0, &from);
    let typed = [("from", from), ("to", to), ("until", until)];
    answer(&outcome, &back, &paths::user(&org, &target.0), &typed).await?;
    Ok(outcome)
}

/// Takes a role away from a user.
#[server]
pub async fn remove_role(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] role: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, target) = (Desk::open(&org).await?, User(member));
    let outcome = desk.carry_out_or_ask::<UserRoleRemoved>(&(target.clone(), RoleId::new(&role)), None).await?;
    let back = paths::remove_role(&org, &target.0, &role);
    answer(&outcome, &back, &paths::user(&org, &target.0), &[("role", role)]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
type Asked = (RoleId, Option<Moment>);

/// The role and the end of its last day in the organization's zone.
#[cfg(feature = "ssr")]
async fn asked(desk: &Desk, to: &str, until: &str) -> Result<Result<Asked, Vec<FieldError>>, Fault> {
    let mut wrong = Vec::new();
    if to.is_empty() {
        wrong.push(FieldError::new("to", Reason::Empty));
    }
    let mut end = None;
    if !until.trim().is_empty() {
        end = store::end_of(desk.db(), &desk.organization, until).await?;
        if end.is_none() {
            wrong.push(FieldError::new("until", Reason::NotOffered));
        }
    }
    Ok(if wrong.is_empty() { Ok((RoleId::new(to), end)) } else { Err(wrong) })
}
