//! Ways around a page that the address remembers: tabs, filter chips, the pager.
//!
//! Always true: each of them is a link, so the address is the state and everything works before JavaScript; what is on
//! says so with `aria-current`.

use super::{Icon, LinkButton};
use leptos::prelude::*;

/// One view of a page.
#[derive(Clone)]
pub struct Tab {
    pub href: String,
    pub label: Signal<String>,
    pub current: Signal<bool>,
}

/// The views of one page.
#[component]
pub fn Tabs(#[prop(into)] label: Signal<String>, tabs: Vec<Tab>) -> impl IntoView {
    let links = tabs
        .into_iter()
        .map(|tab| {
            view! {
                <li>
                    <a class="tab" href=tab.href aria-current=move || tab.current.get().then_some("page")>{tab.label}</a>
                </li>
            }
        })
        .collect_view();
    view! {
        <nav class="tabs" aria-label=label>
            <ul>{links}</ul>
        </nav>
    }
}

/// A row of filters.
#[component]
pub fn Chips(#[prop(into)] label: Signal<String>, children: Children) -> impl IntoView {
    view! { <div class="chips" role="group" aria-label=label>{children()}</div> }
}

/// One filter: its link leads to the same page with it on, or off.
#[component]
pub fn Chip(#[prop(into)] href: String, #[prop(optional, into)] on: Signal<bool>, children: Children) -> impl IntoView {
    view! { <a class="chip" href=href aria-current=move || on.get().then_some("true")>{children()}</a> }
}

/// What narrows a list. Where there is little room it stands behind a button, whose label says how much of it is on.
#[component]
pub fn Narrowing(
    #[prop(into)] label: Signal<String>,
    /// [`Chips`] and menus.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="narrowing">
            <summary class="button">{label}<Icon name="chevron"/></summary>
        </details>
        <div class="narrowed">{children()}</div>
    }
}

/// Where the reader is in a list, and the ways on and back.
#[component]
pub fn Pager(
    #[prop(into)] label: Signal<String>,
    #[prop(into)] summary: Signal<String>,
    /// Address and label; `None`: this is the first page.
    #[prop(optional_no_strip)]
    back: Option<(String, Signal<String>)>,
    /// Address and label; `None`: this is the last page.
    #[prop(optional_no_strip)]
    next: Option<(String, Signal<String>)>,
) -> impl IntoView {
    view! {
        <nav class="pager" aria-label=label>
            <p>{summary}</p>
            {back.map(|(href, label)| view! { <LinkButton href><span class="turned"><Icon name="chevron-right"/></span>{label}</LinkButton> })}
            {next.map(|(href, label)| view! { <LinkButton href>{label}<Icon name="chevron-right"/></LinkButton> })}
        </nav>
    }
}
