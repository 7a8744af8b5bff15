//! The search and the filters of the list of cases. Each is a link or a plain form.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    cases::model::{CaseQuery, CaseSort, CaseState, Severity, Whose},
    ids::OrganizationId,
    paths,
    people::page::filters::SearchForm,
    ui::{Chip, Chips, Menu, MenuLink, Narrowing},
};

#[component]
pub(super) fn Filters(organization: OrganizationId, #[prop(into)] query: Signal<CaseQuery>) -> impl IntoView {
    let here = StoredValue::new(organization.clone());
    let chips = move || {
        let query = query.get();
        here.with_value(|organization| chips(organization, &query))
    };
    view! {
        <div class="filters">
            <SearchForm
                organization
                list=paths::cases
                query
                label=move_tr!("cases-search")
                hint=move_tr!("cases-search-hint")
            />
            <Narrowing label=Signal::derive(move || tr!("frame-filters", { "count" => query.with(CaseQuery::filters) }))>
                {chips}
            </Narrowing>
        </div>
    }
}

fn chips(organization: &OrganizationId, query: &CaseQuery) -> AnyView {
    let to = |change: &dyn Fn(&mut CaseQuery)| query.with(change).address(organization);
    let whose = Whose::ALL.map(|whose| {
        let on = query.whose == Some(whose);
        let href = to(&|query| query.whose = (!on).then_some(whose));
        view! { <Chip href on=on>{move || said::whose(whose)}</Chip> }
    });
    let states = CaseState::ALL.iter().map(|state| {
        let (state, on) = (*state, query.state == Some(*state));
        let href = to(&|query| query.state = (!on).then_some(state));
        view! { <Chip href on=on>{move || said::state(state)}</Chip> }
    });
    let states = states.collect_view();
    let severity = query.severity;
    let label = Signal::derive(move || match severity {
        Some(severity) => tr!("cases-of-severity", { "severity" => said::severity(severity) }),
        None => tr!("cases-all-severities"),
    });
    let link = |one: Option<Severity>, text: Signal<String>| {
        let icon = if severity == one { "check" } else { "chevron-right" };
        let href = to(&|query| query.severity = one);
        view! { <MenuLink href icon>{text}</MenuLink> }
    };
    let all = link(None, move_tr!("cases-all-severities"));
    let severities = Severity::ALL
        .iter()
        .map(|severity| {
            let severity = *severity;
            link(Some(severity), Signal::derive(move || said::severity(severity)))
        })
        .collect_view();
    let now = query.sort;
    let sorts = CaseSort::ALL.map(|sort| {
        let href = to(&|query| query.sort = sort);
        let icon = if sort == now { "check" } else { "chevron-right" };
        view! { <MenuLink href icon>{move || said::sort(sort)}</MenuLink> }
    });
    let sort = Signal::derive(move || said::sort(now));
    view! {
        <Chips label=move_tr!("cases-whose")>{whose.into_iter().collect_view()}</Chips>
        <Chips label=move_tr!("cases-state")>{states}</Chips>
        <Menu label>{all} {severities}</Menu>
        <Menu label=sort>{sorts.into_iter().collect_view()}</Menu>
    }
    .into_any()
}
