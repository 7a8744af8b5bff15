//! One out of a list.
//!
//! Always true: it is the browser's own control; a change of language changes its words and keeps what is chosen.

use super::{
    Need,
    field::{described, framed, wrong},
};
use leptos::prelude::*;

/// A list to choose one from.
#[component]
pub fn Select(
    name: &'static str,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] hint: Option<Signal<String>>,
    #[prop(optional, into)] error: Signal<Option<String>>,
    /// What is posted, and what is read.
    options: Vec<(String, Signal<String>)>,
    /// What is chosen at first.
    #[prop(optional, into)]
    value: String,
    #[prop(optional)] required: Need,
    #[prop(optional)] id: Option<&'static str>,
) -> impl IntoView {
    let id = id.unwrap_or(name);
    let options = options
        .into_iter()
        .map(|(posted, read)| {
            let selected = posted == value;
            view! { <option value=posted selected=selected>{read}</option> }
        })
        .collect_view();
    let control = view! {
        <select
            class="input"
            id=id
            name=name
            aria-required=required.aria()
            aria-invalid=wrong(error)
            aria-describedby=described(id, hint.is_some(), error)
        >
            {options}
        </select>
    };
    framed(id, label, hint, error, required, control.into_any())
}
