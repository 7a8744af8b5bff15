//! Messages that stay in their place: badges, notices, the summary of what is wrong with a form.
//!
//! Always true: a summary takes the focus when errors appear and only from its own form, so a change of language, which
//! renews its words, moves nothing.

use super::{Icon, Tone, focus, focus_id};
use leptos::{html, prelude::*};

/// A state in a word or two.
#[component]
pub fn Badge(#[prop(optional)] tone: Tone, children: Children) -> impl IntoView {
    view! { <span class=["badge ", tone.class()].concat()>{children()}</span> }
}

/// A message in its place; plain, it is the box that says why.
#[component]
pub fn Notice(
    #[prop(optional)] tone: Tone,
    #[prop(optional, into)] title: Option<Signal<String>>,
    children: Children,
) -> impl IntoView {
    view! {
        <div class=["notice ", tone.class()].concat()>
            <Icon name=tone.icon()/>
            <div>
                {title.map(|title| view! { <p class="notice-title">{title}</p> })}
                {children()}
            </div>
        </div>
    }
}

/// What must be corrected, at the top of a form: the id of each field with its message.
#[component]
pub fn ErrorSummary(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] errors: Signal<Vec<(String, String)>>,
) -> impl IntoView {
    let summary = NodeRef::<html::Div>::new();
    Effect::new(move |_| {
        let wrong = errors.with(|errors| !errors.is_empty());
        if let Some(summary) = summary.get().filter(|_| wrong) {
            let form = summary.closest("form").ok().flatten();
            if focus::is_free_or_within(form.as_ref().unwrap_or(&summary)) {
                focus::focus(&summary);
            }
        }
    });
    let lines = move || errors.get().into_iter().map(|(id, message)| line(id, message)).collect_view();
    view! {
        <div class="summary" tabindex="-1" role="group" aria-labelledby="error-summary" node_ref=summary hidden=move || errors.with(Vec::is_empty)>
            <h2 id="error-summary">
                <Icon name="warning"/>
                <span>{title}</span>
            </h2>
            <ul>{lines}</ul>
        </div>
    }
}

/// The router would only scroll to the field: here the focus goes there too.
fn line(id: String, message: String) -> AnyView {
    view! {
        <li>
            <a
                href=["#", &id].concat()
                on:click=move |event| {
                    event.prevent_default();
                    focus_id(&id);
                }
            >
                {message}
            </a>
        </li>
    }
    .into_any()
}
