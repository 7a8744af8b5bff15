//! Messages that are kept to be said again.

use leptos::prelude::*;

use crate::{
    approvals::rules::Refusal,
    fault::{Fault, Outcome},
    ids::OrganizationId,
};

#[cfg(feature = "ssr")]
use crate::{
    approvals::{model::LONGEST_MESSAGE, store},
    desk::Desk,
    fault::FieldError,
    paths,
    plain::answer,
    text::{clean, optional},
    words::Bilingual,
};

/// Keeps a message, in one language or in both.
#[server]
pub async fn keep_message(
    org: OrganizationId,
    #[server(default)] en: String,
    #[server(default)] es: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let read = |text: &str| optional(text, |text| clean(text, LONGEST_MESSAGE));
    let outcome = match (read(&en), read(&es)) {
        (Ok(en), Ok(es)) => {
            let text = Bilingual { en: en.unwrap_or_default(), es: es.unwrap_or_default() };
            store::keep_message(&desk, &text).await?
        }
        (en, es) => {
            let wrong = [("en", en.err()), ("es", es.err())];
            let wrong = wrong.into_iter().filter_map(|(field, reason)| Some(FieldError::new(field, reason?)));
            Outcome::Invalid(wrong.collect())
        }
    };
    let page = paths::approvals(&org);
    answer(&outcome, &page, &page, &[("form", "message".to_owned()), ("en", en), ("es", es)]).await?;
    Ok(outcome)
}

/// Forgets a message.
#[server]
pub async fn forget_message(
    org: OrganizationId,
    #[server(default)] message: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let outcome = store::forget_message(&desk, &message).await?;
    let page = paths::approvals(&org);
    answer(&outcome, &page, &page, &[("form", "forget".to_owned())]).await?;
    Ok(outcome)
}
