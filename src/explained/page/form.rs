//! What to ask about: a permission, and where it has a place, an account or a line.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{person::sentence, said};
use crate::{
    access::{Area, Permission},
    explained::model::{Found, Question, WhoCan},
    ids::OrganizationId,
    paths,
    people::model::readable,
    ui::{Button, ButtonAction, ButtonKind, Field, FieldKind, Select},
};

const AREAS: [Area; 5] = [Area::Users, Area::Accounts, Area::Organization, Area::Contacts, Area::Cases];

pub(super) fn form(organization: &OrganizationId, question: &Question, found: &WhoCan) -> AnyView {
    let number = match &found.place {
        Found::Line { number, .. } => readable(number),
        _ => question.number.clone(),
    };
    let error = wrong(found, &Found::NoSuchLine, move_tr!("explained-no-line"));
    view! {
        <form class="card explained-form" method="get" action=paths::access(organization)>
            {permissions(question.permission)}
            {account(question, found)}
            <Field name="number" label=move_tr!("explained-line-number") kind=FieldKind::Tel value=number error autocomplete="off"/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit>{move_tr!("explained-show")}</Button>
            </div>
        </form>
    }
    .into_any()
}

/// The accounts to choose from; where there are too many, one by its number.
fn account(question: &Question, found: &WhoCan) -> AnyView {
    // With its error, also where a number was typed for somebody who could have chosen.
    let few = found.accounts.as_ref().filter(|_| found.place != Found::NoSuchAccount);
    let Some(accounts) = few else {
        let number = match &found.place {
            Found::Account { number, .. } => number.clone(),
            _ => question.account_number.clone(),
        };
        let error = wrong(found, &Found::NoSuchAccount, move_tr!("explained-no-account"));
        return view! {
            <Field name="account_number" label=move_tr!("explained-account-number") value=number error autocomplete="off"/>
        }
        .into_any();
    };
    let value = match &found.place {
        Found::Account { account, .. } => account.id.to_string(),
        Found::NoSuchLine => question.account.as_ref().map(ToString::to_string).unwrap_or_default(),
        _ => String::new(),
    };
    let anywhere = (String::new(), move_tr!("explained-anywhere"));
    let accounts = accounts.iter().map(|one| (one.id.to_string(), Signal::stored(one.name.clone())));
    let options: Vec<_> = std::iter::once(anywhere).chain(accounts).collect();
    view! { <Select name="account" label=move_tr!("explained-account") options value/> }.into_any()
}

fn wrong(found: &WhoCan, place: &Found, text: Signal<String>) -> Signal<Option<String>> {
    let is_wrong = found.place == *place;
    Signal::derive(move || is_wrong.then(|| text.get()))
}

/// All of them, by area.
fn permissions(chosen: Option<Permission>) -> AnyView {
    let groups = AREAS.map(|area| {
        let of = Permission::ALL.into_iter().filter(move |permission| permission.area() == area);
        let options: Vec<_> = of
            .map(|permission| {
                let selected = chosen == Some(permission);
                view! { <option value=permission.key() selected=selected>{move || sentence(permission)}</option> }
            })
            .collect();
        view! { <optgroup label=move || said::area(area)>{options}</optgroup> }
    });
    view! {
        <div class="field">
            <label class="label" for="permission">{move_tr!("explained-permission")}</label>
            <select class="input" id="permission" name="permission">
                <option value="" selected=chosen.is_none()>{move_tr!("explained-choose")}</option>
                {groups.into_iter().collect_view()}
            </select>
        </div>
    }
    .into_any()
}
