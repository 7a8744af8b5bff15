//! The search and the filters of a list of lines: plain forms and links.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    accounts::model::{AccountPage, LineList, LineQuery, LineState, Sight},
    ids::{AccountId, OrganizationId},
    ui::{Chip, Chips, Icon, Menu, MenuLink, Narrowing},
};

/// A search over lines that leads to a list of them.
#[component]
pub(super) fn SearchForm(organization: OrganizationId, query: LineQuery, on: AccountPage) -> impl IntoView {
    let action = LineQuery::default().address(&organization, &on);
    let account = query.account.as_ref().filter(|_| on == AccountPage::All).map(AccountId::to_string);
    let hidden = [
        ("account", account),
        ("state", query.state.map(|state| state.key().to_owned())),
        ("centre", query.centre.clone()),
    ];
    let hidden = hidden
        .into_iter()
        .filter_map(|(name, value)| Some(view! { <input type="hidden" name=name value=value?/> }))
        .collect_view();
    view! {
        <form class="find-here" role="search" method="get" action=action>
            {hidden}
            <Icon name="search"/>
            <input
                class="input"
                type="search"
                name="q"
                value=query.q
                aria-label=move_tr!("accounts-search")
                placeholder=move_tr!("accounts-search-hint")
                autocomplete="off"
            />
        </form>
    }
}

/// Search, states, accounts, cost centres, and for an owner what nobody reaches.
#[component]
pub(super) fn Filters(
    organization: OrganizationId,
    query: LineQuery,
    list: LineList,
    on: AccountPage,
) -> impl IntoView {
    let to = |change: &dyn Fn(&mut LineQuery)| query.with(change).address(&organization, &on);
    let states = LineState::ALL.map(|state| {
        let is_on = query.state == Some(state);
        let href = to(&|query| query.state = (!is_on).then_some(state));
        view! { <Chip href on=is_on>{move || said::state(state)}</Chip> }
    });
    let nobody = (list.sight == Sight::All && on == AccountPage::All && query.q.is_empty()).then(|| {
        let is_on = query.nobody;
        let href = to(&|query| query.nobody = !is_on);
        view! { <Chip href on=is_on>{move_tr!("accounts-nobody")}</Chip> }
    });
    let accounts = (on == AccountPage::All && (list.accounts.len() > 1 || query.account.is_some()))
        .then(|| accounts(&list, &query, &to));
    let centres = (!list.centres.is_empty()).then(|| centres(&list, &query, &to));
    let filters = query.filters(&on);
    view! {
        <div class="filters">
            <SearchForm organization=organization.clone() query=query.clone() on=on.clone()/>
            <Narrowing label=Signal::derive(move || tr!("frame-filters", { "count" => filters }))>
                <Chips label=move_tr!("accounts-state")>{states.into_iter().collect_view()} {nobody}</Chips>
                {accounts}
                {centres}
            </Narrowing>
        </div>
    }
}

type To<'a> = dyn Fn(&dyn Fn(&mut LineQuery)) -> String + 'a;

fn accounts(list: &LineList, query: &LineQuery, to: &To<'_>) -> AnyView {
    let name = query.account.as_ref().and_then(|id| list.accounts.iter().find(|account| account.id == *id));
    let name = name.map(|account| account.name.clone());
    let label = Signal::derive(move || match &name {
        Some(name) => tr!("accounts-filter-account", { "name" => name.clone() }),
        None => tr!("accounts-filter-accounts"),
    });
    let all = link(to(&|query| query.account = None), query.account.is_none(), move_tr!("accounts-filter-all"));
    let each = list.accounts.iter().map(|account| {
        let href = to(&|query| query.account = Some(account.id.clone()));
        link(href, query.account.as_ref() == Some(&account.id), Signal::stored(account.name.clone()))
    });
    let each = each.collect_view();
    view! { <Menu label>{all} {each}</Menu> }.into_any()
}

fn centres(list: &LineList, query: &LineQuery, to: &To<'_>) -> AnyView {
    let code = query.centre.clone();
    let label = Signal::derive(move || match &code {
        Some(code) => tr!("accounts-filter-centre", { "code" => code.clone() }),
        None => tr!("accounts-filter-centres"),
    });
    let all = link(to(&|query| query.centre = None), query.centre.is_none(), move_tr!("accounts-filter-all"));
    let each = list.centres.iter().map(|centre| {
        let href = to(&|query| query.centre = Some(centre.0.clone()));
        link(href, query.centre.as_ref() == Some(&centre.0), Signal::stored(centre.0.clone()))
    });
    let each = each.collect_view();
    view! { <Menu label>{all} {each}</Menu> }.into_any()
}

fn link(href: String, is_on: bool, text: Signal<String>) -> AnyView {
    let icon = if is_on { "check" } else { "chevron-right" };
    view! { <MenuLink href icon>{text}</MenuLink> }.into_any()
}
