//! The document around every page.
//!
//! Always true: each page is a lazy chunk and answers whole (`SsrMode::Async`), so that its status is right and its
//! forms work before the WASM is there; server and browser begin with the same language, scheme and reference (`here`).
//!
//! To add a page: write `lazy_page!(SomePage in chunk, view)` in the slice, and one line in `routes`.

pub mod around;
pub mod asked;
mod bar;
pub mod bare;
#[cfg(feature = "hydrate")]
mod begin;
mod document;
mod errors;
mod frame;
mod gallery;
mod held;
pub mod here;
pub(crate) mod lazy;
pub mod outcome;
pub mod routes;
pub mod scheme;
mod switches;
mod ways;

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::components::{Router, Routes};

#[cfg(feature = "hydrate")]
pub use begin::{begin, take_over};
#[cfg(feature = "ssr")]
pub use document::shell;
pub use errors::{FaultPage, NotFound, respond, status};

use frame::Frame;
use routes::Pages;

/// The whole app, on both sides.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    crate::words::provide(here::language());
    crate::live::provide();
    held::provide_held();
    crate::ui::provide_toasts();
    let (routing, set_routing) = signal(false);
    view! {
        // Where a page has no title yet; and leptos_meta sets every title in an effect of the first one's owner, which
        // has to outlive every page.
        <crate::ui::Title text=here::brand()/>
        <Router set_is_routing=set_routing>
            <Frame routing>
                <Routes fallback=NotFound>
                    <Pages/>
                </Routes>
            </Frame>
        </Router>
    }
}
