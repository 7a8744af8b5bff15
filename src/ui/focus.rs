//! Where the keyboard is: moving the focus, and asking where it stands.
//!
//! Always true: nothing here does anything on the server, and nothing takes the focus from a place where somebody is
//! typing.

use leptos::{prelude::*, wasm_bindgen::JsCast, web_sys};

/// Moves the focus to the element with this id, if it is there.
pub fn focus_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        focus(&element);
    }
}

/// Moves the focus to the page's heading: what a navigation in the browser ends with.
pub fn focus_heading() {
    if let Ok(Some(heading)) = document().query_selector("h1") {
        focus(&heading);
    }
}

pub(super) fn focus(element: &web_sys::Element) {
    if let Some(element) = element.dyn_ref::<web_sys::HtmlElement>() {
        // An element that cannot take the focus leaves it where it is, which is all that can be done.
        let _ = element.focus();
    }
}

/// Whether the focus is nowhere, or inside this element.
pub(super) fn is_free_or_within(element: &web_sys::Element) -> bool {
    document().active_element().is_none_or(|active| active.tag_name() == "BODY" || element.contains(Some(&active)))
}
