//! What is being typed into the form of a new case: kept while it is typed, until it is sent.

use leptos::prelude::*;

use crate::{access::Denial, fault::Fault, ids::OrganizationId};

#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    cases::{
        model::{CaseForm, LONGEST_MESSAGE},
        store::NEW_CASE,
    },
    desk::Desk,
    fault::Outcome,
    paths,
    plain::{Draft, answer},
    time::Moment,
};

/// Keeps it: `typed` is JSON, the names of the controls with what stands in them; empty: what was kept is not wanted.
/// `since` is when the form was given out, in milliseconds since 1970.
#[server]
pub async fn keep_new_case(
    org: OrganizationId,
    #[server(default)] since: i64,
    #[server(default)] typed: String,
) -> Result<Result<(), Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    if let Err(denial) = desk.may_look(Permission::OpenCases, &org).await? {
        return Ok(Err(denial));
    }
    let content = if typed.is_empty() { String::new() } else { content(&typed)? };
    desk.keep_typed(NEW_CASE, Moment(since), &content).await?;
    let page = paths::new_case(&org, "");
    answer(&Outcome::<(), ()>::Done(()), &page, &page, &[]).await?;
    Ok(Ok(()))
}

/// As a draft; empty where nothing was typed that is not offered by itself.
#[cfg(feature = "ssr")]
fn content(typed: &str) -> Result<String, Fault> {
    let typed: Vec<(String, String)> = leptos::serde_json::from_str(typed).map_err(|_| Fault::Unreadable)?;
    let value = |name: &str| typed.iter().find(|(one, _)| one == name).map(|(_, value)| value.clone());
    let form = CaseForm::default().typed(value);
    let by_hand = [&form.line, &form.subject, &form.description, &form.behalf, &form.watchers];
    if by_hand.iter().all(|typed| typed.trim().is_empty()) {
        return Ok(String::new());
    }
    let values = form.values().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    let draft = Draft::late(values).cut(LONGEST_MESSAGE + 1);
    leptos::serde_json::to_string(&draft).map_err(|_| Fault::Unreadable)
}
