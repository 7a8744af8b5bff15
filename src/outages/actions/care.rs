//! Outages, for the provider's staff. Nobody else finds anything here.

use leptos::prelude::*;

use crate::{
    fault::{Fault, Outcome},
    ids::{CaseId, OrganizationId, OutageId},
    outages::{
        model::{CaseOutage, OutageForm, OutageList, StaffOutage},
        rules::Refusal,
    },
};

#[cfg(feature = "ssr")]
use crate::{
    care::store::Agent,
    cases::{model::number_of, store::Key},
    desk::Visitor,
    fault::{FieldError, Reason},
    outages::{
        model::{SayForm, Typed},
        store::{self, NotDone, Saying},
    },
    paths,
    plain::answer,
};

/// A page of those that are not over; with `over`, of those that are.
#[server(FindCareOutages)]
pub async fn care_outages(over: Option<String>, after: Option<String>) -> Result<OutageList, Fault> {
    Ok(store::list(&agent().await?, over.is_some(), after.as_deref()).await?)
}

/// One of them.
#[server(FindCareOutage)]
pub async fn care_outage(outage: OutageId) -> Result<StaffOutage, Fault> {
    Ok(store::staff_card(&agent().await?, &outage).await?)
}

/// What stands in the form of one; without an id, of a new one.
#[server(FindOutageForm)]
pub async fn outage_form(outage: Option<OutageId>) -> Result<OutageForm, Fault> {
    Ok(store::form(&agent().await?, outage.as_ref()).await?)
}

/// The one that a case is tied to, and those that it could be.
#[server(FindCaseOutage)]
pub async fn case_outage(org: OrganizationId, case: CaseId) -> Result<CaseOutage, Fault> {
    Ok(store::case_outage(&agent().await?, &Key { organization: org, id: case }).await?)
}

/// Announces one.
#[server]
pub async fn announce_outage(
    #[server(default)] kind: String,
    #[server(default)] title_en: String,
    #[server(default)] title_es: String,
    #[server(default)] impact: String,
    #[server(default)] service: String,
    #[server(default)] begins: String,
    #[server(default)] until: String,
    #[server(default)] whom: String,
    #[server(default)] touches: String,
    #[server(default)] text_en: String,
    #[server(default)] text_es: String,
) -> Result<Outcome<OutageId, Refusal>, Fault> {
    let agent = agent().await?;
    let form = Typed { kind, title_en, title_es, impact, service, begins, until, whom, touches };
    let say = SayForm { text_en, text_es, ..SayForm::default() };
    let (wrong, text) = say.texts();
    let outcome = match form.parse(&agent.zone, wrong) {
        Err(wrong) => refuse(wrong),
        Ok(wish) => said(store::announce(&agent, &wish, &text).await)?,
    };
    let done = match &outcome {
        Outcome::Done(outage) => paths::care_outage(outage),
        _ => paths::CARE_OUTAGES.to_owned(),
    };
    let typed: Vec<_> = form.typed().into_iter().chain([("text_en", say.text_en), ("text_es", say.text_es)]).collect();
    answer(&outcome, paths::NEW_OUTAGE, &done, &typed).await?;
    Ok(outcome)
}

/// Changes what one says of itself, and whom it touches.
#[server]
pub async fn edit_outage(
    outage: OutageId,
    seen: i64,
    #[server(default)] kind: String,
    #[server(default)] title_en: String,
    #[server(default)] title_es: String,
    #[server(default)] impact: String,
    #[server(default)] service: String,
    #[server(default)] begins: String,
    #[server(default)] until: String,
    #[server(default)] whom: String,
    #[server(default)] touches: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let form = Typed { kind, title_en, title_es, impact, service, begins, until, whom, touches };
    let outcome = match form.parse(&agent.zone, Vec::new()) {
        Err(wrong) => refuse(wrong),
        Ok(wish) => said(store::edit(&agent, (&outage, seen), &wish).await)?,
    };
    answer(&outcome, &paths::edit_outage(&outage), &paths::care_outage(&outage), &form.typed()).await?;
    Ok(outcome)
}

/// Says something of one: where it stands now, and what becomes of its cases (`say`, `solve`, `nothing`).
#[server]
pub async fn say_of_outage(
    outage: OutageId,
    seen: i64,
    #[server(default)] state: String,
    #[server(default)] text_en: String,
    #[server(default)] text_es: String,
    #[server(default)] next: String,
    #[server(default)] linked: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let form = SayForm { state, text_en, text_es, next, linked };
    let outcome = match form.parse(&agent.zone) {
        Err(wrong) => refuse(wrong),
        Ok((to, text, next, linked)) => {
            let saying = Saying { to, text, next, linked };
            said(store::say(&agent, (&outage, seen), &saying).await)?
        }
    };
    let page = paths::care_outage(&outage);
    let SayForm { state, text_en, text_es, next, linked } = form;
    let typed = [("state", state), ("text_en", text_en), ("text_es", text_es), ("next", next), ("linked", linked)];
    let typed: Vec<_> = std::iter::once(("form", "say".to_owned())).chain(typed).collect();
    answer(&outcome, &page, &page, &typed).await?;
    Ok(outcome)
}

/// Ties the case of this number to it. From the page of a case it is named with its organization too.
#[server]
pub async fn tie_case(
    outage: OutageId,
    #[server(default)] number: String,
    #[server(default)] org: OrganizationId,
    #[server(default)] case: CaseId,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let outcome = match number_of(&number) {
        _ if outage.as_str().is_empty() => Outcome::Invalid(vec![FieldError::new("outage", Reason::Empty)]),
        _ if number.trim().is_empty() => Outcome::Invalid(vec![FieldError::new("number", Reason::Empty)]),
        None => Outcome::Refused(Refusal::NoSuchCase),
        Some(number) => said(store::tie(&agent, &outage, &number).await)?,
    };
    let page = from(&outage, &org, &case);
    answer(&outcome, &page, &page, &[("form", "tie".to_owned()), ("number", number)]).await?;
    Ok(outcome)
}

/// A case goes its own way again; `back` says that it was done on the case's page.
#[server]
pub async fn untie_case(
    outage: OutageId,
    org: OrganizationId,
    case: CaseId,
    back: Option<String>,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let outcome = said(store::untie(&agent, &outage, &Key { organization: org.clone(), id: case.clone() }).await)?;
    let page = if back.is_some() { paths::care_case(&org, &case) } else { paths::care_outage(&outage) };
    answer(&outcome, &page, &page, &[("form", "untie".to_owned())]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
async fn agent() -> Result<Agent, Fault> {
    Ok(Agent::of(Visitor::open().await?).await?)
}

/// The page that something was sent from.
#[cfg(feature = "ssr")]
fn from(outage: &OutageId, org: &OrganizationId, case: &CaseId) -> String {
    if case.as_str().is_empty() { paths::care_outage(outage) } else { paths::care_case(org, case) }
}

#[cfg(feature = "ssr")]
fn refuse<T>(wrong: Result<Refusal, Vec<FieldError>>) -> Outcome<T, Refusal> {
    match wrong {
        Ok(refusal) => Outcome::Refused(refusal),
        Err(wrong) => Outcome::Invalid(wrong),
    }
}

#[cfg(feature = "ssr")]
fn said<T>(done: Result<T, NotDone>) -> Result<Outcome<T, Refusal>, Fault> {
    match done {
        Ok(done) => Ok(Outcome::Done(done)),
        Err(NotDone::Refused(Refusal::Gone) | NotDone::NotStaff) => Err(Fault::NotFound),
        Err(NotDone::Refused(refusal)) => Ok(Outcome::Refused(refusal)),
        Err(NotDone::Busy) => Err(Fault::Busy { retry_after: 1 }),
        Err(NotDone::Broken(cause)) => Err(cause.into()),
    }
}
