//! The two tabs of Manage Users: the people, and the roles that they can hold.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    ids::OrganizationId,
    paths,
    ui::{Tab, Tabs},
};

/// Which of the two is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HubTab {
    Users,
    Roles,
}

/// The tabs below the title *Manage Users*.
#[component]
pub fn HubTabs(organization: OrganizationId, current: HubTab) -> impl IntoView {
    let tab = |href: String, label: Signal<String>, is: HubTab| Tab { href, label, current: (is == current).into() };
    let tabs = vec![
        tab(paths::users(&organization), move_tr!("roles-tab-users"), HubTab::Users),
        tab(paths::roles(&organization), move_tr!("roles-tab-roles"), HubTab::Roles),
    ];
    view! { <Tabs label=move_tr!("frame-users") tabs/> }
}
