//! Sheets that hold things, and lists of facts.
//!
//! Always true: a card's title is an h2; a fact's term and value are a `dt` and a `dd`.

use leptos::prelude::*;

/// A sheet with a title.
#[component]
pub fn Card(#[prop(optional, into)] title: Option<Signal<String>>, children: Children) -> impl IntoView {
    view! {
        <section class="card">
            {title.map(|title| view! { <h2>{title}</h2> })}
            {children()}
        </section>
    }
}

/// Facts about one thing.
#[component]
pub fn DataList(children: Children) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact.
#[component]
pub fn DataItem(#[prop(into)] term: Signal<String>, children: Children) -> impl IntoView {
    view! {
        <div>
            <dt>{term}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
