//! News that wait while somebody is at work on a form, and that the page says so.
//!
//! Always true: it is shown in the portals only, whose words it says.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{ui::Button, wire::forget_unsent};

/// News that wait because somebody is at work on a form.
#[derive(Clone, Copy)]
pub struct Held {
    pub(super) waits: RwSignal<bool>,
    /// How often somebody wanted them nevertheless.
    pub(super) wanted: RwSignal<u32>,
}

pub fn provide_held() {
    provide_context(Held { waits: RwSignal::new(false), wanted: RwSignal::new(0) });
}

/// That the page has changed while somebody is at work on it. It lies over the page's beginning: nothing on the page
/// moves under the hand of who is about to press.
#[component]
pub fn Meanwhile() -> impl IntoView {
    let held = use_context::<Held>();
    let waits = move || held.is_some_and(|held| held.waits.get());
    let show = Callback::new(move |()| {
        if let Some(held) = held {
            // Before the page is there: news that come meanwhile would wait again.
            forget_unsent();
            held.wanted.update(|wanted| *wanted += 1);
        }
    });
    view! {
        <div role="status" hidden=move || !waits()>
            <Show when=waits>
                <div class="renewal held">
                    <p>
                        <strong>{move_tr!("frame-held")}</strong>
                        ". "
                        {move_tr!("frame-held-text")}
                    </p>
                    <Button on_press=show>{move_tr!("frame-held-show")}</Button>
                </div>
            </Show>
        </div>
    }
}
