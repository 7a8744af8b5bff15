//! Other cases that have to do with one, as far as the reader finds them; and what stands in a case that went into another.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{said, single::Which};
use crate::{
    cases::model::{CaseState, LinkedCase, Tie},
    ids::CaseId,
    paths,
    ui::{Badge, Card, LinkButton, Notice},
};

/// The list; `say` says a state, `href` leads to a case, `beside` is what can be done about its tie.
pub(crate) fn list(
    linked: &[LinkedCase],
    say: fn(CaseState) -> String,
    href: impl Fn(&CaseId) -> String,
    beside: impl Fn(&LinkedCase) -> Option<AnyView>,
) -> AnyView {
    let row = |one: &LinkedCase| {
        let (tie, state, beside) = (one.tie, one.state, beside(one));
        view! {
            <li>
                <span>
                    <small class="quiet-text">{move || said::tie(tie)}</small>
                    <br/>
                    <a href=href(&one.id)>{one.number.clone()} " · " {one.subject.clone()}</a>
                    " "
                    <Badge tone=said::tone(state)>{move || say(state)}</Badge>
                </span>
                {beside}
            </li>
        }
    };
    let took_in = linked.iter().any(|one| one.tie == Tie::From);
    view! {
        <ul class="watchers">{linked.iter().map(row).collect_view()}</ul>
        {took_in.then(|| view! { <p class="quiet-text">{move_tr!("cases-tie-from-means")}</p> })}
    }
    .into_any()
}

/// For a customer; nothing where there are none.
pub(super) fn linked(which: &Which, linked: &[LinkedCase]) -> Option<AnyView> {
    let list =
        (!linked.is_empty()).then(|| list(linked, said::state, |id| paths::case(&which.organization, id), |_| None))?;
    Some(view! { <Card title=move_tr!("cases-linked")>{list}</Card> }.into_any())
}

/// In place of a reply: the way to where it goes on, and what was being written here.
#[component]
pub(super) fn MergedCard(which: Which, linked: Vec<LinkedCase>) -> impl IntoView {
    let way = match linked.into_iter().find(|one| one.tie == Tie::Into) {
        Some(LinkedCase { id, number, .. }) => {
            let go = Signal::derive(move || tr!("cases-merged-go", { "number" => number.clone() }));
            view! { <p><LinkButton href=paths::case(&which.organization, &id) icon="case">{go}</LinkButton></p> }
                .into_any()
        }
        None => view! { <p>{move_tr!("cases-merged-unseen")}</p> }.into_any(),
    };
    let written = [which.typed("text"), which.typed("again"), which.typed("missing")].concat();
    let written = (!written.is_empty()).then(|| {
        view! {
            <p>{move_tr!("cases-merged-written")}</p>
            <blockquote>{super::parts::paragraphs(&written)}</blockquote>
        }
    });
    view! { <Notice>{way} {written}</Notice> }
}
