//! The ways through an organization: at the side on a desktop, at the foot on a phone.
//!
//! Always true: both show the same places, as links, and say which one is here.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_location;

use super::around::{Around, holds, support};
use crate::{access::Permission, identity::model::Belonging, paths, ui::Icon};

/// A place to go to.
struct Way {
    href: String,
    icon: &'static str,
    label: Signal<String>,
    /// Whether the places below it count as it.
    below: bool,
}

fn ways(belonging: &Belonging) -> Vec<Way> {
    let id = &belonging.id;
    let way = |href: String, icon, label, below| Way { href, icon, label, below };
    let mut ways = vec![way(paths::home(id), "home", move_tr!("frame-home"), false)];
    if support(belonging) {
        ways.push(way(paths::contacts(id), "contacts", move_tr!("frame-contacts"), true));
    }
    if holds(belonging, Permission::ResendInvitations) {
        ways.push(way(paths::invitations(id), "mail", move_tr!("frame-invitations"), true));
    }
    ways
}

/// At the side.
#[component]
pub fn Side(around: Around) -> impl IntoView {
    view! {
        <nav class="side" aria-label=move_tr!("frame-navigation")>
            {move || around.belonging().map(|belonging| list(&belonging, "side-link"))}
        </nav>
    }
}

/// At the foot.
#[component]
pub fn Foot(around: Around) -> impl IntoView {
    move || {
        around.belonging().map(|belonging| {
            view! { <nav class="bottom" aria-label=move_tr!("frame-navigation")>{list(&belonging, "bottom-link")}</nav> }
        })
    }
}

fn list(belonging: &Belonging, class: &'static str) -> impl IntoView + use<> {
    let pathname = use_location().pathname;
    let links = ways(belonging).into_iter().map(|way| {
        let (href, below) = (way.href.clone(), way.below);
        let here = move || {
            let path = pathname.get();
            (path == href || (below && path.starts_with(&format!("{href}/")))).then_some("page")
        };
        view! { <li><a class=class href=way.href aria-current=here><Icon name=way.icon/>{way.label}</a></li> }
    });
    view! { <ul>{links.collect_view()}</ul> }
}
