//! What is being typed into the form of a new case, or of a reply: kept while it is typed, until it is sent.

use leptos::prelude::*;

use crate::{
    access::Denial,
    fault::Fault,
    ids::{CaseId, OrganizationId},
};

#[cfg(feature = "ssr")]
use super::change::found;
#[cfg(feature = "ssr")]
use crate::{
    access::Permission,
    cases::{
        model::{CaseForm, LONGEST_MESSAGE},
        store::{NEW_CASE, reply},
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
    let content = content(&typed)?;
    desk.keep_typed(NEW_CASE, Moment(since), &content).await?;
    let page = paths::new_case(&org, "");
    answer(&Outcome::<(), ()>::Done(()), &page, &page, &[]).await?;
    Ok(Ok(()))
}

/// Keeps a reply, in the same way.
#[server]
pub async fn keep_reply(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] since: i64,
    #[server(default)] typed: String,
) -> Result<Result<(), Denial>, Fault> {
    let desk = Desk::open(&org).await?;
    if let Some(Outcome::NotAllowed(denial)) = found::<()>(&desk, &case).await? {
        return Ok(Err(denial));
    }
    let content = message_typed(&typed, "text")?.unwrap_or_default();
    desk.keep_typed(&reply(&case), Moment(since), &content).await?;
    let page = paths::case(&org, &case);
    answer(&Outcome::<(), ()>::Done(()), &page, &page, &[]).await?;
    Ok(Ok(()))
}

/// A message in the control of this name, and what is to become of the case, as a draft; empty where there is no message
/// in it, and none where there is no such control.
#[cfg(feature = "ssr")]
pub(crate) fn message_typed(typed: &str, control: &str) -> Result<Option<String>, Fault> {
    let mut typed = read(typed)?;
    typed.retain(|(name, _)| name == control || name == "step");
    let Some((_, message)) = typed.iter().find(|(name, _)| name == control) else { return Ok(None) };
    if message.trim().is_empty() { Ok(Some(String::new())) } else { written(typed).map(Some) }
}

/// As a draft; empty where nothing was typed that is not offered by itself.
#[cfg(feature = "ssr")]
fn content(typed: &str) -> Result<String, Fault> {
    let typed = read(typed)?;
    let value = |name: &str| typed.iter().find(|(one, _)| one == name).map(|(_, value)| value.clone());
    let form = CaseForm::default().typed(value);
    let by_hand = [&form.line, &form.subject, &form.description, &form.behalf, &form.watchers];
    if by_hand.iter().all(|typed| typed.trim().is_empty()) {
        return Ok(String::new());
    }
    written(form.values().into_iter().map(|(name, value)| (name.to_owned(), value)).collect())
}

/// The names of the controls with what stands in them.
#[cfg(feature = "ssr")]
fn read(typed: &str) -> Result<Vec<(String, String)>, Fault> {
    if typed.is_empty() {
        return Ok(Vec::new());
    }
    leptos::serde_json::from_str(typed).map_err(|_| Fault::Unreadable)
}

#[cfg(feature = "ssr")]
fn written(values: Vec<(String, String)>) -> Result<String, Fault> {
    let draft = Draft::late(values).cut(LONGEST_MESSAGE + 1);
    leptos::serde_json::to_string(&draft).map_err(|_| Fault::Unreadable)
}
