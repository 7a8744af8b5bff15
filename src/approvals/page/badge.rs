//! What a button says beside its own words: that a second person has to say yes.

use leptos::prelude::*;
use leptos_fluent::move_tr;

#[must_use]
pub fn asks(is: bool) -> Option<AnyView> {
    is.then(|| view! { <small class="asks">{move_tr!("approvals-badge")}</small> }.into_any())
}
