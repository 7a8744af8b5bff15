//! The choice of columns: a plain form whose answer is an address.

use leptos::{html::Form, prelude::*};
use leptos_fluent::move_tr;

use super::said;
use crate::{
    app::asked::narrow,
    ids::OrganizationId,
    paths,
    people::users::model::{Column, Columns, UserQuery},
    ui::{Button, ButtonAction, Checkbox, Checked, Menu},
};

/// A box for each column.
#[component]
pub(super) fn ColumnMenu(organization: OrganizationId, query: UserQuery) -> impl IntoView {
    let form = NodeRef::<Form>::new();
    let action = paths::users(&organization);
    let boxes = Column::ALL.map(|column| {
        let checked = if query.shows(column) { Checked::Yes } else { Checked::No };
        view! { <Checkbox name=column.field() label=Signal::derive(move || said::column(column)) checked/> }
    });
    let pairs = query.kept().map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned()/> });
    let pairs = pairs.collect_view();
    let go = narrow(form, move |get| UserQuery::read(get).address(&organization));
    view! {
        <Menu label=move_tr!("users-columns")>
            <li class="menu-form">
                <form method="get" action=action node_ref=form on:submit=go>
                    {pairs}
                    <input type="hidden" name=Columns::PAIR value=Columns::NAME/>
                    <fieldset>
                        <legend class="unseen">{move_tr!("users-columns-beside")}</legend>
                        {boxes.into_iter().collect_view()}
                    </fieldset>
                    <Button action=ButtonAction::Submit>{move_tr!("users-show-columns")}</Button>
                </form>
            </li>
        </Menu>
    }
}
