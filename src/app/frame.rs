//! What stands around every page: the top bar, the navigation, the main region.
//!
//! Always true: it is there on every page and stays through every navigation; after a navigation the focus is on the
//! page's h1.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_location;

use super::{
    around,
    bar::Bar,
    held::Meanwhile,
    ways::{Foot, Side},
};
use crate::{
    ui::{Toasts, focus_heading},
    viewing::page::ViewingBanner,
};

/// The frame around the routes.
#[component]
pub fn Frame(routing: ReadSignal<bool>, children: Children) -> impl IntoView {
    let around = around::provide();
    let organization = around.organization;
    crate::live::listen(Memo::new(move |_| around.news()).into());
    follow(routing);
    #[cfg(feature = "hydrate")]
    crate::guide::follow();
    view! {
        <a class="button skip" href="#main">{move_tr!("frame-skip")}</a>
        <Bar around/>
        {move || around.me().and_then(|me| me.viewing).map(|viewing| view! { <ViewingBanner viewing/> })}
        <p id="broken" class="notice" role="alert" hidden>
            {move_tr!("frame-broken-notice")}
            " "
            <a href="">{move_tr!("frame-reload")}</a>
        </p>
        // Without an organization there is nothing to walk through, and the page stands alone.
        <div class=move || if organization.get().is_some() { "frame" } else { "frame single" }>
            <Show when=move || organization.get().is_some()>
                <Side around/>
            </Show>
            <main class="main page" id="main" tabindex="-1"><Meanwhile/> {children()}</main>
        </div>
        <Foot around/>
        <Toasts close=move_tr!("frame-close")/>
    }
}

/// After a navigation to another page the focus goes to its heading, which says where one is.
fn follow(routing: ReadSignal<bool>) {
    let pathname = use_location().pathname;
    Effect::new(move |before: Option<String>| {
        let (now, busy) = (pathname.get(), routing.get());
        match before {
            Some(before) if busy => before,
            Some(before) if before != now => {
                request_animation_frame(focus_heading);
                hold();
                now
            }
            _ => now,
        }
    });
}

/// What the page waits for can replace its heading and drop the focus: it is picked up again, unless somebody has put
/// it elsewhere meanwhile.
fn hold() {
    for ms in [150, 500, 1_200, 2_500] {
        let look = || {
            if document().active_element().is_none_or(|active| active.tag_name() == "BODY") {
                focus_heading();
            }
        };
        set_timeout(look, std::time::Duration::from_millis(ms));
    }
}
