//! The history of one thing, as a card that stands on its page.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::lines::plain;
use crate::{
    history::{actions, model::HistoryQuery},
    ids::OrganizationId,
    ui::{Card, LinkButton},
    wire::ask,
    words,
};

/// What the card shows; the rest is behind its link.
const LINES: usize = 8;

/// What happened to one thing (a member, a role, an account, a line) by its id. It waits with the page that it stands on.
#[component]
pub fn HistoryOf(organization: OrganizationId, #[prop(into)] about: String) -> impl IntoView {
    let query = HistoryQuery::about(&about);
    let all = query.address(&organization);
    let list = {
        let organization = organization.clone();
        ask(move || (organization.clone(), query.clone()), |(organization, query)| actions::events(organization, query))
    };
    let lines = move || {
        let shown = match list.get()? {
            Ok(Ok(found)) if found.page.rows.is_empty() => {
                view! { <p class="quiet-text">{move_tr!("history-none")}</p> }.into_any()
            }
            Ok(Ok(found)) => {
                let rows = found.page.rows.into_iter().take(LINES).collect();
                let all = all.clone();
                view! {
                    {plain(&organization, &about, rows)}
                    <p><LinkButton href=all icon="history">{move_tr!("history-all-of-it")}</LinkButton></p>
                }
                .into_any()
            }
            Ok(Err(denial)) => view! { <p class="quiet-text">{move || words::access::why(&denial)}</p> }.into_any(),
            Err(fault) => view! { <p class="quiet-text">{move || words::fault(&fault)}</p> }.into_any(),
        };
        Some(shown)
    };
    view! { <Card title=move_tr!("history-title")>{lines}</Card> }
}
