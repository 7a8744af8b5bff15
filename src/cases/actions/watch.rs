//! Who watches a case: oneself, or colleagues by their address.

use leptos::prelude::*;

use crate::{
    cases::rules::Refusal,
    fault::{Fault, Outcome},
    ids::{CaseId, MemberId, OrganizationId},
};

#[cfg(feature = "ssr")]
use super::change::{found, or_gone};
#[cfg(feature = "ssr")]
use crate::{
    cases::{
        rules::{self, CaseWatched, Watch},
        store::Watching,
    },
    desk::Desk,
    fault::FieldError,
    paths,
    plain::answer,
    text,
};

/// Watches a case.
#[server]
pub async fn watch_case(org: OrganizationId, case: CaseId) -> Result<Outcome<(), Refusal>, Fault> {
    watch(&org, &case, Ok((Watch::Join, None)), &[("form", "watch".to_owned())]).await
}

/// Does not watch it any more. Who found it by that alone is back at the list.
#[server]
pub async fn unwatch_case(org: OrganizationId, case: CaseId) -> Result<Outcome<(), Refusal>, Fault> {
    watch(&org, &case, Ok((Watch::Leave, None)), &[("form", "watch".to_owned())]).await
}

/// Makes a colleague a watcher.
#[server]
pub async fn add_watcher(
    org: OrganizationId,
    case: CaseId,
    #[server(default)] watchers: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let wish = text::email(&watchers).map(|address| (Watch::Add, Some(address)));
    let wish = wish.map_err(|wrong| vec![FieldError::new("watchers", wrong)]);
    watch(&org, &case, wish, &[("form", "watchers".to_owned()), ("watchers", watchers)]).await
}

/// Takes a colleague from the watchers.
#[server]
pub async fn remove_watcher(
    org: OrganizationId,
    case: CaseId,
    member: MemberId,
) -> Result<Outcome<(), Refusal>, Fault> {
    watch(&org, &case, Ok((Watch::Remove(member), None)), &[("form", "remove".to_owned())]).await
}

#[cfg(feature = "ssr")]
async fn watch(
    org: &OrganizationId,
    case: &CaseId,
    wish: Result<(Watch, Option<String>), Vec<FieldError>>,
    typed: &[(&'static str, String)],
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(org).await?;
    let page = paths::case(org, case);
    let mut done = page.clone();
    let outcome = match found(&desk, case).await? {
        Some(not) => not,
        None => match wish {
            Err(wrong) => Outcome::Invalid(wrong),
            Ok((wish, address)) => {
                // Perhaps it is not theirs to see any more.
                if wish == Watch::Leave {
                    done = format!("{}?unwatched", paths::cases(org));
                }
                let target = Watching { id: case.clone(), address };
                let decide = |by: &_, facts: &_| rules::watch(by, facts, &wish);
                or_gone(desk.carry_out::<CaseWatched>(&target, None, decide).await?)?
            }
        },
    };
    answer(&outcome, &page, &done, typed).await?;
    Ok(outcome)
}
