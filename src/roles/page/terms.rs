//! What more a role says of a permission that wants a second person's yes: from which amount on, whose, and how many.
//!
//! Always true: the fields are there as soon as the answer is, and keep what was typed when it is another for a while.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::grid::Grid;
use crate::{
    access::{Condition, Permission},
    app::outcome::Said,
    fault::Outcome,
    roles::{
        model::{Nameable, nameable, terms_control},
        rules::Refusal,
    },
    ui::Icon,
    words,
};

#[component]
pub(super) fn TermsFields(permission: Permission, grid: StoredValue<Grid>) -> impl IntoView {
    let chosen = grid.with_value(|grid| grid.chosen);
    let asks = move || chosen.with(|chosen| chosen.asks(permission));
    let built = RwSignal::new(untrack(asks));
    Effect::new(move |_| {
        if asks() {
            built.set(true);
        }
    });
    let fields = move || grid.with_value(|grid| fields(permission, grid));
    view! {
        <Show when=move || built.get()>
            <div class="grant-terms" hidden=move || !asks()>{fields()}</div>
        </Show>
    }
}

fn fields(permission: Permission, grid: &Grid) -> AnyView {
    let at = |name: &'static str| error_at(grid.said, terms_control(name, permission));
    let errors = [at("from"), at("approvers"), at("needed")];
    let (from, needed) = (grid.first.term("from", permission), grid.first.term("needed", permission));
    let named = grid.first.named(permission);
    let says_more = !(from.is_empty() && named.is_empty() && matches!(needed, "" | "1"));
    let open = move || says_more || errors.iter().any(|error| error.with(Option::is_some));
    let amount = permission.costs().then(|| amount(permission, from, at("from")));
    let some = nameable(permission, &grid.approvers, named);
    view! {
        <details open=open>
            <summary>{move_tr!("roles-terms")}</summary>
            <div class="stack close">
                {amount} {approvers(permission, some, at("approvers"))} {several(permission, needed, at("needed"))}
            </div>
        </details>
    }
    .into_any()
}

fn amount(permission: Permission, first: &str, error: Signal<Option<String>>) -> AnyView {
    let id = terms_control("from", permission);
    let (hint, wrong) = (noted(&id, "-hint"), noted(&id, "-error"));
    let described = move || {
        if error.with(Option::is_some) { [hint.as_str(), " ", &wrong].concat() } else { hint.clone() }
    };
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{move_tr!("roles-from")}</label>
            <p class="hint" id=noted(&id, "-hint")>{move_tr!("roles-from-hint")}</p>
            {message(&id, error)}
            <input
                class="input"
                id=id.clone()
                name=id.clone()
                value=first.to_owned()
                inputmode="decimal"
                autocomplete="off"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=described
            />
        </div>
    }
    .into_any()
}

fn approvers(permission: Permission, some: Vec<Nameable>, error: Signal<Option<String>>) -> AnyView {
    let id = terms_control("approvers", permission);
    let boxes = some.into_iter().enumerate().map(|(nth, Nameable { member, name, is_named, is_able })| {
        let box_id = [&id, "-", &nth.to_string()].concat();
        let called = move || {
            let name = name.clone().unwrap_or_else(words::access::somebody_gone);
            if is_able { name } else { tr!("roles-approver-cannot", { "name" => name }) }
        };
        view! {
            <div class="option">
                <input type="checkbox" id=box_id.clone() name=[&id, "[]"].concat() value=member checked=is_named/>
                <label for=box_id>{called}</label>
            </div>
        }
    });
    let boxes = boxes.collect_view();
    let (hint, wrong) = (noted(&id, "-hint"), noted(&id, "-error"));
    let described = move || {
        if error.with(Option::is_some) { [hint.as_str(), " ", &wrong].concat() } else { hint.clone() }
    };
    view! {
        <fieldset class="field choice" id=id.clone() tabindex="-1" aria-describedby=described>
            <legend class="label">{move_tr!("roles-approvers")}</legend>
            <p class="hint" id=noted(&id, "-hint")>{move_tr!("roles-approvers-hint", { "most" => Condition::MOST_NAMED })}</p>
            {message(&id, error)}
            <div class="options">{boxes}</div>
        </fieldset>
    }
    .into_any()
}

fn several(permission: Permission, first: &str, error: Signal<Option<String>>) -> AnyView {
    let (id, first) = (terms_control("needed", permission), first.parse().unwrap_or(1));
    let options = (1..=Condition::MOST_NEEDED).map(|needed| {
        view! { <option value=needed.to_string() selected=needed == first>{move || tr!("roles-needed-so-many", { "needed" => needed })}</option> }
    });
    view! {
        <div class="field">
            <label class="label" for=id.clone()>{move_tr!("roles-needed")}</label>
            {message(&id, error)}
            <select class="input" id=id.clone() name=id.clone()>{options.collect_view()}</select>
        </div>
    }
    .into_any()
}

fn noted(id: &str, end: &str) -> String {
    [id, end].concat()
}

fn message(id: &str, error: Signal<Option<String>>) -> AnyView {
    let id = noted(id, "-error");
    let shown = move || {
        error.get().map(|error| view! { <p class="error" id=id.clone()><Icon name="warning"/><span>{error}</span></p> })
    };
    view! { {shown} }.into_any()
}

fn error_at(said: Said<Refusal>, field: String) -> Signal<Option<String>> {
    Signal::derive(move || match said.get() {
        Some(Ok(Outcome::Invalid(errors))) => {
            errors.iter().find(|error| error.field == field).map(|error| words::reason(error.reason))
        }
        _ => None,
    })
}
