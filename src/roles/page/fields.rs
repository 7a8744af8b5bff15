//! What a role is called and what it is for, in both languages.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::outcome::{Said, error_at},
    roles::{model::RoleForm, rules::Refusal},
    ui::{Field, TextArea},
};

/// One name is enough; where one language has none, the other's shows.
#[component]
pub(super) fn RoleFields(first: RoleForm, said: Said<Refusal>) -> impl IntoView {
    let at = |field| error_at(said, field);
    view! {
        <p class="hint">{move_tr!("roles-one-is-enough")}</p>
        <div class="pair">
            <Field name="name_en" label=move_tr!("roles-name-en") value=first.name_en error=at("name_en") autocomplete="off"/>
            <Field name="name_es" label=move_tr!("roles-name-es") value=first.name_es error=at("name_es") autocomplete="off"/>
        </div>
        <div class="pair">
            <TextArea name="text_en" label=move_tr!("roles-text-en") value=first.text_en error=at("text_en") rows=2/>
            <TextArea name="text_es" label=move_tr!("roles-text-es") value=first.text_es error=at("text_es") rows=2/>
        </div>
    }
}
