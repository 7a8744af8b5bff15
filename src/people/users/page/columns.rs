//! The choice of columns: a plain form whose answer is an address.

use leptos::{ev::SubmitEvent, html::Form, prelude::*, web_sys::FormData};
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::said;
use crate::{
    ids::OrganizationId,
    paths,
    people::users::model::{Column, Columns, UserQuery},
    ui::{Button, ButtonAction, Checkbox, Checked, Menu, focus_heading},
};

/// A box for each column.
#[component]
pub(super) fn ColumnMenu(organization: OrganizationId, query: UserQuery) -> impl IntoView {
    let (navigate, form) = (use_navigate(), NodeRef::<Form>::new());
    let action = paths::users(&organization);
    let boxes = Column::ALL.map(|column| {
        let checked = if query.shows(column) { Checked::Yes } else { Checked::No };
        view! { <Checkbox name=column.field() label=Signal::derive(move || said::column(column)) checked/> }
    });
    let pairs = query.kept().map(|(name, value)| view! { <input type="hidden" name=name value=value.to_owned()/> });
    let pairs = pairs.collect_view();
    let go = move |event: SubmitEvent| {
        let Some(data) = form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok()) else { return };
        event.prevent_default();
        let asked = UserQuery::read(|name| data.get(name).as_string());
        navigate(&asked.address(&organization), NavigateOptions { scroll: false, ..NavigateOptions::default() });
        // The menu is made anew for what it shows.
        focus_heading();
    };
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
