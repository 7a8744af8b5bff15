//! Changing a user: each is one deed. `back` is the page that a plain form came from; the browser's face sends it along
//! unused.
//!
//! Always true: whatever was not done brings back what was typed, with JavaScript or without.

#![expect(clippy::too_many_arguments, reason = "each argument is a field of a plain form")]

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    ids::{MemberId, OrganizationId},
    people::{model::Saved, users::rules::Refusal},
};

#[cfg(feature = "ssr")]
use super::typed::{self, NewUser};
#[cfg(feature = "ssr")]
use crate::{
    desk::Desk,
    paths,
    people::{
        model::{ContactForm, User},
        users::{
            model::Wish,
            rules::{
                MarketingChosen, RegistrationSent, UserAdded, UserBlocked, UserDeleted, UserEdited, UserRestored,
                UserUnblocked,
            },
            store::Newcomer,
        },
    },
    plain::answer,
};

/// Adds a user and sends them the registration link.
#[server]
pub async fn add_user(
    org: OrganizationId,
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] email: String,
    #[server(default)] role: String,
    #[server(default)] language: String,
    #[server(default)] lines: String,
) -> Result<Outcome<MemberId, Refusal>, Fault> {
    let form = ContactForm { first_name, last_name, email, language, ..ContactForm::default() };
    let desk = Desk::open(&org).await?;
    let outcome = match NewUser::parse(&org, &form, &role, &lines) {
        Err(wrong) => {
            let nobody = Newcomer::nobody(&org);
            typed::refuse::<UserAdded>(&desk, &nobody, wrong).await?
        }
        Ok(new) => desk.carry_out_or_ask::<UserAdded>(&(new.newcomer, new.details, new.role), None).await?,
    };
    let done = match &outcome {
        Outcome::Done(member) => paths::user(&org, member),
        _ => paths::users(&org),
    };
    let typed = form.values().into_iter().chain([("role", role), ("lines", lines)]).collect::<Vec<_>>();
    answer(&outcome, &paths::new_user(&org), &done, &typed).await?;
    Ok(outcome)
}

/// Saves what is written down of a user, if they are still as `seen`.
#[server]
pub async fn save_user(
    org: OrganizationId,
    member: MemberId,
    seen: i64,
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] title: String,
    #[server(default)] email: String,
    #[server(default)] business_phone: String,
    #[server(default)] mobile_phone: String,
    #[server(default)] language: String,
) -> Result<Outcome<Saved, Refusal>, Fault> {
    let form = ContactForm { first_name, last_name, title, email, business_phone, mobile_phone, language };
    let (desk, target) = (Desk::open(&org).await?, User(member));
    let outcome = match form.parse() {
        Err(wrong) => typed::refuse::<UserEdited>(&desk, &target, wrong).await?,
        Ok(details) => desk.carry_out_or_ask::<UserEdited>(&(target.clone(), details), Some(seen)).await?,
    };
    let back = paths::user(&org, &target.0);
    let typed = form.values().into_iter().chain([("form", "save".to_owned())]).collect::<Vec<_>>();
    answer(&outcome, &back, &back, &typed).await?;
    Ok(outcome)
}

/// Closes the organization to a user.
#[server]
pub async fn block_user(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, back) = (Desk::open(&org).await?, typed::back(back, &org, &member));
    let outcome = desk.carry_out_or_ask::<UserBlocked>(&User(member), None).await?;
    typed::lead(&outcome, &back, "block").await?;
    Ok(outcome)
}

/// Opens the organization to a user again.
#[server]
pub async fn unblock_user(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, back) = (Desk::open(&org).await?, typed::back(back, &org, &member));
    let outcome = desk.carry_out_or_ask::<UserUnblocked>(&User(member), None).await?;
    typed::lead(&outcome, &back, "unblock").await?;
    Ok(outcome)
}

/// Sends a user's registration link again; the link before is dead.
#[server]
pub async fn resend_registration(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, back) = (Desk::open(&org).await?, typed::back(back, &org, &member));
    let outcome = desk.carry_out_or_ask::<RegistrationSent>(&User(member), None).await?;
    typed::lead(&outcome, &back, "resend").await?;
    Ok(outcome)
}

/// Deletes a user.
#[server]
pub async fn delete_user(org: OrganizationId, member: MemberId) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, back) = (Desk::open(&org).await?, paths::delete_user(&org, &member));
    let outcome = desk.carry_out_or_ask::<UserDeleted>(&User(member), None).await?;
    answer(&outcome, &back, &paths::users(&org), &[("form", "delete".to_owned())]).await?;
    Ok(outcome)
}

/// Takes a deletion back.
#[server]
pub async fn restore_user(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, back) = (Desk::open(&org).await?, typed::back(back, &org, &member));
    let outcome = desk.carry_out_or_ask::<UserRestored>(&User(member), None).await?;
    typed::lead(&outcome, &back, "restore").await?;
    Ok(outcome)
}

/// Notes a user's consent to marketing: a box that is not ticked is not sent.
#[server]
pub async fn choose_marketing(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] by_email: String,
    #[server(default)] by_phone: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let (desk, back) = (Desk::open(&org).await?, paths::user(&org, &member));
    let wish = Wish { email: !by_email.is_empty(), phone: !by_phone.is_empty() };
    let outcome = desk.carry_out_or_ask::<MarketingChosen>(&(User(member), wish), None).await?;
    let typed = [("form", "marketing".to_owned()), ("by_email", by_email), ("by_phone", by_phone)];
    answer(&outcome, &back, &back, &typed).await?;
    Ok(outcome)
}
