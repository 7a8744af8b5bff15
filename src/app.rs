//! The document around every page, and every route on one screen.
//!
//! Always true: each page is a lazy chunk and answers whole (`SsrMode::Async`), so that its status is right and its
//! forms work before the WASM is there; server and browser begin with the same language, scheme and reference (`here`).
//!
//! To add a page: write `#[lazy_route] impl LazyRoute for SomePage` in the slice, and one line in `App`.

pub mod bare;
#[cfg(feature = "hydrate")]
mod begin;
mod document;
mod errors;
mod frame;
pub mod here;
pub mod scheme;
mod switches;

use leptos::prelude::*;
use leptos_meta::provide_meta_context;
use leptos_router::{
    components::{Route, Router, Routes},
    path,
};

#[cfg(feature = "hydrate")]
pub use begin::begin;
#[cfg(feature = "ssr")]
pub use document::shell;
pub use errors::{FaultPage, NotFound, respond};

use frame::Frame;

/// The whole app, on both sides.
#[component]
pub fn App() -> impl IntoView {
    provide_meta_context();
    crate::words::provide(here::language());
    crate::live::provide();
    let (routing, set_routing) = signal(false);
    view! {
        <Router set_is_routing=set_routing>
            <Frame routing>
                <Routes fallback=NotFound>
                    <Route path=path!("/nothing") view=NotFound ssr=leptos_router::SsrMode::Async/>
                </Routes>
            </Frame>
        </Router>
    }
}
