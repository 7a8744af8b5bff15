//! While somebody is away: who answers for them, and until when.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::inbox::Acts;
use crate::{
    access::Helper,
    app::outcome::{Refused, error_at, said, summary},
    approvals::model::Delegation,
    ids::OrganizationId,
    plain::Draft,
    time::{Local, Span},
    ui::{Button, ButtonAction, Card, ErrorSummary, Field, FieldKind, Need, Select},
    wire::SendForm,
    words::{self, spoken},
};

#[component]
pub(super) fn Away(
    organization: OrganizationId,
    delegation: Option<Delegation>,
    delegates: Vec<Helper>,
    acts: Acts,
    draft: Option<Draft>,
) -> impl IntoView {
    let body = match delegation {
        Some(delegation) => view! { <Now organization delegation acts draft/> }.into_any(),
        None => view! { <Set organization delegates acts draft/> }.into_any(),
    };
    view! {
        <Card title=move_tr!("approvals-away")>
            <p class="quiet-text">{move_tr!("approvals-away-text")}</p>
            {body}
        </Card>
    }
}

/// Who answers for them now, or soon.
#[component]
fn Now(organization: OrganizationId, delegation: Delegation, acts: Acts, draft: Option<Draft>) -> impl IntoView {
    let said = said(acts.end, draft.as_ref(), "end");
    let Delegation { name, from, until, .. } = delegation;
    // It is over with the last moment of a day.
    let until = Local { at: until.at - Span(1), ..until };
    let text = move || {
        let (from, until) = (words::day(spoken(), from), words::day(spoken(), until));
        tr!("approvals-away-now", { "name" => name.clone(), "from" => from, "until" => until })
    };
    view! {
        <p>{text}</p>
        <SendForm action=acts.end>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <Button action=ButtonAction::Submit pending=acts.end.pending()>{move_tr!("approvals-away-end")}</Button>
        </SendForm>
    }
}

#[component]
fn Set(organization: OrganizationId, delegates: Vec<Helper>, acts: Acts, draft: Option<Draft>) -> impl IntoView {
    let draft = draft.filter(|draft| draft.value("form") == Some("delegate"));
    let said = said(acts.delegate, draft.as_ref(), "delegate");
    let typed = move |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let options = delegates.into_iter().map(|one| (one.member.to_string(), Signal::stored(one.name))).collect();
    view! {
        <SendForm action=acts.delegate attr:class="stack form" attr:novalidate="novalidate">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <Select name="to" label=move_tr!("approvals-away-to") options value=typed("to") required=Need::Required
                error=error_at(said, "to")/>
            <div class="pair">
                <Field name="from" kind=FieldKind::Date label=move_tr!("approvals-away-from") value=typed("from")
                    required=Need::Required error=error_at(said, "from")/>
                <Field name="until" kind=FieldKind::Date label=move_tr!("approvals-away-until") value=typed("until")
                    required=Need::Required error=error_at(said, "until")/>
            </div>
            <div class="actions">
                <Button action=ButtonAction::Submit pending=acts.delegate.pending()>{move_tr!("approvals-away-set")}</Button>
            </div>
        </SendForm>
    }
}
