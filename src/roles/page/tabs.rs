//! The tabs of Manage Users: the people, the roles that they can hold, and who has registered themselves.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    access::Permission,
    app::around::Around,
    ids::OrganizationId,
    paths,
    ui::{Tab, Tabs},
};

/// Which of them is open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HubTab {
    Users,
    Roles,
    Registrations,
}

/// The tabs below the title *Manage Users*.
#[component]
pub fn HubTabs(organization: OrganizationId, current: HubTab) -> impl IntoView {
    let tab = |href: String, label: Signal<String>, is: HubTab| Tab { href, label, current: (is == current).into() };
    let mut tabs = vec![
        tab(paths::users(&organization), move_tr!("roles-tab-users"), HubTab::Users),
        tab(paths::roles(&organization), move_tr!("roles-tab-roles"), HubTab::Roles),
    ];
    let decides = use_context::<Around>()
        .and_then(Around::belonging)
        .is_some_and(|belonging| belonging.permissions.contains(Permission::ApproveRegistrations));
    if decides {
        let label = move_tr!("roles-tab-registrations");
        tabs.push(tab(paths::registrations(&organization), label, HubTab::Registrations));
    }
    view! { <Tabs label=move_tr!("frame-users") tabs/> }
}
