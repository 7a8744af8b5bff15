//! The search, the filters and the columns of the list of users: links and plain forms.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{columns::ColumnMenu, said};
use crate::{
    access::{RoleName, Status},
    ids::{OrganizationId, RoleId},
    paths,
    people::{
        model::Sort,
        page::filters::SearchForm,
        users::model::{AccountName, UserList, UserQuery},
    },
    ui::{Chip, Chips, Menu, MenuLink, Narrowing},
    words::{self, Language},
};

/// Search, statuses, roles, accounts, languages, orders, columns.
#[component]
pub(super) fn Filters(
    organization: OrganizationId,
    #[prop(into)] query: Signal<UserQuery>,
    list: Signal<Option<UserList>>,
) -> impl IntoView {
    let organization = StoredValue::new(organization);
    let rest = move || {
        let (query, list) = (query.get(), list.get()?);
        Some(organization.with_value(|organization| rest(organization, &query, &list)))
    };
    view! {
        <div class="filters">
            <SearchForm
                organization=organization.get_value()
                list=paths::users
                query
                label=move_tr!("users-search")
                hint=move_tr!("users-search-hint")
            />
            <Narrowing label=Signal::derive(move || tr!("frame-filters", { "count" => query.with(UserQuery::filters) }))>
                {rest}
            </Narrowing>
        </div>
    }
}

fn rest(organization: &OrganizationId, query: &UserQuery, list: &UserList) -> AnyView {
    let to = |change: &dyn Fn(&mut UserQuery)| query.with(change).address(organization);
    let statuses = Status::ALL.map(|status| {
        let on = query.status == Some(status);
        let href = to(&|query| query.status = (!on).then_some(status));
        view! { <Chip href on=on>{move || said::status(status)}</Chip> }
    });
    view! {
        <Chips label=move_tr!("contacts-status")>{statuses.into_iter().collect_view()}</Chips>
        {roles(organization, query, &list.roles)}
        {(list.accounts.len() > 1).then(|| accounts(organization, query, &list.accounts))}
        {languages(organization, query)}
        {list.sorts.then(|| sorts(organization, query))}
        <ColumnMenu organization=organization.clone() query=query.clone()/>
    }
    .into_any()
}

const fn tick(on: bool) -> &'static str {
    if on { "check" } else { "chevron-right" }
}

fn roles(organization: &OrganizationId, query: &UserQuery, roles: &[RoleName]) -> AnyView {
    let to = |role: Option<RoleId>| query.with(|query| query.role = role).address(organization);
    let now = roles.iter().find(|role| query.role.as_ref().is_some_and(|key| key.as_str() == role.key())).cloned();
    let any = view! { <MenuLink href=to(None) icon=tick(query.role.is_none())>{move_tr!("users-any-role")}</MenuLink> };
    let each = roles.iter().map(|role| {
        let (name, on) = (role.clone(), now.as_ref() == Some(role));
        let href = to(Some(RoleId::new(role.key())));
        view! { <MenuLink href icon=tick(on)>{move || words::access::role_name(&name)}</MenuLink> }
    });
    let each = each.collect_view();
    let label = Signal::derive(move || {
        let which = now.as_ref().map_or_else(|| tr!("users-any-role"), words::access::role_name);
        tr!("users-by-role", { "which" => which })
    });
    view! { <Menu label>{any}{each}</Menu> }.into_any()
}

fn accounts(organization: &OrganizationId, query: &UserQuery, accounts: &[AccountName]) -> AnyView {
    let now = accounts.iter().find(|account| query.account.as_ref() == Some(&account.id)).map(|one| one.name.clone());
    let all = query.with(|query| query.account = None).address(organization);
    let any = view! { <MenuLink href=all icon=tick(now.is_none())>{move_tr!("users-any-account")}</MenuLink> };
    let each = accounts.iter().map(|account| {
        let on = query.account.as_ref() == Some(&account.id);
        let href = query.with(|query| query.account = Some(account.id.clone())).address(organization);
        let name = account.name.clone();
        view! { <MenuLink href icon=tick(on)>{name}</MenuLink> }
    });
    let each = each.collect_view();
    let label = Signal::derive(
        move || tr!("users-by-account", { "which" => now.clone().unwrap_or_else(|| tr!("users-any-account")) }),
    );
    view! { <Menu label>{any}{each}</Menu> }.into_any()
}

fn languages(organization: &OrganizationId, query: &UserQuery) -> AnyView {
    let now = query.language;
    let each = [None, Some(Language::En), Some(Language::Es)].map(|language| {
        let href = query.with(|query| query.language = language).address(organization);
        view! { <MenuLink href icon=tick(language == now)>{move || said::language(language)}</MenuLink> }
    });
    let label = Signal::derive(move || tr!("users-by-language", { "which" => said::language(now) }));
    view! { <Menu label>{each.into_iter().collect_view()}</Menu> }.into_any()
}

fn sorts(organization: &OrganizationId, query: &UserQuery) -> AnyView {
    let now = query.sort;
    let each = Sort::ALL.map(|sort| {
        let href = query.with(|query| query.sort = sort).address(organization);
        view! { <MenuLink href icon=tick(sort == now)>{move || said::sort(sort)}</MenuLink> }
    });
    let label = Signal::derive(move || tr!("contacts-sort", { "by" => said::sort(now) }));
    view! { <Menu label>{each.into_iter().collect_view()}</Menu> }.into_any()
}
