//! The ways through an organization: at the side on a desktop, at the foot on a phone.
//!
//! Always true: both show the same places, as links, and say which one is here.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_location;

use super::around::Around;
use crate::{
    access::{Permission, Portal},
    identity::model::Belonging,
    paths,
    ui::Icon,
};

/// A place to go to.
struct Way {
    href: String,
    icon: &'static str,
    label: Signal<String>,
    /// Whether the places below it count as it.
    below: bool,
}

/// The ways of the portal that is open; on the home page, which belongs to all, the first of each.
fn ways(belonging: &Belonging, portal: Option<Portal>) -> Vec<Way> {
    let id = &belonging.id;
    let way = |href: String, icon, label, below| Way { href, icon, label, below };
    let opens = |one: Portal| belonging.portals.contains(&one) && portal.is_none_or(|here| here == one);
    let may = |permission| belonging.permissions.contains(permission);
    let mut ways = vec![way(paths::home(id), "home", move_tr!("frame-home"), false)];
    if opens(Portal::AccountHub) && may(Permission::ViewUsers) {
        ways.push(way(paths::users(id), "person", move_tr!("frame-users"), true));
    }
    if opens(Portal::AccountHub) && may(Permission::ViewAccounts) {
        ways.push(way(paths::accounts(id), "phone", move_tr!("frame-accounts"), true));
    }
    if opens(Portal::AccountHub) && may(Permission::ViewUsers) {
        ways.push(way(paths::access(id), "shield", move_tr!("frame-access"), true));
    }
    if opens(Portal::TechSupport) {
        ways.push(way(paths::contacts(id), "contacts", move_tr!("frame-contacts"), true));
    }
    if portal != Some(Portal::AccountHub) && may(Permission::ResendInvitations) {
        ways.push(way(paths::invitations(id), "mail", move_tr!("frame-invitations"), true));
    }
    ways
}

/// At the side.
#[component]
pub fn Side(around: Around) -> impl IntoView {
    view! {
        <nav class="side" aria-label=move_tr!("frame-navigation")>
            {move || around.belonging().map(|belonging| list(&belonging, around.portal.get(), "side-link"))}
        </nav>
    }
}

/// At the foot.
#[component]
pub fn Foot(around: Around) -> impl IntoView {
    move || {
        around.belonging().map(|belonging| {
            view! { <nav class="bottom" aria-label=move_tr!("frame-navigation")>{list(&belonging, around.portal.get(), "bottom-link")}</nav> }
        })
    }
}

fn list(belonging: &Belonging, portal: Option<Portal>, class: &'static str) -> impl IntoView + use<> {
    let pathname = use_location().pathname;
    let links = ways(belonging, portal).into_iter().map(|way| {
        let (href, below) = (way.href.clone(), way.below);
        let (lines, is_accounts) = (paths::lines(&belonging.id), href == paths::accounts(&belonging.id));
        let here = move || {
            let path = pathname.get();
            let is_of_lines = is_accounts && path.starts_with(&lines);
            (path == href || is_of_lines || (below && path.starts_with(&format!("{href}/")))).then_some("page")
        };
        view! { <li><a class=class href=way.href aria-current=here><Icon name=way.icon/>{way.label}</a></li> }
    });
    view! { <ul>{links.collect_view()}</ul> }
}
