//! What the browser's face does once, before it takes over the page.
//!
//! Always true: when it breaks, the page says so in its language and offers to load itself again, since nothing on it
//! would answer any more; until all of the page is taken over, links are the browser's own and no news is listened to,
//! since what changes meanwhile would not be what the server sent.

use any_spawner::Executor;
use leptos::{
    mount::hydrate_from_async,
    prelude::*,
    task::spawn_local,
    wasm_bindgen::{JsCast, closure::Closure},
    web_sys::{Element, MouseEvent},
};

use super::lazy::arrived;
use crate::{live, words::Dictionary};

/// Says so when everything breaks.
pub fn begin() {
    std::panic::set_hook(Box::new(|panic| {
        leptos::logging::error!("{panic}");
        if let Some(notice) = document().get_element_by_id("broken") {
            let _ = notice.remove_attribute("hidden");
        }
    }));
}

/// Takes over what the server has sent, and then listens to what changes.
pub fn take_over() {
    leave_links();
    // It fails only when it was done before.
    let _ = Executor::init_wasm_bindgen();
    // A document without a body is none of ours.
    let Some(body) = document().body() else { return };
    spawn_local(async {
        arrived(Dictionary::First).await;
        hydrate_from_async(body, super::App).await.forget();
        live::begin();
    });
}

/// The router would follow a link in the middle of the page's taking over: until then the browser does.
fn leave_links() {
    let early = Closure::<dyn Fn(MouseEvent)>::new(|event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
        let link = target.and_then(|target| target.closest("a[href]").ok().flatten());
        if link.is_some() && !live::has_begun() {
            event.stop_immediate_propagation();
        }
    });
    // Before anything below the window hears of it.
    let _ = window().add_event_listener_with_callback_and_bool("click", early.as_ref().unchecked_ref(), true);
    early.forget();
}
