//! The top bar: brand, the portal's own menu, the organization switch, language, profile.
//!
//! Always true: it works without the WASM, being links, forms and `<details>`; what stands in it depends on who is here
//! and in which organization, and on nothing else.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_fluent::move_tr;
use leptos_router::hooks::use_location;

use super::{
    around::Around,
    here,
    switches::{LanguageSwitch, SchemeChoices},
    ways::count,
};
use crate::{
    access::{Permission, Portal},
    identity::{
        actions::SignOut,
        model::{Belonging, Me},
    },
    paths,
    ui::{Avatar, Button, ButtonAction, ButtonKind, Icon, Menu, MenuLink, MenuSide},
    words,
};

/// The bar above every page.
#[component]
pub fn Bar(around: Around) -> impl IntoView {
    view! {
        <header class="bar">
            <Home around/>
            {move || around.me().and_then(|me| me.staff).map(|_| view! { <CareNav/> })}
            {move || around.belonging().map(|belonging| view! { <PortalNav belonging portal=around.portal.get()/> })}
            <div class="bar-tools">
                {move || around.me().map(|me| view! { <OrganizationSwitch me around/> })}
                <Bell around/>
                <HelpLink/>
                <LanguageSwitch/>
                {move || around.me().map(|me| view! { <ProfileMenu me/> })}
            </div>
        </header>
    }
}

/// The brand leads home; where no organization is open the server knows where that is.
#[component]
fn Home(around: Around) -> impl IntoView {
    move || match around.organization.get() {
        Some(organization) => view! { <a class="brand" href=paths::home(&organization)>{brand()}</a> }.into_any(),
        None => view! { <a class="brand" href="/" rel="external">{brand()}</a> }.into_any(),
    }
}

fn brand() -> AnyView {
    if here::logo() {
        view! { <img class="logo" src="/brand/logo" alt=here::brand()/> }.into_any()
    } else {
        view! { <Icon name="mark"/> {here::brand()} }.into_any()
    }
}

/// Care, for the provider's own.
#[component]
fn CareNav() -> impl IntoView {
    let path = use_location().pathname;
    let here = move || path.with(|path| path.starts_with("/care")).then_some("true");
    view! {
        <nav class="bar-nav" aria-label=move_tr!("frame-care-navigation")>
            <ul><li><a class="bar-link" href=paths::CARE_CASES aria-current=here>{move_tr!("frame-care")}</a></li></ul>
        </nav>
    }
}

/// The portals, when there is more than one, and what the open one puts in the bar: Tech Support the contacts.
#[component]
fn PortalNav(belonging: Belonging, portal: Option<Portal>) -> impl IntoView {
    let several = belonging.portals.len() > 1;
    let portals = belonging.portals.clone().into_iter().filter(|_| several).map(|one| {
        let href = paths::portal(&belonging.id, one, belonging.permissions);
        let current = (portal == Some(one)).then_some("true");
        view! { <li><a class="bar-link" href=href aria-current=current>{name(one)}</a></li> }
    });
    let portals = portals.collect_view();
    let is_here = portal != Some(Portal::AccountHub) && belonging.portals.contains(&Portal::TechSupport);
    let contacts = is_here.then(|| {
        let create = belonging.permissions.contains(Permission::CreateContacts);
        let (list, new) = (paths::contacts(&belonging.id), paths::new_contact(&belonging.id));
        view! {
            <li>
                <Menu label=move_tr!("frame-contacts")>
                    <MenuLink href=list icon="contacts">{move_tr!("frame-manage-contacts")}</MenuLink>
                    {create.then(|| view! { <MenuLink href=new icon="add">{move_tr!("frame-create-contact")}</MenuLink> })}
                </Menu>
            </li>
        }
    });
    view! {
        <nav class="bar-nav" aria-label=move_tr!("frame-portal-navigation")>
            <ul>{portals} {contacts}</ul>
        </nav>
    }
}

fn name(portal: Portal) -> Signal<String> {
    match portal {
        Portal::AccountHub => move_tr!("frame-account-hub"),
        Portal::TechSupport => move_tr!("frame-tech-support"),
    }
}

/// The organizations that let them in, when there is more than one.
#[component]
fn OrganizationSwitch(me: Me, around: Around) -> impl IntoView {
    let here = around.organization.get();
    let name = me.organizations.iter().find(|one| Some(&one.id) == here.as_ref()).map(|one| one.name.clone());
    let label = Signal::derive(move || name.clone().unwrap_or_else(|| leptos_fluent::tr!("frame-organizations")));
    (me.organizations.len() > 1).then(|| {
        let link = |one: Belonging| {
            let current = Signal::stored(Some(&one.id) == here.as_ref());
            view! { <MenuLink href=one.home current>{one.name}</MenuLink> }
        };
        let links = me.organizations.into_iter().map(link).collect_view();
        view! { <div class="wide-only"><Menu label side=MenuSide::End>{links}</Menu></div> }
    })
}

/// What the reader is told of in the organization, and how much of it is unread.
#[component]
fn Bell(around: Around) -> impl IntoView {
    move || {
        around.organization.get().filter(|_| around.belonging().is_some()).map(|organization| {
            view! {
                <a class="button quiet bell" href=paths::notices(&organization)>
                    <Icon name="bell"/>
                    <span class="unseen">{move_tr!("frame-notices")}</span>
                    {count(around.unread, move_tr!("frame-unread"))}
                </a>
            }
        })
    }
}

/// Help is a document of its own; from a screen it opens the article about that screen.
#[component]
fn HelpLink() -> impl IntoView {
    let path = use_location().pathname;
    let href = move || path.with(|path| paths::help_at(words::spoken(), path));
    view! {
        <a class="button quiet help-link" href=href rel="external">
            <Icon name="help"/>
            <span>{move_tr!("frame-help")}</span>
        </a>
    }
}

/// Who is signed in, and what is theirs.
#[component]
fn ProfileMenu(me: Me) -> impl IntoView {
    let name = me.name.clone();
    let sign = {
        let name = name.clone();
        move || view! { <Avatar name=name.clone()/> }
    };
    view! {
        <Menu label=move_tr!("frame-profile-menu", { "name" => name.clone() }) sign side=MenuSide::End>
            <li class="who"><b>{me.name}</b>{me.email}</li>
            <MenuLink href=paths::PROFILE icon="person">{move_tr!("frame-profile")}</MenuLink>
            <MenuLink href=paths::SESSIONS icon="device">{move_tr!("frame-sessions")}</MenuLink>
            {me.staff.map(|_| view! { <StaffElsewhere/> })}
            <Elsewhere organizations=me.organizations/>
            <SchemeChoices/>
            <li class="menu-item rule">
                // A whole load of the page: whatever the browser held of this session goes with it.
                <form method="post" action=SignOut::PATH>
                    <Button kind=ButtonKind::Quiet action=ButtonAction::Submit icon="sign-out">{move_tr!("frame-sign-out")}</Button>
                </form>
            </li>
        </Menu>
    }
}

/// Care again, on a phone.
#[component]
fn StaffElsewhere() -> impl IntoView {
    view! { <li class="phone-only rule"><a class="menu-row" href=paths::CARE_CASES>{move_tr!("frame-care")}</a></li> }
}

/// The organizations again, on a phone, where the bar has no room for their switch.
#[component]
fn Elsewhere(organizations: Vec<Belonging>) -> impl IntoView {
    let several = organizations.len() > 1;
    let links = organizations.into_iter().filter(|_| several).enumerate().map(|(at, one)| {
        let class = if at == 0 { "phone-only rule" } else { "phone-only" };
        view! { <li class=class><a class="menu-row" href=one.home>{one.name}</a></li> }
    });
    links.collect_view()
}
