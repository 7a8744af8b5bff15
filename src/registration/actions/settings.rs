//! What an organization wants of Account Hub: asked for, and saved.

use leptos::prelude::*;

use crate::{
    access::Denial,
    fault::{Fault, Outcome},
    ids::OrganizationId,
    people::model::Saved,
    registration::{model::SettingsCard, rules::Refusal},
};

#[cfg(feature = "ssr")]
use crate::{
    access::{Decision, Permission},
    desk::Desk,
    fault::{FieldError, Reason},
    paths,
    plain::answer,
    registration::{
        model::{Settings, YesNo},
        rules::SettingsEdited,
        store::{self, OwnSettings},
    },
};

/// The settings, for who may edit them.
#[server(AskSettings)]
pub async fn settings(org: OrganizationId) -> Result<Result<SettingsCard, Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    match desk.may_look(Permission::EditSettings, &OwnSettings).await? {
        Ok(permit) => Ok(Ok(store::settings(desk.db(), &permit).await?)),
        Err(denial) => Ok(Err(denial)),
    }
}

/// Saves the settings, if they are still as `seen`.
#[server]
pub async fn save_settings(
    org: OrganizationId,
    #[server(default)] self_registration: String,
    #[server(default)] approval: String,
    seen: i64,
) -> Result<Outcome<Saved, Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = match read(&self_registration, &approval) {
        Ok(after) => desk.carry_out_or_ask::<SettingsEdited>(&after, Some(seen)).await?,
        Err(wrong) => match desk.explain(Permission::EditSettings, &OwnSettings).await? {
            Decision::Allowed(_) | Decision::NeedsApproval(..) => Outcome::Invalid(wrong),
            Decision::Denied(denial) => Outcome::NotAllowed(denial),
        },
    };
    let page = paths::hub_settings(&org);
    let typed = [("self_registration", self_registration), ("approval", approval)];
    answer(&outcome, &page, &format!("{page}?saved"), &typed).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
fn read(self_registration: &str, approval: &str) -> Result<Settings, Vec<FieldError>> {
    let mut wrong = Vec::new();
    let mut take = |field: &str, typed: &str| {
        let answer = YesNo::from_key(typed);
        if answer.is_none() {
            wrong.push(FieldError::new(field, if typed.is_empty() { Reason::Empty } else { Reason::NotOffered }));
        }
        answer
    };
    let answers = (take("self_registration", self_registration), take("approval", approval));
    match answers {
        (Some(self_registration), Some(approval)) => Ok(Settings { self_registration, approval }),
        _ => Err(wrong),
    }
}
