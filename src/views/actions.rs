//! Keeping a view and deleting it. They come with their list; opening one is a link.

use leptos::prelude::*;

use super::{model::ViewedList, rules::Refusal};
use crate::{
    fault::{Fault, Outcome},
    ids::OrganizationId,
};

#[cfg(feature = "ssr")]
use {
    super::{
        model::{LONGEST_NAME, SavedView},
        rules,
    },
    crate::{desk::Desk, fault::FieldError, plain::answer, text::clean},
    axum::{extract::Query, http::Uri},
    std::collections::HashMap,
};

/// Keeps what the list is `asked` for; `replaces` is the name of a view that may be lost by it.
#[server]
pub async fn keep_view(
    org: OrganizationId,
    list: ViewedList,
    #[server(default)] asked: String,
    #[server(default)] name: String,
    #[server(default)] replaces: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let query = written(list, &asked);
    let to = list.address(&org, &query);
    let outcome = match (desk.may_look(list.permission(), &org).await?, clean(&name, LONGEST_NAME)) {
        (Err(denial), _) => Outcome::NotAllowed(denial),
        (Ok(_), Err(reason)) => Outcome::Invalid(vec![FieldError::new("name", reason)]),
        (Ok(_), Ok(name)) => {
            let new = SavedView { name, query };
            let rule = |views| rules::keep(views, &new, &replaces);
            desk.prefer(list.permission(), list.preference(), rule).await?
        }
    };
    let typed = [("form", "keep-view".to_owned()), ("asked", asked), ("name", name), ("replaces", replaces)];
    answer(&outcome, &to, &to, &typed).await?;
    Ok(outcome)
}

/// Deletes a view; `asked` is where the list stands.
#[server]
pub async fn forget_view(
    org: OrganizationId,
    list: ViewedList,
    #[server(default)] asked: String,
    #[server(default)] name: String,
) -> Result<Outcome<(), Refusal>, Fault> {
    let desk = Desk::open(&org).await?;
    let rule = |views| Ok(rules::forget(views, &name));
    let outcome = desk.prefer(list.permission(), list.preference(), rule).await?;
    let to = list.address(&org, &written(list, &asked));
    let typed = [("form", "forget-view".to_owned()), ("asked", asked), ("name", name)];
    answer(&outcome, &to, &to, &typed).await?;
    Ok(outcome)
}

/// What the list knows of what was sent.
#[cfg(feature = "ssr")]
fn written(list: ViewedList, asked: &str) -> String {
    let address = format!("/?{asked}").parse::<Uri>().ok();
    let pairs = address.and_then(|address| Query::<HashMap<String, String>>::try_from_uri(&address).ok());
    let Query(pairs) = pairs.unwrap_or_default();
    list.written(|name| pairs.get(name).cloned())
}
