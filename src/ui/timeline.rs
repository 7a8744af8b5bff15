//! What happened to one thing: who, what, before and after, when.
//!
//! Always true: the newest is first, as it is handed in; each time is a `<time>` that machines can read.

use leptos::prelude::*;

/// One value that changed. An empty text stands for nothing, and is left out.
#[derive(Clone)]
pub struct Change {
    pub field: Option<Signal<String>>,
    pub before: Signal<String>,
    pub after: Signal<String>,
}

/// One thing that happened.
#[derive(Clone)]
pub struct Moment {
    /// The whole sentence, the person's name in it.
    pub what: Signal<String>,
    pub changes: Vec<Change>,
    /// The time, as it is read.
    pub when: Signal<String>,
    /// The time, as the machine reads it.
    pub datetime: String,
    pub on_behalf: Option<Signal<String>>,
}

/// What happened, newest first.
#[component]
pub fn Timeline(items: Vec<Moment>) -> impl IntoView {
    view! { <ol class="timeline">{items.into_iter().map(moment).collect_view()}</ol> }
}

fn moment(moment: Moment) -> AnyView {
    view! {
        <li>
            <p>{moment.what}</p>
            {moment.on_behalf.map(|whom| view! { <p class="quiet">{whom}</p> })}
            {moment.changes.into_iter().map(change).collect_view()}
            <time datetime=moment.datetime>{moment.when}</time>
        </li>
    }
    .into_any()
}

fn change(change: Change) -> AnyView {
    let Change { field, before, after } = change;
    let old = move || Some(before.get()).filter(|text| !text.is_empty()).map(|text| view! { <del>{text}</del> " → " });
    let new = move || Some(after.get()).filter(|text| !text.is_empty()).map(|text| view! { <ins>{text}</ins> });
    view! {
        <p class="change">
            {field.map(|field| view! { <span class="quiet">{field}</span> })}
            <span>{old} {new}</span>
        </p>
    }
    .into_any()
}
