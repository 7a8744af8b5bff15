//! When there is nothing to show, or nothing yet.
//!
//! Always true: an empty place names the next action; a skeleton is drawn by the style sheet only after 300 ms, so what
//! is quick never flickers.

use super::Icon;
use leptos::prelude::*;

/// Nothing is here, why that is, and what to do about it.
#[component]
pub fn EmptyState(
    #[prop(into)] title: Signal<String>,
    #[prop(into)] text: Signal<String>,
    #[prop(optional)] icon: Option<&'static str>,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            {icon.map(|name| view! { <span class="empty-icon"><Icon name/></span> })}
            <h2>{title}</h2>
            <p>{text}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
}

/// Grey lines where rows will be; the label is for those who listen.
#[component]
pub fn Skeleton(rows: usize, #[prop(optional, into)] label: Option<Signal<String>>) -> impl IntoView {
    let bones = (0..rows)
        .map(|_| {
            view! {
                <span class="bone-row" aria-hidden="true">
                    <span class="bone round"></span>
                    <span class="bone"></span>
                    <span class="bone short"></span>
                </span>
            }
        })
        .collect_view();
    view! {
        <div class="skeleton" role="status">
            {label.map(|label| view! { <span class="unseen">{label}</span> })}
            {bones}
        </div>
    }
}
