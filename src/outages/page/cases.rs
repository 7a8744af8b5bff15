//! The cases that are tied to an outage, and tying one by its number.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use crate::{
    app::outcome::{Refused, error_at, said as answered},
    cases::page::said,
    ids::OutageId,
    outages::{
        actions::{TieCase, UntieCase},
        model::TiedCase,
    },
    paths,
    plain::Draft,
    ui::{Badge, Button, ButtonAction, ButtonKind, Field},
    wire::{SendForm, Sending},
};

pub(super) fn list(id: &OutageId, cases: Vec<TiedCase>, untie: Sending<UntieCase>) -> AnyView {
    if cases.is_empty() {
        return view! { <p>{move_tr!("outages-cases-none")}</p> }.into_any();
    }
    let row = |one: TiedCase| {
        let TiedCase { organization, organization_name, id: case, number, subject, state, waits } = one;
        let outage = id.to_string();
        let href = paths::care_case(&organization, &case);
        let label = {
            let number = number.clone();
            Signal::derive(move || tr!("outages-untie", { "number" => number.clone() }))
        };
        let waits = waits.then(|| view! { <small class="quiet-text">{move_tr!("outages-on-its-way")}</small> });
        view! {
            <li>
                <span>
                    <small class="quiet-text">{organization_name}</small>
                    <br/>
                    <a href=href>{number} " · " {subject}</a>
                    " "
                    <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                    " "
                    {waits}
                </span>
                <SendForm action=untie>
                    <input type="hidden" name="outage" value=outage/>
                    <input type="hidden" name="org" value=organization.to_string()/>
                    <input type="hidden" name="case" value=case.to_string()/>
                    <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=untie.pending()>{label}</Button>
                </SendForm>
            </li>
        }
    };
    view! { <ul class="watchers">{cases.into_iter().map(row).collect_view()}</ul> }.into_any()
}

pub(super) fn tie_form(id: &OutageId, draft: Option<&Draft>, tie: Sending<TieCase>) -> AnyView {
    let said = answered(tie, draft, "tie");
    let number = draft.and_then(|draft| draft.value("number")).unwrap_or_default().to_owned();
    let outage = id.to_string();
    view! {
        <SendForm action=tie attr:novalidate="novalidate" attr:class="stack close">
            <Refused said/>
            <input type="hidden" name="outage" value=outage/>
            <Field name="number" label=move_tr!("outages-number") hint=move_tr!("cases-care-number-hint") value=number
                error=error_at(said, "number") autocomplete="off"/>
            <div>
                <Button action=ButtonAction::Submit pending=tie.pending()>{move_tr!("outages-tie")}</Button>
            </div>
        </SendForm>
    }
    .into_any()
}
