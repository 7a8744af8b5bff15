//! Pages that are loaded when they are opened, in chunks.
//!
//! Always true: pages that are opened one after the other share a chunk. Each chunk more would cut what several have in
//! common into more pieces, and with too many of them cargo-leptos puts the data of all into the first load.

/// `lazy_page!(SomePage in chunk, view)`: the route's page, whose `fn view() -> AnyView` lies in the chunk.
macro_rules! lazy_page {
    ($page:ident in $chunk:ident, $view:path) => {
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
                    $page().await
                }

                #[cfg(not(feature = "hydrate"))]
                async fn view(_: Self) -> AnyView {
                    // The document names the chunk, so that the browser fetches it at once.
                    ::leptos::prefetch_lazy_fn_on_server(stringify!($chunk));
                    $view()
                }

                #[cfg(feature = "hydrate")]
                async fn preload() {
                    fetch().await;
                }
            }
        };
    };
}

pub(crate) use lazy_page;
