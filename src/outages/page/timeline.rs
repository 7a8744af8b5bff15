//! What was said of an outage, the newest first.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    cases::page::parts::paragraphs,
    outages::model::Update,
    time::Moment,
    ui::{Badge, Card},
    words::{self, When, spoken},
};

pub(super) fn timeline(updates: Vec<Update>, now: Moment) -> AnyView {
    let lines = updates.into_iter().map(|update| line(update, now)).collect_view();
    view! {
        <Card title=move_tr!("outages-timeline")>
            <ol class="talk">{lines}</ol>
        </Card>
    }
    .into_any()
}

fn line(update: Update, now: Moment) -> AnyView {
    let Update { at, state, text, by, edited, .. } = update;
    let by = by.map(|by| view! { <span>{by}</span> });
    if !edited.is_empty() {
        let parts = move || {
            let parts: Vec<String> = edited.iter().map(|part| said::part(*part)).collect();
            tr!("outages-edited", { "parts" => words::and(spoken(), &parts) })
        };
        return view! { <li class="quiet-text"><p class="talk-by">{by} " " <When local=at now/></p> <p>{parts}</p></li> }
            .into_any();
    }
    let text = move || paragraphs(&said::read(&text));
    view! {
        <li>
            <p class="talk-by">
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                " "
                <When local=at now/>
                " "
                {by}
            </p>
            {text}
        </li>
    }
    .into_any()
}
