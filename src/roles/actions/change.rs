//! Making and editing roles: each is one deed. A plain form may ask first what it would change (`preview`).
//!
//! Always true: whatever was not done brings back what was typed, with JavaScript or without.

#![expect(clippy::too_many_arguments, reason = "each argument is a field of a plain form")]

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    ids::{OrganizationId, RoleId},
    roles::rules::Refusal,
};

#[cfg(feature = "ssr")]
use super::asked;
#[cfg(feature = "ssr")]
use crate::{
    access::Kind,
    desk::Desk,
    paths,
    roles::{
        model::{Answers, RoleForm},
        rules::{EndUsersCustomized, RoleEdited, RoleMade},
    },
};

/// Makes a role.
#[server]
pub async fn make_role(
    org: OrganizationId,
    #[server(default)] kind: String,
    #[server(default)] copy: String,
    #[server(default)] name_en: String,
    #[server(default)] name_es: String,
    #[server(default)] text_en: String,
    #[server(default)] text_es: String,
    #[server(default)] allow: BTreeMap<String, String>,
    #[server(default)] from: BTreeMap<String, String>,
    #[server(default)] needed: BTreeMap<String, String>,
    #[server(default)] approvers: BTreeMap<String, Vec<String>>,
) -> Result<Outcome<RoleId, Refusal>, Fault> {
    let answers = Answers { allow, from, needed, approvers };
    let form = RoleForm { name_en, name_es, text_en, text_es, answers };
    let desk = Desk::open(&org).await?;
    let kind = Kind::ALL.into_iter().find(|one| one.key() == kind).unwrap_or(Kind::Administrative);
    let outcome = match form.parse() {
        Err(wrong) => asked::refuse::<RoleMade>(&desk, &org, wrong).await?,
        Ok((wording, allows)) => desk.carry_out_or_ask::<RoleMade>(&(org.clone(), kind, wording, allows), None).await?,
    };
    let done = match &outcome {
        Outcome::Done(role) => paths::role(&org, role),
        _ => paths::roles(&org),
    };
    let back = paths::new_role_like(&org, kind, Some(&RoleId::new(copy)));
    asked::answer(&outcome, (&back, &done), &form, &[]).await?;
    Ok(outcome)
}

/// Saves a role, if it is still as `seen`; with `preview`, says what that would change for whom.
#[server]
pub async fn edit_role(
    org: OrganizationId,
    key: RoleId,
    seen: i64,
    #[server(default)] name_en: String,
    #[server(default)] name_es: String,
    #[server(default)] text_en: String,
    #[server(default)] text_es: String,
    #[server(default)] allow: BTreeMap<String, String>,
    #[server(default)] from: BTreeMap<String, String>,
    #[server(default)] needed: BTreeMap<String, String>,
    #[server(default)] approvers: BTreeMap<String, Vec<String>>,
    #[server(default)] preview: String,
) -> Result<Outcome<i64, Refusal>, Fault> {
    let answers = Answers { allow, from, needed, approvers };
    let form = RoleForm { name_en, name_es, text_en, text_es, answers };
    let desk = Desk::open(&org).await?;
    let outcome = match form.parse() {
        Err(wrong) => asked::refuse::<RoleEdited>(&desk, &key, wrong).await?,
        Ok((_, would)) if !preview.is_empty() => asked::look(&desk, &key, would.permissions).await?,
        Ok((wording, allows)) => {
            desk.carry_out_or_ask::<RoleEdited>(&(key.clone(), wording, allows), Some(seen)).await?
        }
    };
    let page = paths::role(&org, &key);
    asked::answer(&outcome, (&page, &page), &form, &[("form", "edit".to_owned()), ("seen", seen.to_string())]).await?;
    Ok(outcome)
}

/// Gives the organization's End Users other permissions, if they are still as `seen`; with `preview`, says what that
/// would change for whom; with `reset`, they are as everybody has them again.
#[server]
pub async fn customize_end_users(
    org: OrganizationId,
    key: RoleId,
    seen: i64,
    #[server(default)] allow: BTreeMap<String, String>,
    #[server(default)] from: BTreeMap<String, String>,
    #[server(default)] needed: BTreeMap<String, String>,
    #[server(default)] approvers: BTreeMap<String, Vec<String>>,
    #[server(default)] preview: String,
    #[server(default)] reset: String,
) -> Result<Outcome<i64, Refusal>, Fault> {
    let answers = Answers { allow, from, needed, approvers };
    let form = RoleForm { answers, ..RoleForm::default() };
    let desk = Desk::open(&org).await?;
    let outcome = match form.answers.parse() {
        Err(wrong) => asked::refuse::<EndUsersCustomized>(&desk, &key, wrong).await?,
        Ok(would) if !preview.is_empty() => asked::look(&desk, &key, would.permissions).await?,
        Ok(would) => {
            let after = reset.is_empty().then_some(would);
            desk.carry_out_or_ask::<EndUsersCustomized>(&(key.clone(), after), Some(seen)).await?
        }
    };
    let page = paths::role(&org, &key);
    let name = if reset.is_empty() { "end-users" } else { "reset" };
    let more = [("form", name.to_owned()), ("seen", seen.to_string())];
    asked::answer(&outcome, (&page, &page), &form, &more).await?;
    Ok(outcome)
}
