//! A question in front of the page.
//!
//! Always true: it is the browser's own `<dialog>`, which keeps the focus in, closes with Esc and gives the focus back;
//! rendered open by the server it is a part of the page with working forms, and becomes modal when JavaScript arrives.

use super::{Icon, id::fresh};
use leptos::{html, prelude::*, web_sys::HtmlDialogElement};

/// A dialog; `open` opens and closes it and follows when the person closes it.
#[component]
pub fn Dialog(
    open: RwSignal<bool>,
    #[prop(into)] title: Signal<String>,
    /// The label of the cross.
    #[prop(into)]
    close: Signal<String>,
    children: Children,
) -> impl IntoView {
    let node = NodeRef::<html::Dialog>::new();
    let title_id = fresh("dialog");
    let labelled_by = title_id.clone();
    Effect::new(move |_| {
        if let Some(dialog) = node.get() {
            follow(&dialog, open.get());
        }
    });
    view! {
        <dialog
            class="dialog"
            aria-labelledby=labelled_by
            open=open.get_untracked()
            node_ref=node
            on:close=move |_| {
                open.try_set(false);
            }
        >
            <div class="dialog-head">
                <h2 id=title_id>{title}</h2>
                <form method="dialog">
                    <button class="button quiet bare" type="submit" aria-label=close>
                        <Icon name="close"/>
                    </button>
                </form>
            </div>
            {children()}
        </dialog>
    }
}

/// Taking the attribute away first makes the server's open section closed without a `close` event, which would be taken
/// for the person's wish.
fn follow(dialog: &HtmlDialogElement, open: bool) {
    let modal = dialog.matches(":modal").unwrap_or(false);
    if open && !modal {
        dialog.set_open(false);
        // It fails only for an element that has left the page.
        let _ = dialog.show_modal();
    } else if !open && dialog.open() {
        dialog.close();
    }
}
