//! Changing: each is one deed. `back` is the page that a plain form came from; the browser's face sends it along unused.
//!
//! Always true: whatever was not done brings back what was typed, with JavaScript or without.

#![expect(clippy::too_many_arguments, reason = "each argument is a field of a plain form")]

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    ids::{MemberId, OrganizationId},
    people::{model::Saved, rules::Refusal},
};

#[cfg(feature = "ssr")]
use super::asked;
#[cfg(feature = "ssr")]
use crate::{
    desk::Desk,
    paths,
    people::{
        model::{ContactForm, NewContact},
        rules::{
            self, ContactCreated, ContactEdited, InvitationRevoked, InvitationSent, LoginDisabled, LoginEnabled,
            RoleChanged,
        },
    },
    plain::answer,
};

/// Creates a contact and invites them.
#[server]
pub async fn create_contact(
    org: OrganizationId,
    #[server(default)] first_name: String,
    #[server(default)] last_name: String,
    #[server(default)] title: String,
    #[server(default)] role: String,
    #[server(default)] email: String,
    #[server(default)] business_phone: String,
    #[server(default)] mobile_phone: String,
    #[server(default)] language: String,
) -> Result<Outcome<MemberId, Refusal>, Fault> {
    let form = ContactForm { first_name, last_name, title, email, business_phone, mobile_phone, language };
    let desk = Desk::open(&org).await?;
    let outcome = match NewContact::parse(&form, &role) {
        Err(wrong) => asked::refuse::<ContactCreated>(&desk, &org, wrong).await?,
        Ok(new) => {
            let decide = |by: &_, facts: &_| rules::create_contact(by, facts, new.details.clone(), new.role);
            desk.carry_out::<ContactCreated>(&org, None, decide).await?
        }
    };
    let done = match &outcome {
        Outcome::Done(member) => paths::contact(&org, member),
        _ => paths::contacts(&org),
    };
    answer(&outcome, &paths::new_contact(&org), &done, &asked::typed(&form, ("role", role))).await?;
    Ok(outcome)
}

/// Saves what is written down of a contact, if they are still as `seen`.
#[server]
pub async fn save_contact(
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
    #[server(default)] back: String,
) -> Result<Outcome<Saved, Refusal>, Fault> {
    let form = ContactForm { first_name, last_name, title, email, business_phone, mobile_phone, language };
    let desk = Desk::open(&org).await?;
    let outcome = match form.parse() {
        Err(wrong) => asked::refuse::<ContactEdited>(&desk, &member, wrong).await?,
        Ok(details) => {
            let decide = |by: &_, facts: &_| rules::edit_contact(by, facts, details.clone());
            desk.carry_out::<ContactEdited>(&member, Some(seen), decide).await?
        }
    };
    let back = asked::back(back, &org, &member);
    answer(&outcome, &back, &back, &asked::typed(&form, ("form", "save".to_owned()))).await?;
    Ok(outcome)
}

/// Gives a contact another role.
#[server]
pub async fn change_role(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] to: String,
    seen: i64,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = match asked::offered(&to) {
        Err(wrong) => asked::refuse::<RoleChanged>(&desk, &member, vec![wrong]).await?,
        Ok(role) => {
            let decide = |by: &_, facts: &_| rules::change_role(by, facts, role);
            desk.carry_out::<RoleChanged>(&member, Some(seen), decide).await?
        }
    };
    answer(&outcome, &paths::contact_roles(&org, &member), &paths::contact(&org, &member), &[("to", to)]).await?;
    Ok(outcome)
}

/// Closes the door of Tech Support to a contact.
#[server]
pub async fn disable_login(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = desk.carry_out::<LoginDisabled>(&member, None, rules::disable_login).await?;
    asked::lead(&outcome, asked::back(back, &org, &member), "disable").await?;
    Ok(outcome)
}

/// Opens the door of Tech Support to a contact again.
#[server]
pub async fn enable_login(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = desk.carry_out::<LoginEnabled>(&member, None, rules::enable_login).await?;
    asked::lead(&outcome, asked::back(back, &org, &member), "enable").await?;
    Ok(outcome)
}

/// Sends a contact's invitation again; the link before is dead.
#[server]
pub async fn resend_invitation(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = desk.carry_out::<InvitationSent>(&member, None, rules::resend_invitation).await?;
    asked::lead(&outcome, asked::back(back, &org, &member), "resend").await?;
    Ok(outcome)
}

/// Takes a contact's invitation back.
#[server]
pub async fn revoke_invitation(
    org: OrganizationId,
    member: MemberId,
    #[server(default)] back: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = desk.carry_out::<InvitationRevoked>(&member, None, rules::revoke_invitation).await?;
    asked::lead(&outcome, asked::back(back, &org, &member), "revoke").await?;
    Ok(outcome)
}
