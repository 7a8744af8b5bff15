//! What is changed at once, since the provider has nothing to do with it.

use leptos::prelude::*;

use crate::{
    accounts::maintenance::rules::Refusal,
    fault::{Fault, Outcome},
    ids::{AccountId, LineId, OrganizationId},
};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    accounts::{
        maintenance::{
            model::{self, Action},
            rules::{AccountEdited, IdentifiersChanged},
        },
        model::Noted,
    },
    desk::Desk,
    fault::FieldError,
    paths,
    plain::answer,
    text,
};

/// As long as a label on a list is read.
#[cfg(feature = "ssr")]
const LONGEST: usize = 80;

/// Changes what is noted of a line. `identifier`, its key, and `value` run side by side.
#[server]
pub async fn edit_identifiers(
    org: OrganizationId,
    line: LineId,
    #[server(default)] seen: i64,
    #[server(default)] identifier: Vec<String>,
    #[server(default)] value: Vec<String>,
    #[server(default)] centre: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let (mut values, mut errors) = (Vec::new(), Vec::new());
    for (key, typed) in identifier.iter().zip(&value) {
        match text::optional(typed, |line| text::clean(line, LONGEST)) {
            Ok(value) => values.extend(value.map(|value| Noted { key: key.clone(), value })),
            Err(reason) => errors.push(FieldError::new(&format!("value-{key}"), reason)),
        }
    }
    let cost_centre = Some(centre.clone()).filter(|code| !code.is_empty());
    let wish = model::EditIdentifiers { line: line.clone(), values, cost_centre };
    let outcome = match desk.may_look(Permission::EditIdentifiers, &line).await? {
        Err(denial) => Outcome::NotAllowed(denial),
        Ok(_) if !errors.is_empty() => Outcome::Invalid(errors),
        Ok(_) => desk.carry_out_or_ask::<IdentifiersChanged>(&wish, Some(seen)).await?,
    };
    let back = paths::line_action(&org, &line, Action::Identifiers);
    let mut typed = vec![("centre", centre)];
    typed.extend(value.into_iter().map(|value| ("value[]", value)));
    answer(&outcome, &back, &paths::line(&org, &line), &typed).await?;
    Ok(outcome)
}

/// Changes an account's name and contact address.
#[server]
pub async fn edit_account(
    org: OrganizationId,
    account: AccountId,
    #[server(default)] seen: i64,
    #[server(default)] name: String,
    #[server(default)] email: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let called = text::clean(&name, LONGEST).map_err(|reason| FieldError::new("name", reason));
    let reached = text::optional(&email, text::email).map_err(|reason| FieldError::new("email", reason));
    let outcome = match (desk.may_look(Permission::EditAccountNames, &account).await?, called, reached) {
        (Err(denial), ..) => Outcome::NotAllowed(denial),
        (Ok(_), Ok(name), Ok(email)) => {
            let wish = model::EditAccount { account: account.clone(), name, email };
            desk.carry_out_or_ask::<AccountEdited>(&wish, Some(seen)).await?
        }
        (Ok(_), called, reached) => Outcome::Invalid([called.err(), reached.err()].into_iter().flatten().collect()),
    };
    let back = paths::account_edit(&org, &account);
    answer(&outcome, &back, &paths::account(&org, &account), &[("name", name), ("email", email)]).await?;
    Ok(outcome)
}
