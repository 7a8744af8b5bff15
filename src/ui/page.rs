//! The parts of a page: its title, its head, a list with the chosen one beside it.
//!
//! Always true: one h1, which can take the focus after a navigation; the document's title is escaped on the server,
//! which `leptos_meta` 0.8.7 does not do.

use super::{Icon, escape::raw_text};
use leptos::prelude::*;

/// The document's title. `leptos_meta`'s own writes its text into the server's HTML as it is.
#[component]
pub fn Title(#[prop(into)] text: Signal<String>) -> impl IntoView {
    // The server writes it when the page's owner, and the dictionary with it, is gone.
    #[cfg(feature = "ssr")]
    let text = raw_text(&text.get_untracked());
    // A page that is built anew lets go of its words first: what it was called stands until it has others.
    #[cfg(not(feature = "ssr"))]
    let text = {
        let last = ArcStoredValue::new(String::new());
        move || match text.try_get() {
            Some(text) => {
                last.set_value(text.clone());
                raw_text(&text)
            }
            None => last.get_value(),
        }
    };
    view! { <leptos_meta::Title text/> }
}

/// What the page is, and what can be done here.
#[component]
pub fn PageHead(
    #[prop(into)] title: Signal<String>,
    #[prop(default = "page-title")] id: &'static str,
    /// Something short below the title.
    #[prop(optional, into)]
    text: Option<Signal<String>>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="page-head">
            <div class="page-name">
                <h1 id=id tabindex="-1">{title}</h1>
                {text.map(|text| view! { <p>{text}</p> })}
            </div>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </header>
    }
}

/// A list, and as its last child perhaps a [`Panel`]: beside it where there is room, in its place on a phone.
#[component]
pub fn Beside(children: Children) -> impl IntoView {
    view! { <div class="beside">{children()}</div> }
}

/// The chosen one of a list.
#[component]
pub fn Panel(
    #[prop(into)] label: Signal<String>,
    /// The address of the list without it.
    #[prop(into)]
    back: String,
    #[prop(into)] back_label: Signal<String>,
    children: Children,
) -> impl IntoView {
    view! {
        <aside class="panel" aria-label=label>
            <a class="button quiet panel-back" href=back>
                <Icon name="back"/>
                {back_label}
            </a>
            {children()}
        </aside>
    }
}
