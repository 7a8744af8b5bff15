//! Every component in every state, to be looked at. Always true: it is there in the demonstration only.

use leptos::prelude::*;
use leptos_router::{LazyRoute, lazy_route};

use super::{NotFound, here};

pub struct GalleryPage;

#[lazy_route]
impl LazyRoute for GalleryPage {
    fn data() -> Self {
        Self
    }

    fn view(_this: Self) -> AnyView {
        if here::demonstration() {
            view! { <crate::ui::gallery::Gallery/> }.into_any()
        } else {
            view! { <NotFound/> }.into_any()
        }
    }
}
