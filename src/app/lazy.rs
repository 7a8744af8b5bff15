//! Pages that are loaded when they are opened, in chunks.
//!
//! Always true: pages that are opened one after the other share a chunk. Each chunk more would cut what several have in
//! common into more pieces, and with too many of them cargo-leptos puts the data of all into the first load.

#[cfg(feature = "hydrate")]
use futures::future::{LocalBoxFuture, join};
use leptos::prelude::AnyView;
use leptos_router::ChooseView;

use super::here;
#[cfg(feature = "hydrate")]
use crate::words;
#[cfg(any(feature = "hydrate", feature = "ssr"))]
use crate::words::Dictionary;
#[cfg(feature = "ssr")]
use {
    crate::serve::Site,
    axum::http::header::LINK,
    leptos::{prefetch_lazy_fn_on_server, prelude::use_context},
    leptos_axum::ResponseOptions,
};

/// A page as the router takes it. All have one type: the router's code is there once, not once for each page.
#[derive(Clone, Copy)]
pub struct Page {
    #[cfg(feature = "hydrate")]
    pub fetch: fn() -> LocalBoxFuture<'static, ()>,
    #[cfg(feature = "hydrate")]
    pub view: fn() -> LocalBoxFuture<'static, AnyView>,
    #[cfg(not(feature = "hydrate"))]
    pub chunk: &'static str,
    #[cfg(not(feature = "hydrate"))]
    pub view: fn() -> AnyView,
    /// Whether it may say what only the portals say.
    pub portal: bool,
}

impl Page {
    async fn words(self) {
        if self.portal {
            portal().await;
        }
    }
}

#[cfg(feature = "hydrate")]
impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        self.preload().await;
        (self.view)().await
    }

    async fn preload(&self) {
        join((self.fetch)(), self.words()).await;
    }
}

#[cfg(not(feature = "hydrate"))]
impl ChooseView for Page {
    async fn choose(self) -> AnyView {
        // The document names the chunk, so that the browser fetches it at once.
        #[cfg(feature = "ssr")]
        prefetch_lazy_fn_on_server(self.chunk);
        self.words().await;
        (self.view)()
    }

    async fn preload(&self) {}
}

/// `lazy_page!(SomePage in chunk, view)`: the route's page, whose `fn view() -> AnyView` lies in the chunk. It may say what
/// only the portals say; one that does not, and should not wait for it, adds `first words`.
macro_rules! lazy_page {
    ($page:ident in $chunk:ident, $view:path) => {
        $crate::app::lazy::lazy_page!($page in $chunk, $view, true);
    };
    ($page:ident in $chunk:ident, $view:path, first words) => {
        $crate::app::lazy::lazy_page!($page in $chunk, $view, false);
    };
    ($page:ident in $chunk:ident, $view:path, $portal:literal) => {
        #[allow(non_upper_case_globals, reason = "pages are named as components are")]
        pub const $page: $crate::app::lazy::Page = {
            #[cfg(feature = "hydrate")]
            #[allow(non_snake_case, reason = "wasm_split names what it makes after the function")]
            #[::leptos::wasm_split::wasm_split($chunk, wasm_split_path = ::leptos::wasm_split, preload(fetch))]
            fn $page() -> ::leptos::prelude::AnyView {
                $view()
            }

            $crate::app::lazy::Page {
                #[cfg(feature = "hydrate")]
                fetch: || Box::pin(fetch()),
                #[cfg(feature = "hydrate")]
                view: || Box::pin($page()),
                #[cfg(not(feature = "hydrate"))]
                chunk: stringify!($chunk),
                #[cfg(not(feature = "hydrate"))]
                view: $view,
                portal: $portal,
            }
        };
    };
}

pub(crate) use lazy_page;

/// Waits for a dictionary, in the language of the document.
#[cfg(feature = "hydrate")]
pub(super) async fn arrived(dictionary: Dictionary) {
    loop {
        let language = here::language();
        // As when a chunk does not arrive: the page says that it has to be loaded again.
        assert!(words::arrive(dictionary, language).await.is_ok(), "the words did not arrive");
        // Another one may have been chosen meanwhile.
        if here::language() == language {
            break;
        }
    }
}

/// Waits for what the portals say; the server names its file, so that the browser fetches it at once.
async fn portal() {
    #[cfg(feature = "hydrate")]
    arrived(Dictionary::Portal).await;
    #[cfg(feature = "ssr")]
    if let (Some(site), Some(response)) = (use_context::<Site>(), use_context::<ResponseOptions>()) {
        let file = site.build.href(&Dictionary::Portal.file(here::language()));
        if let Ok(link) = format!("<{file}>; rel=preload; as=fetch; crossorigin").parse() {
            response.append_header(LINK, link);
        }
    }
}
