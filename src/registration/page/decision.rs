//! The two forms under a registration: let them in, or not.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::super::{
    actions::{ApproveRegistration, RejectRegistration},
    model::RegistrationCard,
    rules::Refusal,
};
use crate::{
    access::{Decision, RoleName},
    app::{
        asked::param,
        outcome::{Refused, Sayable, because, error_at, said, summary, when_done},
    },
    approvals::page as approvals,
    ids::OrganizationId,
    paths,
    plain::Draft,
    ui::{
        Because, Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, ErrorSummary, Field, FieldKind, Need,
        Notice, Reason, TextArea, use_toasts,
    },
    wire::{SendForm, Sending},
    words,
};

/// Lets them in: with a role, and perhaps a line.
#[component]
pub(super) fn ApproveForm(organization: OrganizationId, card: RegistrationCard, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<ApproveRegistration>::new();
    let said = said(action, draft.as_ref(), "approve");
    when_done(action, leave(&organization, move_tr!("registration-approved-now")));
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).map(str::to_owned);
    let first = card.roles.iter().find(|(_, refusal)| refusal.is_none()).map(|(role, _)| role.key().to_owned());
    let role = typed("role").or(first).unwrap_or_default();
    let refusal = card.approve.clone();
    let off_because = Signal::derive(move || refusal.as_ref().map(Sayable::say).map(Because::from));
    let line = match card.assign.clone() {
        Decision::Allowed(_) | Decision::NeedsApproval(..) => view! {
            <Field name="line" kind=FieldKind::Tel label=move_tr!("registration-line")
                hint=move_tr!("registration-line-hint") value=typed("line").unwrap_or_default()
                error=error_at(said, "line") autocomplete="off"/>
        }
        .into_any(),
        Decision::Denied(denial) => {
            view! { <Notice><p>{move || view! { <Reason because=because(&denial)/> }}</p></Notice> }.into_any()
        }
    };
    view! {
        <Card title=move_tr!("registration-approve-title")>
            <SendForm action attr:class="stack" attr:novalidate="novalidate">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                <About organization/>
                <Choice name="role" label=move_tr!("registration-role") options=roles(card.roles) value=role
                    error=error_at(said, "role") required=Need::Required/>
                {line}
                <div class="actions">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending() off_because>
                        {move_tr!("registration-approve")} {approvals::asks(card.asks)}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

/// Does not let them in, with a reason that they will read. Its one field says itself what is wrong: the summary's id is
/// the other form's.
#[component]
pub(super) fn RejectForm(organization: OrganizationId, asks: bool, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<RejectRegistration>::new();
    let said = said(action, draft.as_ref(), "reject");
    when_done(action, leave(&organization, move_tr!("registration-rejected-now")));
    let reason = draft.as_ref().and_then(|draft| draft.value("reason")).unwrap_or_default().to_owned();
    view! {
        <Card title=move_tr!("registration-reject-title")>
            <SendForm action attr:class="stack" attr:novalidate="novalidate">
                <Refused said/>
                <About organization/>
                <TextArea name="reason" label=move_tr!("registration-reason") hint=move_tr!("registration-reason-hint")
                    value=reason error=error_at(said, "reason") required=Need::Required rows=3/>
                <div class="actions">
                    <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending()>
                        {move_tr!("registration-reject")} {approvals::asks(asks)}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

/// Which registration a form is about.
#[component]
fn About(organization: OrganizationId) -> impl IntoView {
    let id = param("registration");
    view! {
        <input type="hidden" name="org" value=organization.to_string()/>
        <input type="hidden" name="registration" value=id.get_untracked()/>
    }
}

/// Back to the list, which shows what has become of it.
fn leave(organization: &OrganizationId, toast: Signal<String>) -> impl Fn(()) + use<> {
    let (navigate, toasts, path) = (use_navigate(), use_toasts(), paths::registrations(organization));
    move |()| {
        toasts.say(toast);
        let (navigate, path) = (navigate.clone(), path.clone());
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    }
}

/// Each that can be given; one that the reader cannot give says why.
fn roles(roles: Vec<(RoleName, Option<Refusal>)>) -> Vec<ChoiceOption> {
    let option = |(role, refusal): (RoleName, Option<Refusal>)| {
        let (value, meant) = (role.key().to_owned(), role.clone());
        ChoiceOption {
            value,
            label: Signal::derive(move || words::access::role_name(&role)),
            meaning: match meant {
                RoleName::Ready(ready) => Some(Signal::derive(move || words::access::role_meaning(ready))),
                RoleName::Own { .. } => None,
            },
            off_because: refusal.map(|refusal| Signal::derive(move || refusal.say())),
        }
    };
    roles.into_iter().map(option).collect()
}
