//! What the pages of outages ask the server: customers about their own organization, staff about all.

mod care;

use leptos::prelude::*;

use super::{
    model::{Brief, Known, OutageCard},
    rules::Refusal,
};
use crate::{
    fault::{Fault, Outcome},
    ids::{OrganizationId, OutageId},
    time::Moment,
};

pub use care::{
    AnnounceOutage, EditOutage, FindCareOutage, FindCareOutages, FindCaseOutage, FindOutageForm, SayOfOutage, TieCase,
    UntieCase, announce_outage, care_outage, care_outages, case_outage, edit_outage, outage_form, say_of_outage,
    tie_case, untie_case,
};

#[cfg(feature = "ssr")]
use {
    super::store::{self, About},
    crate::{
        desk::Desk,
        ids::{CaseId, LineId},
        paths,
        plain::answer,
    },
};

/// What is wrong now, or will be worked at: for the organization, or for what is named, `case:…` or `line:…`.
#[server(AskOutagesHere)]
pub async fn outages_here(
    org: OrganizationId,
    #[server(default)] about: String,
) -> Result<(Vec<Brief>, Moment), Fault> {
    let about = match about.split_once(':') {
        Some(("case", id)) => About::Case(CaseId::new(id)),
        Some(("line", id)) => About::Line(LineId::new(id)),
        _ => About::Organization,
    };
    Ok(store::here(&Desk::open(&org).await?, &about).await?)
}

/// Everything that the organization knows of.
#[server(AskOutages)]
pub async fn outages(org: OrganizationId) -> Result<Known, Fault> {
    Ok(store::known(&Desk::open(&org).await?).await?)
}

/// One of them.
#[server(AskOutage)]
pub async fn outage(org: OrganizationId, outage: OutageId) -> Result<OutageCard, Fault> {
    Ok(store::card(&Desk::open(&org).await?, &outage).await?)
}

/// Hears of it by e-mail from now on.
#[server]
pub async fn follow_outage(org: OrganizationId, outage: OutageId) -> Result<Outcome<(), Refusal>, Fault> {
    let outcome = store::follow(&Desk::open(&org).await?, &outage).await?;
    back(&org, &outage, &outcome).await?;
    Ok(outcome)
}

/// Does not any more.
#[server]
pub async fn unfollow_outage(org: OrganizationId, outage: OutageId) -> Result<Outcome<(), Refusal>, Fault> {
    let outcome = store::unfollow(&Desk::open(&org).await?, &outage).await?;
    back(&org, &outage, &outcome).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn back(org: &OrganizationId, outage: &OutageId, outcome: &Outcome<(), Refusal>) -> Result<(), Fault> {
    let page = paths::outage(org, outage);
    answer(outcome, &page, &page, &[]).await
}
