//! Finding a control on the screen, and pointing at it. Only in the browser is there anything to find.

use leptos::{
    prelude::document,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement, ScrollIntoViewOptions, ScrollLogicalPosition},
};

use super::{
    model::{Does, Mark},
    rules::is_called,
};

const POINTED: &str = "data-guided";

/// A control of the screen.
#[derive(Clone, PartialEq)]
pub enum Found {
    There(HtmlElement),
    /// It is in something that is shut, which this opens.
    Behind(HtmlElement),
}

impl Found {
    pub fn element(&self) -> &HtmlElement {
        match self {
            Self::There(element) | Self::Behind(element) => element,
        }
    }

    /// Whether it is still what it was.
    pub fn holds(&self) -> bool {
        let element = self.element();
        is_seen(element)
            && (matches!(self, Self::There(_)) || element.closest("details[open]").ok().flatten().is_none())
    }
}

/// The control that the mark means, of several the first that is seen.
pub fn find(mark: &Mark) -> Option<Found> {
    let all = match mark.does {
        Does::Row => rows(mark),
        Does::Press => called(mark, "a[href], button, summary"),
        Does::See | Does::Say => {
            let controls = called(mark, "a[href], button, summary, label, legend, input, select, textarea");
            if controls.is_empty() { called(mark, "h1, h2, h3, th, dt, dd, p, li, td, span, strong") } else { controls }
        }
    };
    let there = all.iter().find(|element| is_seen(element)).cloned().map(Found::There);
    there.or_else(|| all.iter().find_map(behind).map(Found::Behind))
}

/// The links of the rows; the one that is meant first.
fn rows(mark: &Mark) -> Vec<HtmlElement> {
    let mut all = elements("main [role=rowheader] a[href]");
    if let Some(whose) = mark.labels.first() {
        all.sort_by_key(|link| !link.text_content().is_some_and(|text| text.contains(whose.as_str())));
    }
    all
}

fn called(mark: &Mark, selector: &str) -> Vec<HtmlElement> {
    let is_meant = |element: &HtmlElement| {
        let name = name(element);
        mark.labels.iter().any(|label| is_called(label, &name))
    };
    elements(selector).into_iter().filter(is_meant).collect()
}

/// What is on the page apart from the guide itself.
fn elements(selector: &str) -> Vec<HtmlElement> {
    let Ok(all) = document().query_selector_all(selector) else { return Vec::new() };
    let own = |element: &HtmlElement| element.closest(".guide").ok().flatten().is_some();
    (0..all.length())
        .filter_map(|at| all.get(at)?.dyn_into::<HtmlElement>().ok())
        .filter(|element| !own(element))
        .collect()
}

fn name(element: &Element) -> String {
    let said = element.get_attribute("aria-label").or_else(|| element.text_content()).unwrap_or_default();
    said.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_seen(element: &Element) -> bool {
    let place = element.get_bounding_client_rect();
    element.is_connected() && place.width() > 1.0 && place.height() > 1.0 && shut(element).is_none()
}

/// The part of the page that hides it.
fn shut(element: &Element) -> Option<Element> {
    let details = element.closest("details:not([open])").ok().flatten()?;
    let own = details.query_selector(":scope > summary").ok().flatten();
    if own.is_some_and(|own| own.contains(Some(element))) {
        return details.parent_element().and_then(|around| shut(&around));
    }
    Some(details)
}

fn behind(element: &HtmlElement) -> Option<HtmlElement> {
    let summary = shut(element)?.query_selector(":scope > summary").ok().flatten()?;
    summary.dyn_into().ok().filter(|summary: &HtmlElement| is_seen(summary))
}

/// Points at this control and at no other.
pub fn point(at: Option<&HtmlElement>) {
    if let Ok(Some(before)) = document().query_selector("[data-guided]") {
        if at.is_some_and(|element| before.is_same_node(Some(element))) {
            return;
        }
        let _ = before.remove_attribute(POINTED);
    }
    if let Some(element) = at {
        let _ = element.set_attribute(POINTED, "");
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Center);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}
