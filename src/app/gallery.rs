//! Every component in every state, to be looked at. Always true: it is there in the demonstration only.

use leptos::prelude::*;

use super::{NotFound, here, lazy::lazy_page};

lazy_page!(GalleryPage in gallery, view, first words);

fn view() -> AnyView {
    if here::demonstration() {
        view! { <crate::ui::gallery::Gallery/> }.into_any()
    } else {
        view! { <NotFound/> }.into_any()
    }
}
