//! Between Care's two queues.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    paths,
    ui::{Tab, Tabs},
};

/// Which of them is open.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Here {
    Cases,
    Works,
}

#[component]
pub(super) fn CareTabs(here: Here) -> impl IntoView {
    let tab = |href: &str, label, one| Tab { href: href.to_owned(), label, current: (here == one).into() };
    let tabs = vec![
        tab(paths::CARE_CASES, move_tr!("care-tab-cases"), Here::Cases),
        tab(paths::CARE, move_tr!("care-tab-works"), Here::Works),
    ];
    view! { <Tabs label=move_tr!("care-tabs") tabs/> }
}
