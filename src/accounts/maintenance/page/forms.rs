//! The forms that ask for little: suspend, restore, another number, another account, a transfer PIN.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_fluent::move_tr;

use super::{action::About, said};
use crate::{
    accounts::maintenance::{
        actions::{CallOffSuspension, ChangeNumber, MoveLine, SuspendLine},
        model::{Receipt, Scheduled},
        rules::Refusal,
    },
    app::outcome::{Refused, Said, Sayable, error_at, summary},
    approvals::page as approvals,
    care::model::Suspension,
    fault::{Fault, Outcome},
    people::model::readable,
    ui::{Button, ButtonAction, ButtonKind, Choice, ChoiceOption, ErrorSummary, Field, FieldKind, Fixed, Need, Select},
    wire::{SendForm, Sending},
    words::{self, spoken},
};

/// What stands above the fields: what went wrong.
pub(super) fn wrong(said: Said<Refusal>) -> AnyView {
    view! {
        <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
        <Refused said/>
    }
    .into_any()
}

/// The button at a form's end, with the action's own words.
pub(super) fn send(about: &About, kind: ButtonKind, pending: Signal<bool>) -> AnyView {
    sends(about, kind, pending, about.form.possible.may.asks())
}

/// The same where it depends on more than the action whether a second person has to say yes.
pub(super) fn sends(about: &About, kind: ButtonKind, pending: Signal<bool>, asks: bool) -> AnyView {
    let action = about.form.possible.action;
    view! {
        <div class="form-end">
            <Button kind action=ButtonAction::Submit pending>
                {move || said::action(action)} {approvals::asks(asks)}
            </Button>
        </div>
    }
    .into_any()
}

pub(super) fn suspend(about: &About) -> AnyView {
    let action = Sending::<SuspendLine>::new();
    let said = about.follow(action);
    let fields = about.fields();
    let days = suspension(&about.form.today, |name| about.typed(name), said);
    let end = send(about, ButtonKind::Stop, action.pending());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            {wrong(said)}
            {fields}
            {days}
            {end}
        </SendForm>
    }
    .into_any()
}

/// Why, from when and until when, for one line or many.
pub(crate) fn suspension<R: Sayable>(today: &str, typed: impl Fn(&str) -> Option<String>, said: Said<R>) -> AnyView {
    let reason = |reason: Suspension| ChoiceOption {
        value: reason.key().to_owned(),
        label: Signal::derive(move || said::suspension(reason)),
        meaning: None,
        off_because: None,
    };
    let from = typed("from").filter(|day| !day.is_empty()).unwrap_or_else(|| today.to_owned());
    let (reasons, why, until) =
        (Suspension::ALL.map(reason).to_vec(), typed("reason").unwrap_or_default(), typed("until").unwrap_or_default());
    view! {
        <Choice
            name="reason"
            label=move_tr!("maintenance-reason")
            options=reasons
            value=why
            required=Need::Required
            error=error_at(said, "reason")
        />
        <Field
            name="from"
            kind=FieldKind::Date
            label=move_tr!("maintenance-from")
            hint=move_tr!("maintenance-from-hint")
            value=from
            error=error_at(said, "from")
        />
        <Field
            name="until"
            kind=FieldKind::Date
            label=move_tr!("maintenance-until")
            hint=move_tr!("maintenance-until-hint")
            value=until
            error=error_at(said, "until")
        />
    }
    .into_any()
}

pub(super) fn call_off(about: &About) -> AnyView {
    let action = Sending::<CallOffSuspension>::new();
    let (said, fields) = (about.follow(action), about.fields());
    let (transaction, from) = match about.form.scheduled.clone() {
        Some(Scheduled { transaction, from }) => (transaction, Some(from)),
        None => (String::new(), None),
    };
    let from = Signal::derive(move || from.map(|from| words::day(spoken(), from)).unwrap_or_default());
    let end = send(about, ButtonKind::Main, action.pending());
    view! {
        <SendForm action attr:class="stack">
            {wrong(said)}
            {fields}
            <input type="hidden" name="transaction" value=transaction/>
            <Fixed label=move_tr!("maintenance-call-off-from") value=from/>
            {end}
        </SendForm>
    }
    .into_any()
}

/// A form that asks for nothing more.
pub(super) fn press<S>(about: &About, kind: ButtonKind) -> AnyView
where
    S: ServerFn<Output = Outcome<Receipt, Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
{
    let action = Sending::<S>::new();
    let (said, fields) = (about.follow(action), about.fields());
    let end = send(about, kind, action.pending());
    view! {
        <SendForm action attr:class="stack">
            {wrong(said)}
            {fields}
            {end}
        </SendForm>
    }
    .into_any()
}

pub(super) fn number(about: &About) -> AnyView {
    let action = Sending::<ChangeNumber>::new();
    let (said, fields) = (about.follow(action), about.fields());
    let (now, typed) = (readable(&about.form.line.number), about.typed("number").unwrap_or_default());
    let end = send(about, ButtonKind::Main, action.pending());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            {wrong(said)}
            {fields}
            <Fixed label=move_tr!("maintenance-number-now") value=now/>
            <Field
                name="number"
                kind=FieldKind::Tel
                label=move_tr!("maintenance-number")
                hint=move_tr!("maintenance-number-hint")
                value=typed
                required=Need::Required
                error=error_at(said, "number")
            />
            {end}
        </SendForm>
    }
    .into_any()
}

pub(super) fn moving(about: &About) -> AnyView {
    if about.form.accounts.is_empty() {
        return view! { <p>{move_tr!("maintenance-nowhere")}</p> }.into_any();
    }
    let action = Sending::<MoveLine>::new();
    let said = about.follow(action);
    let none = (String::new(), move_tr!("maintenance-choose-account"));
    let accounts = about.form.accounts.iter().map(|account| {
        let name = format!("{} · {}", account.name, account.number);
        (account.id.to_string(), Signal::stored(name))
    });
    let options: Vec<_> = std::iter::once(none).chain(accounts).collect();
    let (now, typed) = (about.form.account.name.clone(), about.typed("to").unwrap_or_default());
    let fields = about.fields();
    let end = send(about, ButtonKind::Main, action.pending());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            {wrong(said)}
            {fields}
            <Fixed label=move_tr!("maintenance-account-now") value=now/>
            <Select
                name="to"
                label=move_tr!("maintenance-to")
                options=options
                value=typed
                required=Need::Required
                error=error_at(said, "to")
            />
            {end}
        </SendForm>
    }
    .into_any()
}
