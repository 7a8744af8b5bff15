//! Pages that are loaded when they are opened, in chunks.
//!
//! Always true: pages that are opened one after the other share a chunk. Each chunk more would cut what several have in
//! common into more pieces, and with too many of them cargo-leptos puts the data of all into the first load.

use super::here;
use crate::words;
#[cfg(feature = "ssr")]
use {crate::serve::Site, axum::http::header::LINK, leptos::prelude::use_context, leptos_axum::ResponseOptions};

/// `lazy_page!(SomePage in chunk, view)`: the route's page, whose `fn view() -> AnyView` lies in the chunk. It may say what
/// only the portals say; one that does not, and should not wait for it, adds `first words`.
macro_rules! lazy_page {
    ($page:ident in $chunk:ident, $view:path) => {
        $crate::app::lazy::lazy_page!($page in $chunk, $view, portal words);
    };
    ($page:ident in $chunk:ident, $view:path, $dictionary:ident words) => {
        pub struct $page;

        const _: () = {
            use ::leptos::prelude::AnyView;

            #[cfg(feature = "hydrate")]
            #[allow(non_snake_case, reason = "wasm_split names what it makes after the function")]
            #[::leptos::wasm_split::wasm_split($chunk, wasm_split_path = ::leptos::wasm_split, preload(fetch))]
            fn $page() -> AnyView {
                $view()
            }

            impl ::leptos_router::LazyRoute for $page {
                fn data() -> Self {
                    Self
                }

                #[cfg(feature = "hydrate")]
                async fn view(_: Self) -> AnyView {
                    $crate::app::lazy::$dictionary().await;
                    $page().await
                }

                #[cfg(not(feature = "hydrate"))]
                async fn view(_: Self) -> AnyView {
                    // The document names the chunk, so that the browser fetches it at once.
                    ::leptos::prefetch_lazy_fn_on_server(stringify!($chunk));
                    $crate::app::lazy::$dictionary().await;
                    $view()
                }

                #[cfg(feature = "hydrate")]
                async fn preload() {
                    ::futures::future::join(fetch(), $crate::app::lazy::$dictionary()).await;
                }
            }
        };
    };
}

pub(crate) use lazy_page;

/// A page that says nothing but what is there from the start.
pub(crate) async fn first() {}

/// Waits for what the portals say, in the language of the document; the server names its file, so that the browser
/// fetches it at once.
pub(crate) async fn portal() {
    #[cfg(feature = "hydrate")]
    loop {
        let language = here::language();
        // As when the chunk itself does not arrive: the page says that it has to be loaded again.
        assert!(words::arrive(language).await.is_ok(), "the words of the portals did not arrive");
        // Another one may have been chosen meanwhile.
        if here::language() == language {
            break;
        }
    }
    #[cfg(feature = "ssr")]
    if let (Some(site), Some(response)) = (use_context::<Site>(), use_context::<ResponseOptions>()) {
        let file = site.build.href(&words::portal_file(here::language()));
        if let Ok(link) = format!("<{file}>; rel=preload; as=fetch; crossorigin").parse() {
            response.append_header(LINK, link);
        }
    }
}
