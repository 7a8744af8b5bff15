//! What happened to an account or a line, newest first, with before and after.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::past::moment;
use crate::{
    accounts::{actions, model::HistoryLine},
    fault::Fault,
    ids::{AccountId, LineId, OrganizationId},
    people::model::Page,
    time::Moment,
    ui::{Button, Card, Timeline},
};

/// Whose history it is.
#[derive(Clone, PartialEq, Eq)]
pub(super) enum Whose {
    Account(AccountId),
    Line(LineId),
}

/// The history; further lines come on demand.
#[component]
pub(super) fn History(
    organization: OrganizationId,
    whose: Whose,
    first: Page<HistoryLine>,
    now: Moment,
) -> impl IntoView {
    let Page { rows, next } = first;
    let (rows, next) = (RwSignal::new(rows), RwSignal::new(next));
    let more = Action::new(move |after: &String| {
        let (organization, whose, after) = (organization.clone(), whose.clone(), Some(after.clone()));
        async move {
            let answer: Result<_, Fault> = match whose {
                Whose::Account(id) => actions::account_history(organization, id, after).await,
                Whose::Line(id) => actions::line_history(organization, id, after).await,
            };
            if let Ok(Ok(page)) = answer {
                rows.try_update(|rows| rows.extend(page.rows));
                next.try_set(page.next);
            }
        }
    });
    let on_press = Callback::new(move |()| {
        if let Some(after) = next.get_untracked() {
            more.dispatch(after);
        }
    });
    let timeline = move || {
        let items: Vec<_> = rows.get().into_iter().map(|line| moment(line, now)).collect();
        if items.is_empty() {
            view! { <p class="quiet-text">{move_tr!("accounts-history-none")}</p> }.into_any()
        } else {
            view! { <Timeline items/> }.into_any()
        }
    };
    view! {
        <Card title=move_tr!("accounts-history")>
            {timeline}
            <Show when=move || next.with(Option::is_some)>
                <Button pending=more.pending() on_press>{move_tr!("frame-more")}</Button>
            </Show>
        </Card>
    }
}
