//! What the organization notes of a line, and its cost centre.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{action::About, forms::wrong, said};
use crate::{
    accounts::{
        maintenance::{actions::EditIdentifiers, rules::Refusal},
        model::Identifier,
    },
    app::outcome::{Said, Sayable, because, error_at, said as answered, when_done},
    approvals::page as approvals,
    fault::Outcome,
    paths,
    ui::{Button, ButtonAction, ButtonKind, Fixed, Icon, Reason, Select, use_toasts},
    wire::{SendForm, Sending},
    words,
};

pub(super) fn identifiers(about: &About) -> AnyView {
    let action = Sending::<EditIdentifiers>::new();
    let said = answered(action, about.draft.as_ref(), "");
    let (toasts, navigate) = (use_toasts(), use_navigate());
    let back = paths::line(&about.organization, &about.form.line.id);
    when_done(action, move |()| {
        toasts.say(move_tr!("frame-saved"));
        navigate(&back, NavigateOptions::default());
    });
    let typed: Vec<String> = about.draft.as_ref().map(typed).unwrap_or_default();
    let fields = about.form.identifiers.iter().enumerate();
    let fields = fields.map(|(nth, one)| field(about, one, typed.get(nth).cloned(), said)).collect_view();
    let centre = centre(about, said);
    let (hidden, seen) = (about.fields(), about.form.revision);
    let asks = approvals::asks(about.form.possible.may.asks());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            {wrong(said)}
            {hidden}
            <input type="hidden" name="seen" value=seen/>
            {fields}
            {centre}
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")} {asks}
                </Button>
            </div>
        </SendForm>
    }
    .into_any()
}

/// The cost centre, for whoever may change by whom the line is reached.
fn centre(about: &About, said: Said<Refusal>) -> AnyView {
    let (label, now) = (move_tr!("accounts-centre"), about.form.line.cost_centre.clone());
    let Some(off) = about.form.centre_off.clone() else {
        let none = (String::new(), move_tr!("accounts-none-yet"));
        let centres = about.form.centres.iter().map(|centre| (centre.0.clone(), Signal::stored(centre.0.clone())));
        let options: Vec<_> = std::iter::once(none).chain(centres).collect();
        let value = about.typed("centre").or(now).unwrap_or_default();
        return view! { <Select name="centre" label options value error=error_at(said, "centre")/> }.into_any();
    };
    let (posted, shown) = (now.clone(), now.clone());
    view! {
        <Fixed
            label
            value=Signal::derive(move || shown.clone().unwrap_or_else(|| tr!("accounts-none-yet")))
            hint=move_tr!("maintenance-centre-reaches")
        />
        <input type="hidden" name="centre" value=posted/>
        <p class="hint">{move || view! { <Reason because=because(&off)/> }}</p>
    }
    .into_any()
}

/// The values in the order of the form.
fn typed(draft: &crate::plain::Draft) -> Vec<String> {
    draft.values.iter().filter(|(name, _)| name == "value[]").map(|(_, value)| value.clone()).collect()
}

/// One identifier: an organization may have any, so the names of their fields are its own keys.
fn field(about: &About, identifier: &Identifier, typed: Option<String>, said: Said<Refusal>) -> AnyView {
    let Identifier { key, name, primary, unique, .. } = identifier.clone();
    let noted = about.form.line.identifiers.iter().find(|one| one.key == key).map(|one| one.value.clone());
    let value = typed.or(noted).unwrap_or_default();
    let id = format!("value-{key}");
    let error = {
        let (id, key) = (id.clone(), key.clone());
        Memo::new(move |_| match said.get() {
            Some(Ok(Outcome::Invalid(errors))) => {
                errors.iter().find(|error| error.field == id).map(|error| words::reason(error.reason))
            }
            Some(Ok(Outcome::Refused(refusal @ Refusal::ValueTaken { .. }))) if is_of(&refusal, &key) => {
                Some(refusal.say())
            }
            _ => None,
        })
    };
    let hint = move || match (primary, unique) {
        (true, _) => tr!("maintenance-identifier-primary"),
        (false, true) => tr!("maintenance-identifier-unique"),
        (false, false) => String::new(),
    };
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{move || said::name(&name)}</label>
            <p class="hint" id=hint_id hidden=!primary && !unique>{hint}</p>
            <div id=error_id>
                {move || error.get().map(|error| view! { <p class="error"><Icon name="warning"/><span>{error}</span></p> })}
            </div>
            <input type="hidden" name="identifier[]" value=key/>
            <input class="input" id=id name="value[]" value=value autocomplete="off" aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")/>
        </div>
    }
    .into_any()
}

fn is_of(refusal: &Refusal, key: &str) -> bool {
    matches!(refusal, Refusal::ValueTaken { key: taken, .. } if taken == key)
}
