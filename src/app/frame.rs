//! What stands around every page: the top bar, the navigation, the main region.
//!
//! Always true: it is there on every page and stays through every navigation; after a navigation the focus is on the
//! page's h1.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_location;

use super::{here, switches::LanguageSwitch};

/// The frame around the routes.
#[component]
pub fn Frame(routing: ReadSignal<bool>, children: Children) -> impl IntoView {
    follow(routing);
    view! {
        <a class="button skip" href="#main">{move_tr!("frame-skip")}</a>
        <header class="bar">
            <a class="brand" href="/">{here::brand()}</a>
            <div class="bar-tools">
                <LanguageSwitch/>
            </div>
        </header>
        <main class="main" id="main" tabindex="-1">
            <p id="broken" class="notice" role="alert" hidden>
                {move_tr!("frame-broken-notice")} " " <a href="">{move_tr!("frame-reload")}</a>
            </p>
            {children()}
        </main>
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
                now
            }
            _ => now,
        }
    });
}

fn focus_heading() {
    use leptos::wasm_bindgen::JsCast;
    if let Ok(Some(heading)) = document().query_selector("main h1")
        && let Some(heading) = heading.dyn_ref::<leptos::web_sys::HtmlElement>()
    {
        // A heading that cannot take it leaves the focus where it is.
        let _ = heading.focus();
    }
}
