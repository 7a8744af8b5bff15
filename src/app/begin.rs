//! What the browser's face does once, before it takes over the page.
//!
//! Always true: when it breaks, the page says so in its language and offers to load itself again, since nothing on it
//! would answer any more.

use leptos::prelude::*;

/// Registers the service worker, and says so when everything breaks.
pub fn begin() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        if let Some(notice) = document().get_element_by_id("broken") {
            let _ = notice.remove_attribute("hidden");
        }
    }));
    // A browser without it, or in a private window, is simply online.
    let _ = window().navigator().service_worker().register("/sw.js");
}
