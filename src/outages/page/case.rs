//! On the page of a case, for staff: the outage that it is tied to, or those that it could be.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    app::{
        asked::News,
        outcome::{Refused, error_at, said as answered, when_done},
    },
    fault::Fault,
    ids::{CaseId, OrganizationId},
    outages::{
        actions::{TieCase, UntieCase},
        model::{Brief, CaseOutage},
    },
    paths,
    plain::Draft,
    ui::{Badge, Button, ButtonAction, ButtonKind, Card, Select, use_toasts},
    wire::{SendForm, Sending, forget_unsent},
};

/// What can be sent from here; it outlives what the page shows.
#[derive(Clone, Copy)]
pub(crate) struct CaseTying {
    tie: Sending<TieCase>,
    untie: Sending<UntieCase>,
}

impl CaseTying {
    pub fn new(news: News) -> Self {
        let (toasts, tie, untie) = (use_toasts(), Sending::new(), Sending::new());
        when_done(tie, move |()| {
            forget_unsent();
            toasts.say(move_tr!("outages-tied"));
            news.spread();
        });
        when_done(untie, move |()| {
            forget_unsent();
            toasts.say(move_tr!("outages-untied"));
            news.spread();
        });
        Self { tie, untie }
    }
}

/// `number` is that of the case.
pub(crate) fn case_card(
    (organization, case, number): (&OrganizationId, &CaseId, &str),
    answer: Result<CaseOutage, Fault>,
    draft: Option<&Draft>,
    tying: CaseTying,
) -> AnyView {
    let Ok(CaseOutage { tied, offered }) = answer else { return ().into_any() };
    let here = view! {
        <input type="hidden" name="org" value=organization.to_string()/>
        <input type="hidden" name="case" value=case.to_string()/>
    };
    let inside = match tied {
        Some(brief) => untie_form(brief, number, here.into_any(), (draft, tying)),
        None if offered.is_empty() => view! { <p>{move_tr!("outages-case-none")}</p> }.into_any(),
        None => tie_form(offered, number, here.into_any(), (draft, tying)),
    };
    view! { <Card title=move_tr!("outages-case")>{inside}</Card> }.into_any()
}

fn untie_form(brief: Brief, number: &str, here: AnyView, (draft, tying): (Option<&Draft>, CaseTying)) -> AnyView {
    let said = answered(tying.untie, draft, "untie");
    let (state, title, id) = (brief.state, brief.title, brief.id);
    let number = number.to_owned();
    let label = Signal::derive(move || tr!("outages-untie", { "number" => number.clone() }));
    view! {
        <p>
            <a href=paths::care_outage(&id)>{brief.number} " · " {move || said::read(&title)}</a>
            " "
            <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
        </p>
        <SendForm action=tying.untie>
            <Refused said/>
            {here}
            <input type="hidden" name="outage" value=id.to_string()/>
            <input type="hidden" name="back" value="case"/>
            <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=tying.untie.pending()>{label}</Button>
        </SendForm>
    }
    .into_any()
}

fn tie_form(offered: Vec<Brief>, number: &str, here: AnyView, (draft, tying): (Option<&Draft>, CaseTying)) -> AnyView {
    let said = answered(tying.tie, draft, "tie");
    let option = |Brief { id, number, title, .. }: Brief| {
        (id.to_string(), Signal::derive(move || format!("{number} · {}", said::read(&title))))
    };
    let options = offered.into_iter().map(option).collect();
    let number = number.to_owned();
    let error = Signal::derive(move || error_at(said, "number").get().or_else(|| error_at(said, "outage").get()));
    view! {
        <p class="quiet-text">{move_tr!("outages-case-means")}</p>
        <SendForm action=tying.tie attr:class="stack close">
            <Refused said/>
            {here}
            <input type="hidden" name="number" value=number/>
            <Select name="outage" label=move_tr!("outages-which") options error/>
            <div>
                <Button action=ButtonAction::Submit pending=tying.tie.pending()>{move_tr!("outages-tie-to")}</Button>
            </div>
        </SendForm>
    }
    .into_any()
}
