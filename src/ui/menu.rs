//! A list of links and actions that opens below its trigger.
//!
//! Always true: it is a `<details>`, so it opens without JavaScript and reads as a disclosure; with JavaScript the
//! arrows walk through it, and Esc, a choice or leaving it closes it. Only one is open at a time.

use super::{Icon, focus::focus};
use leptos::{
    ev::{FocusEvent, KeyboardEvent, MouseEvent},
    html,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlDetailsElement, Node},
};

/// The edge of the trigger at which the list hangs.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub enum MenuSide {
    #[default]
    Start,
    End,
}

/// A menu. With `icon` or `sign` the label is only heard.
#[component]
pub fn Menu(
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] icon: Option<&'static str>,
    /// What is drawn in place of the label.
    #[prop(optional, into)]
    sign: Option<ViewFn>,
    #[prop(optional)] side: MenuSide,
    /// [`MenuLink`]s and [`MenuItem`]s.
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Details>::new();
    let heard = icon.is_some() || sign.is_some();
    let trigger = match (icon, sign) {
        (_, Some(sign)) => sign.run(),
        (Some(name), None) => view! { <Icon name/> }.into_any(),
        (None, None) => view! { <Icon name="chevron"/> }.into_any(),
    };
    view! {
        <details
            class=if side == MenuSide::End { "menu end" } else { "menu" }
            name="menu"
            node_ref=node
            on:keydown=move |event| node.get_untracked().into_iter().for_each(|menu| walk(&menu, &event))
            on:focusout=move |event| node.get_untracked().into_iter().for_each(|menu| leave(&menu, &event))
        >
            <summary class=if heard { "button quiet signed" } else { "button quiet" }>
                <span class=heard.then_some("unseen")>{label}</span>
                {trigger}
            </summary>
            <ul
                class="menu-list"
                tabindex="-1"
                on:click=move |event| node.get_untracked().into_iter().for_each(|menu| chosen(&menu, &event))
            >
                {children()}
            </ul>
        </details>
    }
}

/// A place to go to.
#[component]
pub fn MenuLink(
    #[prop(into)] href: String,
    #[prop(optional)] icon: Option<&'static str>,
    #[prop(optional, into)] current: Signal<bool>,
    children: Children,
) -> impl IntoView {
    view! {
        <li>
            <a class="menu-row" href=href aria-current=move || current.get().then_some("page")>
                {icon.map(|name| view! { <Icon name/> })}
                {children()}
            </a>
        </li>
    }
}

/// Anything else in a menu: a button, a form with a button.
#[component]
pub fn MenuItem(children: Children) -> impl IntoView {
    view! { <li class="menu-item">{children()}</li> }
}

fn walk(menu: &HtmlDetailsElement, event: &KeyboardEvent) {
    let onward = match event.key().as_str() {
        "Escape" if menu.open() => return shut(menu),
        "ArrowDown" => true,
        "ArrowUp" => false,
        _ => return,
    };
    event.prevent_default();
    menu.set_open(true);
    let row = document().active_element().and_then(|active| active.closest(".menu-list > li").ok().flatten());
    let next = match row {
        Some(row) => stop_beside(row, onward),
        None => menu.query_selector(STOP).ok().flatten(),
    };
    if let Some(next) = next {
        focus(&next);
    }
}

const STOP: &str = ".menu-list :is(a, button, input:not([type=hidden]))";

/// The nearest row that can take the focus; past the ends there is none.
fn stop_beside(mut row: Element, onward: bool) -> Option<Element> {
    loop {
        row = if onward { row.next_element_sibling() } else { row.previous_element_sibling() }?;
        if let Ok(Some(stop)) = row.query_selector("a, button") {
            return Some(stop);
        }
    }
}

fn shut(menu: &HtmlDetailsElement) {
    menu.set_open(false);
    if let Ok(Some(summary)) = menu.query_selector("summary") {
        focus(&summary);
    }
}

fn leave(menu: &HtmlDetailsElement, event: &FocusEvent) {
    let to = event.related_target().and_then(|to| to.dyn_into::<Node>().ok());
    if to.is_none_or(|to| !menu.contains(Some(&to))) {
        menu.set_open(false);
    }
}

fn chosen(menu: &HtmlDetailsElement, event: &MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let choice = target.and_then(|target| target.closest("a, button:not([aria-disabled])").ok().flatten());
    if choice.is_some() {
        menu.set_open(false);
    }
}
