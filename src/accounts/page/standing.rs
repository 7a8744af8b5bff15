//! On a line's page: what can be done, what the provider has not finished, why it is suspended, its transfer PIN.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use crate::{
    accounts::{
        maintenance::{
            model::{Action, Open, Pin, Possible, Standing, Suspended},
            page::said,
        },
        model::{Line, LineState},
    },
    approvals::page as approvals,
    ids::OrganizationId,
    paths,
    ui::{Badge, Button, Card, LinkButton, Notice, Tone},
    words::{self, spoken},
};

/// A number of works as the address bears it; anything else is none of ours.
pub(super) fn asked(text: Option<String>) -> Option<String> {
    text.filter(|text| {
        text.len() <= 16 && text.starts_with("T-") && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
    })
}

/// What has just been asked for, and stands in the address.
pub(super) fn receipt(standing: &Standing, asked: Option<String>) -> AnyView {
    let Some(number) = asked else { return ().into_any() };
    let is_open = standing.open.iter().any(|open| open.transaction == number);
    let (tone, title) = if is_open {
        (Tone::Wait, move_tr!("maintenance-under-way"))
    } else {
        (Tone::Plain, move_tr!("maintenance-no-longer-open"))
    };
    let text = move || {
        let number = number.clone();
        if is_open {
            tr!("maintenance-under-way-text", { "transaction" => number })
        } else {
            tr!("maintenance-no-longer-open-text", { "transaction" => number })
        }
    };
    view! {
        <div role="status">
            <Notice tone title>
                <p>{text}</p>
            </Notice>
        </div>
    }
    .into_any()
}

/// Everything that can be done, each a button; off with its reason where it cannot.
pub(super) fn what_can_be_done(organization: &OrganizationId, line: &Line, can: &[Possible]) -> AnyView {
    let is_suspended = line.state == LineState::Suspended;
    // Of two opposites, the one that the line's state calls for.
    let not_here = if is_suspended { Action::Suspend } else { Action::Restore };
    let button = |possible: &Possible| {
        let (action, possible) = (possible.action, possible.clone());
        let name = move || said::action(action);
        if said::off(&possible).is_none() {
            let href = paths::line_action(organization, &line.id, action);
            let asks = approvals::asks(possible.may.asks());
            return view! { <li><LinkButton href>{name} {asks}</LinkButton></li> }.into_any();
        }
        let off_because = Signal::derive(move || said::off(&possible));
        view! { <li><Button off_because>{name}</Button></li> }.into_any()
    };
    let is_offered = |one: &&Possible| one.action != not_here && (one.action != Action::CallOff || one.now.is_none());
    let buttons = can.iter().filter(is_offered).map(button).collect_view();
    view! {
        <Card title=move_tr!("maintenance-what")>
            <ul class="plain-list what-can-be-done">{buttons}</ul>
        </Card>
    }
    .into_any()
}

/// What the provider has not finished.
pub(super) fn under_way(standing: &Standing) -> AnyView {
    if standing.open.is_empty() {
        return ().into_any();
    }
    let rows = standing.open.iter().cloned().map(work).collect_view();
    view! {
        <Card title=move_tr!("maintenance-open")>
            <ul class="plain-list">{rows}</ul>
        </Card>
    }
    .into_any()
}

fn work(open: Open) -> AnyView {
    let Open { transaction, action, state, late, due, by } = open;
    let details = move || {
        let due = due.map(|due| tr!("maintenance-due", { "day" => words::day(spoken(), due) }));
        let by = tr!("maintenance-asked-by", { "name" => by.clone() });
        [due, Some(by)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! {
        <li>
            <p>
                <strong>{move || said::action(action)}</strong> " "
                <Badge tone=Tone::Wait>{move || said::state(state)}</Badge>
                {late.then(|| view! { " " <Badge tone=Tone::Stop>{move_tr!("maintenance-late")}</Badge> })}
            </p>
            {late.then(|| view! { <p>{move_tr!("maintenance-late-text")}</p> })}
            <p class="quiet-text"><span class="digits" translate="no">{transaction}</span> " · " {details}</p>
        </li>
    }
    .into_any()
}

/// Why it is suspended, and since when.
pub(super) fn suspended(one: Suspended) -> String {
    let (reason, since) = (said::suspension(one.reason), words::day(spoken(), one.since));
    tr!("maintenance-suspended-since", { "reason" => reason, "day" => since })
}

/// The PIN, for who may see it.
pub(super) fn pin(standing: &Standing) -> AnyView {
    let Some(Pin { pin, until }) = standing.pin.clone() else { return ().into_any() };
    let lasts = move || tr!("maintenance-pin-until", { "at" => words::at(until, None) });
    view! {
        <Card title=move_tr!("maintenance-pin")>
            <p><strong class="digits" translate="no">{pin}</strong></p>
            <p class="quiet-text">{lasts}</p>
        </Card>
    }
    .into_any()
}
