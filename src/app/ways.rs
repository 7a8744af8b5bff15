//! The ways through an organization: at the side on a desktop, at the foot on a phone.
//!
//! Always true: both show the same places, as links, and say which one is here.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_location;

use super::around::Around;
use crate::{
    access::{Permission, Portal},
    approvals::model::MANY,
    identity::model::Belonging,
    paths,
    ui::Icon,
};

/// A place to go to.
struct Way {
    href: String,
    icon: &'static str,
    label: Signal<String>,
    /// What it is called where there is little room.
    short: Signal<String>,
    /// Whether the places below it count as it.
    below: bool,
    /// Whether a phone has room for it at its foot.
    foot: bool,
    /// How much waits there.
    waits: Option<RwSignal<usize>>,
}

/// The ways of the portal that is open; on the home page, which belongs to all, the first of each.
fn ways(belonging: &Belonging, portal: Option<Portal>, waiting: RwSignal<usize>) -> Vec<Way> {
    let id = &belonging.id;
    let way =
        |href: String, icon, label, short, below| Way { href, icon, label, short, below, foot: true, waits: None };
    let opens = |one: Portal| belonging.portals.contains(&one) && portal.is_none_or(|here| here == one);
    let may = |permission| belonging.permissions.contains(permission);
    // Among the ways of both portals there is no room for all.
    let crowded = portal.is_none() && belonging.portals.len() > 1;
    let mut ways = vec![way(paths::home(id), "home", move_tr!("frame-home"), move_tr!("frame-home"), false)];
    if opens(Portal::AccountHub) && may(Permission::ViewUsers) {
        ways.push(way(paths::users(id), "person", move_tr!("frame-users"), move_tr!("frame-users-short"), true));
    }
    if opens(Portal::AccountHub) && may(Permission::ViewAccounts) {
        ways.push(way(
            paths::accounts(id),
            "phone",
            move_tr!("frame-accounts"),
            move_tr!("frame-accounts-short"),
            true,
        ));
    }
    if opens(Portal::AccountHub) && may(Permission::ViewUsers) {
        let access = way(paths::access(id), "shield", move_tr!("frame-access"), move_tr!("frame-access-short"), true);
        ways.push(Way { foot: !crowded, ..access });
    }
    if opens(Portal::AccountHub) {
        let (long, short) = (move_tr!("frame-approvals"), move_tr!("frame-approvals-short"));
        ways.push(Way { waits: Some(waiting), ..way(paths::approvals(id), "check", long, short, true) });
    }
    if opens(Portal::AccountHub) && may(Permission::ViewHistory) {
        let history = way(paths::history(id), "history", move_tr!("frame-history"), move_tr!("frame-history"), true);
        ways.push(Way { foot: false, ..history });
    }
    if opens(Portal::TechSupport) && may(Permission::ViewCases) {
        ways.push(way(paths::cases(id), "case", move_tr!("frame-cases"), move_tr!("frame-cases"), true));
    }
    if opens(Portal::TechSupport) {
        ways.push(way(paths::contacts(id), "contacts", move_tr!("frame-contacts"), move_tr!("frame-contacts"), true));
    }
    if opens(Portal::TechSupport) && !crowded && may(Permission::ResendInvitations) {
        ways.push(way(
            paths::invitations(id),
            "mail",
            move_tr!("frame-invitations"),
            move_tr!("frame-invitations"),
            true,
        ));
    }
    ways
}

/// At the side.
#[component]
pub fn Side(around: Around) -> impl IntoView {
    view! {
        <nav class="side" aria-label=move_tr!("frame-navigation")>
            {move || around.belonging().map(|belonging| list(&belonging, around, At::Side))}
        </nav>
    }
}

/// At the foot.
#[component]
pub fn Foot(around: Around) -> impl IntoView {
    move || {
        around.belonging().map(|belonging| {
            view! { <nav class="bottom" aria-label=move_tr!("frame-navigation")>{list(&belonging, around, At::Foot)}</nav> }
        })
    }
}

/// Where the ways stand.
#[derive(Clone, Copy, PartialEq, Eq)]
enum At {
    Side,
    /// Where there is little room.
    Foot,
}

fn list(belonging: &Belonging, around: Around, at: At) -> impl IntoView + use<> {
    let pathname = use_location().pathname;
    let ways =
        ways(belonging, around.portal.get(), around.waiting).into_iter().filter(|way| at == At::Side || way.foot);
    let links = ways.map(|way| {
        let (class, label) = match at {
            At::Side => ("side-link", way.label),
            At::Foot => ("bottom-link", way.short),
        };
        let (href, below) = (way.href.clone(), way.below);
        let here = move || {
            let path = pathname.get();
            // The roles are the second tab of Manage Users; the lines belong to the accounts.
            let path = path
                .replacen("/hub/roles", "/hub/users", 1)
                .replacen("/hub/registrations", "/hub/users", 1)
                .replacen("/hub/lines", "/hub/accounts", 1)
                .replacen("/hub/runs", "/hub/accounts", 1);
            (path == href || (below && path.starts_with(&format!("{href}/")))).then_some("page")
        };
        view! { <li><a class=class href=way.href aria-current=here><Icon name=way.icon/>{label}{way.waits.map(|waits| count(waits, move_tr!("frame-waiting")))}</a></li> }
    });
    view! { <ul>{links.collect_view()}</ul> }
}

/// How much waits; nothing is not said.
pub(super) fn count(waits: RwSignal<usize>, how: Signal<String>) -> impl IntoView {
    move || {
        let count = waits.get();
        let many = if count < MANY { "" } else { "+" };
        (count > 0).then(|| {
            view! { <span class="count">{count}{many}<span class="unseen">" "{how}</span></span> }
        })
    }
}
