//! The queue: what waits for staff, the longest due first.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::tabs::{CareTabs, Here};
use crate::{
    app::{FaultPage, asked::News, lazy::lazy_page},
    care::{
        actions::works,
        model::{Work, WorkItem, WorkList, WorkQuery, WorkState},
        said,
    },
    live::Topic,
    paths,
    people::model::readable,
    time::Moment,
    ui::{
        Badge, CardTable, Cell, Chip, Chips, EmptyState, Face, Head, LinkButton, Menu, MenuLink, PageHead, Pager, Row,
        RowHead, Shows, Title, Tone,
    },
    wire::ask,
    words::When,
};

lazy_page!(WorksPage in operator, view);

fn view() -> AnyView {
    let address = use_query_map();
    let query = Memo::new(move |_| WorkQuery::read(|key| address.read().get(key)));
    let heard = News::new().heard(Topic::Works);
    let list = ask(move || (query.get(), heard.get()), |(query, _)| works(query));
    let page = move || {
        Some(match list.get()? {
            Ok(list) => page(query.get_untracked(), list),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("care-queue")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(query: WorkQuery, list: WorkList) -> AnyView {
    view! {
        <div class="page">
            <PageHead title=move_tr!("care-queue") text=move_tr!("care-queue-text")/>
            <CareTabs here=Here::Works/>
            <Filters query=query.clone()/>
            <div><Works query list/></div>
        </div>
    }
    .into_any()
}

#[component]
fn Filters(query: WorkQuery) -> impl IntoView {
    let waiting = query.with(|query| (query.state, query.late) = (None, false)).address();
    let late = query.with(|query| (query.state, query.late) = (None, !query.late)).address();
    let states = WorkState::ALL.map(|state| {
        let on = query.state == Some(state);
        let href = query.with(|query| (query.state, query.late) = ((!on).then_some(state), false)).address();
        view! { <Chip href on>{move || said::state(state)}</Chip> }
    });
    let kind = query.kind.clone();
    let label = Signal::derive(move || match &kind {
        Some(key) => tr!("care-of-kind", { "kind" => said::kind(key) }),
        None => tr!("care-all-kinds"),
    });
    let link = |key: Option<&'static str>, text: Signal<String>| {
        let icon = if query.kind.as_deref() == key { "check" } else { "chevron-right" };
        let href = query.with(|query| query.kind = key.map(str::to_owned)).address();
        view! { <MenuLink href icon>{text}</MenuLink> }
    };
    let all = link(None, move_tr!("care-all-kinds"));
    let kinds =
        Work::KINDS.map(|key| link(Some(key), Signal::derive(move || said::kind(key)))).into_iter().collect_view();
    view! {
        <div class="filters">
            <Chips label=move_tr!("care-state")>
                <Chip href=waiting on={query.state.is_none() && !query.late}>{move_tr!("care-waiting")}</Chip>
                <Chip href=late on=query.late>{move_tr!("care-late")}</Chip>
                {states.into_iter().collect_view()}
            </Chips>
            <Menu label>{all} {kinds}</Menu>
        </div>
    }
}

#[component]
fn Works(query: WorkQuery, list: WorkList) -> impl IntoView {
    let WorkList { page, now } = list;
    if page.rows.is_empty() {
        return empty(&query);
    }
    let (shown, more) = (page.rows.len(), page.next.is_some());
    let back = query.after.is_some().then(|| (query.with(|_| {}).address(), move_tr!("frame-to-first")));
    let next = page.next.map(|after| (WorkQuery { after: Some(after), ..query }.address(), move_tr!("frame-more")));
    let summary = Signal::derive(move || {
        if more { tr!("care-works-here", { "count" => shown }) } else { tr!("care-works", { "count" => shown }) }
    });
    let heads = vec![
        Head::new(move_tr!("care-work")),
        Head::new(move_tr!("care-state")),
        Head::new(move_tr!("care-due")),
        Head::new(move_tr!("care-organization")),
        Head::new(move_tr!("care-staff")).shows(Shows::Wide),
    ];
    let rows = page.rows.into_iter().map(|item| row(item, now)).collect_view();
    view! {
        <CardTable caption=move_tr!("care-queue") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn row(item: WorkItem, now: Moment) -> AnyView {
    let href = paths::care_work(&item.organization, &item.id);
    let (state, key, number) = (item.state, item.work.key(), readable(&item.number));
    let name = Signal::derive(move || said::kind(key));
    view! {
        <Row>
            <RowHead href name sub=Signal::stored(number) face=Face::None/>
            <Cell>
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                {item.late.then(|| view! { " " <Badge tone=Tone::Stop>{move_tr!("care-late")}</Badge> })}
            </Cell>
            <Cell label=move_tr!("care-due")><When local=item.due now/></Cell>
            <Cell label=move_tr!("care-organization")>{item.organization_name}</Cell>
            <Cell label=move_tr!("care-staff") shows=Shows::Wide>{item.staff}</Cell>
        </Row>
    }
    .into_any()
}

fn empty(query: &WorkQuery) -> AnyView {
    if query.narrows() || query.after.is_some() {
        let all = WorkQuery::default().address();
        return view! {
            <EmptyState title=move_tr!("care-none-found") text=move_tr!("care-none-found-text") icon="search">
                <LinkButton href=all>{move_tr!("care-show-waiting")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    view! { <EmptyState title=move_tr!("care-none") text=move_tr!("care-none-text") icon="check"/> }.into_any()
}
