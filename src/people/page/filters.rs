//! The search and the filters of the list. Each is a link or a plain form; the browser only spares the press of Enter.

use std::time::Duration;

use leptos::{html::Input, leptos_dom::helpers::TimeoutHandle, prelude::*};
use leptos_fluent::{move_tr, tr};
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::said;
use crate::{
    access::Role,
    ids::OrganizationId,
    paths,
    people::model::{ContactQuery, SearchQuery, Sort, Standing},
    ui::{Chip, Chips, Icon, Menu, MenuLink, Narrowing},
    words,
};

/// While somebody types, the list follows after this pause.
const PAUSE: Duration = Duration::from_millis(150);

/// Search, roles, statuses, orders.
#[component]
pub(super) fn Filters(organization: OrganizationId, #[prop(into)] query: Signal<ContactQuery>) -> impl IntoView {
    let organization = StoredValue::new(organization);
    let chips = move || {
        let query = query.get();
        organization.with_value(|organization| chips(organization, &query))
    };
    view! {
        <div class="filters">
            <SearchForm
                organization=organization.get_value()
                list=paths::contacts
                query
                label=move_tr!("contacts-search")
                hint=move_tr!("contacts-search-hint")
            />
            <Narrowing label=Signal::derive(move || tr!("frame-filters", { "count" => query.with(ContactQuery::filters) }))>
                {chips}
            </Narrowing>
        </div>
    }
}

/// The search of a list, which follows while somebody types.
#[component]
pub(crate) fn SearchForm<Q: SearchQuery>(
    organization: OrganizationId,
    list: fn(&OrganizationId) -> String,
    query: Signal<Q>,
    label: Signal<String>,
    hint: Signal<String>,
) -> impl IntoView {
    let (navigate, action) = (use_navigate(), list(&organization));
    let waiting = StoredValue::new(None::<TimeoutHandle>);
    let follow = move |typed: String| {
        let to = query.with_untracked(|query| query.search(typed.trim())).of(&organization);
        let navigate = navigate.clone();
        if let Some(earlier) = waiting.try_get_value().flatten() {
            earlier.clear();
        }
        let go = move || navigate(&to, NavigateOptions { replace: true, scroll: false, ..NavigateOptions::default() });
        waiting.set_value(set_timeout_with_handle(go, PAUSE).ok());
    };
    let first = query.with_untracked(|query| query.searched().to_owned());
    let field = NodeRef::<Input>::new();
    {
        // What was typed before the WASM was there.
        let (follow, first) = (follow.clone(), first.clone());
        Effect::new(move |_| {
            if let Some(typed) = field.get().map(|field| field.value()).filter(|typed| *typed != first) {
                follow(typed);
            }
        });
    }
    let hidden = move || {
        let pairs = query.with(SearchQuery::beside).into_iter();
        pairs.map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view()
    };
    view! {
        <form class="find-here" role="search" method="get" action=action on:input=move |event| follow(event_target_value(&event))>
            {hidden}
            <Icon name="search"/>
            <input
                node_ref=field
                class="input"
                type="search"
                name="q"
                value=first
                aria-label=label
                placeholder=hint
                autocomplete="off"
            />
        </form>
    }
}

fn chips(organization: &OrganizationId, query: &ContactQuery) -> AnyView {
    let to = |change: &dyn Fn(&mut ContactQuery)| query.with(change).address(organization, None);
    let roles = Role::TECH_SUPPORT.map(|role| {
        let on = query.role == Some(role);
        let href = to(&|query| query.role = (!on).then_some(role));
        view! { <Chip href on=on>{move || words::access::role(role)}</Chip> }
    });
    let standings = Standing::ALL.map(|standing| {
        let on = query.status == Some(standing);
        let href = to(&|query| query.status = (!on).then_some(standing));
        view! { <Chip href on=on>{move || said::standing(standing)}</Chip> }
    });
    // What was searched for comes by name: the postings have one order.
    let sorts = query.q.is_empty().then(|| {
        let now = query.sort;
        let sorts = Sort::ALL.map(|sort| {
            let href = to(&|query| query.sort = sort);
            let icon = if sort == now { "check" } else { "chevron-right" };
            view! { <MenuLink href icon>{move || said::sort(sort)}</MenuLink> }
        });
        let label = Signal::derive(move || tr!("contacts-sort", { "by" => said::sort(now) }));
        view! { <Menu label>{sorts.into_iter().collect_view()}</Menu> }
    });
    view! {
        <Chips label=move_tr!("contacts-role")>{roles.into_iter().collect_view()}</Chips>
        <Chips label=move_tr!("contacts-status")>{standings.into_iter().collect_view()}</Chips>
        {sorts}
    }
    .into_any()
}
