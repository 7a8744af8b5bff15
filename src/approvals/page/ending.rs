//! What is asked for, exactly; and what became of it.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    approvals::model::{Card as Request, Ending, State, Vote},
    history::page::{change, page_of, said as history},
    ids::OrganizationId,
    people::model::readable,
    ui::{Badge, Card, DataItem, DataList},
    words::When,
};

/// So many signs of the hash tell two requests apart.
const SIGNS: usize = 12;

/// What exactly is asked for, by whom, when and why, and who has said yes.
#[component]
pub(super) fn Exactly(organization: OrganizationId, card: Request) -> impl IntoView {
    let Request { item, changes, reason, thing, votes, grant, .. } = card;
    let state = item.state;
    let about = readable(&item.about_name);
    let about = match thing {
        Some(thing) => {
            let href = page_of(&organization, thing, &item.about);
            view! { <a href=href>{about}</a> }.into_any()
        }
        None => about.into_any(),
    };
    let how_long = grant.as_ref().map(|granting| {
        let until = granting.until.as_ref().map(|(day, _)| *day);
        view! { <DataItem term=move_tr!("approvals-how-long")>{move || said::how_long(until)}</DataItem> }
    });
    let changes = if grant.is_some() && item.state != State::Done {
        ().into_any()
    } else if changes.is_empty() {
        view! { <p class="quiet-text">{move_tr!("approvals-nothing-more")}</p> }.into_any()
    } else {
        let changes = changes.into_iter().map(change).collect_view();
        view! { <div class="log-changes">{changes}</div> }.into_any()
    };
    let price = item.amount.map(|amount| {
        view! { <DataItem term=move_tr!("approvals-cost")>{move || said::price(amount)}</DataItem> }
    });
    let reason = reason.map(|reason| view! { <DataItem term=move_tr!("approvals-why")>{reason}</DataItem> });
    let waits = item.state.waits().then(|| {
        view! { <DataItem term=move_tr!("approvals-until")><When local=item.until/></DataItem> }
    });
    let said_yes = (!votes.is_empty()).then(|| {
        let votes = votes.into_iter().map(vote).collect_view();
        view! { <DataItem term=move_tr!("approvals-said-yes")>{votes}</DataItem> }
    });
    let hash: String = item.hash.chars().take(SIGNS).collect();
    let standing = {
        let item = item.clone();
        move || said::standing(&item)
    };
    view! {
        <Card title=move_tr!("approvals-what")>
            {changes}
            <DataList>
                <DataItem term=move_tr!("approvals-state")><Badge tone=said::tone(state)>{standing}</Badge></DataItem>
                <DataItem term=move_tr!("approvals-about")>{about}</DataItem>
                {price}
                {how_long}
                <DataItem term=move_tr!("approvals-asker")>{item.asker.name.clone()}</DataItem>
                {reason}
                <DataItem term=move_tr!("approvals-asked")><When local=item.at/></DataItem>
                {waits}
                {said_yes}
            </DataList>
            <p class="quiet-text hash">
                {move_tr!("approvals-hash")} " " <code>{hash}</code> ". " {move_tr!("approvals-hash-text")}
            </p>
        </Card>
    }
}

fn vote(vote: Vote) -> AnyView {
    let Vote { name, behalf, at } = vote;
    let who = move || behalf.as_ref().map_or_else(|| name.clone(), |behalf| said::in_place_of(&name, behalf));
    view! { <p>{who} " · " <When local=at/></p> }.into_any()
}

/// What became of it, by whom, with which comment.
#[component]
pub(super) fn Ended(card: Request) -> impl IntoView {
    let Some(Ending { at, by, comment, stopped }) = card.ending.clone() else { return ().into_any() };
    let state = card.item.state;
    let by = by.map(|by| {
        view! { <DataItem term=move_tr!("approvals-by")>{move || said::people(&by)}</DataItem> }
    });
    let comment = comment.map(|text| {
        view! { <DataItem term=move_tr!("approvals-comment-given")>{move || history::bilingual(&text)}</DataItem> }
    });
    let why = stopped.map(|stop| {
        let card = card.clone();
        view! { <DataItem term=move_tr!("approvals-why-not")>{move || said::stop(&stop, &card)}</DataItem> }
    });
    view! {
        <Card title=move_tr!("approvals-ended")>
            <DataList>
                <DataItem term=move_tr!("approvals-state")>
                    <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                </DataItem>
                <DataItem term=move_tr!("approvals-decided")><When local=at/></DataItem>
                {by}
                {comment}
                {why}
            </DataList>
        </Card>
    }
    .into_any()
}
