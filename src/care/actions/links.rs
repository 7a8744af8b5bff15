//! Cases that have to do with each other, on the provider's side: linked, unlinked, merged. Nobody else finds anything here.

use leptos::prelude::*;

use crate::{
    cases::{model::MergeOffer, rules::Refusal},
    fault::{Fault, Outcome},
    ids::{CaseId, OrganizationId},
};

#[cfg(feature = "ssr")]
use {
    super::{agent, cases::said},
    crate::{
        cases::{
            model::{Tie, number_of},
            store::{self, Key},
        },
        fault::{FieldError, Reason},
        paths,
        people::model::encoded,
        plain::answer,
    },
};

/// What would come of merging a case into the one of this number.
#[server(AskMerge)]
pub async fn merge_offer(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] number: String,
) -> Result<Outcome<MergeOffer, Refusal>, Fault> {
    let (agent, key) = (agent().await?, Key { organization: org, id: case });
    match numbered(&number) {
        Err(wrong) => Ok(wrong),
        Ok(number) => said(store::merge_offer(&agent, &key, &number).await),
    }
}

/// Ties a case to the one of this number, which becomes its `parent`, its `child` or `related`.
#[server]
pub async fn link_case(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] number: String,
    #[server(default)] tie: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let page = paths::care_case(&org, &case);
    let offered = Tie::from_key(&tie).filter(|tie| Tie::LOOSE.contains(tie));
    let outcome = match (offered, numbered(&number)) {
        (None, _) => Outcome::Invalid(vec![FieldError::new("tie", Reason::NotOffered)]),
        (_, Err(wrong)) => wrong,
        (Some(tie), Ok(number)) => said(store::link(&agent, &Key { organization: org, id: case }, &number, tie).await)?,
    };
    let typed = [("form", "link".to_owned()), ("number", number), ("tie", tie)];
    answer(&outcome, &page, &page, &typed).await?;
    Ok(outcome)
}

/// Takes away what ties two cases.
#[server]
pub async fn unlink_case(org: OrganizationId, case: CaseId, other: CaseId) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let page = paths::care_case(&org, &case);
    let outcome = said(store::unlink(&agent, &Key { organization: org, id: case }, &other).await)?;
    answer(&outcome, &page, &page, &[("form", "unlink".to_owned())]).await?;
    Ok(outcome)
}

/// Merges a case that is still as `seen` into the one of this number.
#[server]
pub async fn merge_case(
    org: OrganizationId,
    case: CaseId,
    seen: i64,
    #[server(default)] number: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let agent = agent().await?;
    let page = paths::care_case(&org, &case);
    let outcome = match numbered(&number) {
        Err(wrong) => wrong,
        Ok(number) => said(store::merge(&agent, &Key { organization: org, id: case }, seen, &number).await)?,
    };
    let back = format!("{page}?merge={}", encoded(&number));
    answer(&outcome, &back, &page, &[("form", "merge".to_owned())]).await?;
    Ok(outcome)
}

#[cfg(feature = "ssr")]
fn numbered<T>(typed: &str) -> Result<String, Outcome<T, Refusal>> {
    if typed.trim().is_empty() {
        return Err(Outcome::Invalid(vec![FieldError::new("number", Reason::Empty)]));
    }
    number_of(typed).ok_or(Outcome::Refused(Refusal::NoSuchCase))
}
