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
    let (account, number) = match &found.place {
        Found::Anywhere => (String::new(), String::new()),
        Found::Account(account) => (account.id.as_str().to_owned(), String::new()),
        Found::Line { number, .. } => (String::new(), readable(number)),
        Found::NoSuchLine => {
            let account = question.account.as_ref().map(|id| id.as_str().to_owned());
            (account.unwrap_or_default(), question.number.clone())
        }
    };
    let anywhere = (String::new(), move_tr!("explained-anywhere"));
    let accounts = found.accounts.iter().map(|one| (one.id.as_str().to_owned(), Signal::stored(one.name.clone())));
    let accounts: Vec<_> = std::iter::once(anywhere).chain(accounts).collect();
    let missing = found.place == Found::NoSuchLine;
    let error = Signal::derive(move || missing.then(|| leptos_fluent::tr!("explained-no-line")));
    view! {
        <form class="card explained-form" method="get" action=paths::access(organization)>
            {permissions(question.permission)}
            <Select name="account" label=move_tr!("explained-account") options=accounts value=account/>
            <Field name="number" label=move_tr!("explained-line-number") kind=FieldKind::Tel value=number error autocomplete="off"/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit>{move_tr!("explained-show")}</Button>
            </div>
        </form>
    }
    .into_any()
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
