//! The queue of cases: the one whose promise is due first before the others.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::tabs::{CareTabs, Here};
use crate::{
    app::{
        FaultPage,
        asked::{News, settled},
        lazy::lazy_page,
    },
    care::actions::care_cases,
    cases::{
        model::{CaseState, QueueItem, QueueList, QueueQuery},
        page::{
            parts::{Partly, found},
            said,
        },
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    people::page::filters::SearchForm,
    time::Moment,
    ui::{
        Badge, CardTable, Cell, Chip, Chips, EmptyState, Face, Head, LinkButton, PageHead, Pager, Row, RowHead, Shows,
        Title, Tone,
    },
    wire::ask,
    words::When,
};

lazy_page!(CareCasesPage in operator, view);

fn view() -> AnyView {
    let address = use_query_map();
    let query = Memo::new(move |_| QueueQuery::read(|key| address.read().get(key)));
    let heard = News::new().heard(Topic::Cases);
    let list = ask(move || (query.get(), heard.get()), |(query, _)| care_cases(query));
    let allowed = settled(move || list.get().map(|answer| answer.map(|_| ())));
    let page = move || {
        Some(match allowed.get()? {
            Ok(()) => page(query, Signal::derive(move || list.get().and_then(Result::ok))),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("cases-care-queue")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(query: Memo<QueueQuery>, found: Signal<Option<QueueList>>) -> AnyView {
    let asked: Signal<QueueQuery> = query.into();
    let cases = move || {
        let (list, query) = (found.get()?, query.get());
        Some(view! { <Cases query list/> })
    };
    view! {
        <div class="page">
            <PageHead title=move_tr!("cases-care-queue") text=move_tr!("cases-care-queue-text")/>
            <CareTabs here=Here::Cases/>
            <div class="filters">
                <SearchForm
                    organization=OrganizationId::default()
                    list=|_| paths::CARE_CASES.to_owned()
                    query=asked
                    label=move_tr!("cases-search")
                    hint=move_tr!("cases-search-hint")
                />
                {move || view! { <Filters query=query.get()/> }}
            </div>
            <div>{cases}</div>
        </div>
    }
    .into_any()
}

#[component]
fn Filters(query: QueueQuery) -> impl IntoView {
    let open = query.with(|query| query.state = None).address();
    let states = CaseState::ALL.iter().map(|state| {
        let (state, on) = (*state, query.state == Some(*state));
        let href = query.with(|query| query.state = (!on).then_some(state)).address();
        view! { <Chip href on>{move || said::state_to_staff(state)}</Chip> }
    });
    let states = states.collect_view();
    let mine = query.with(|query| query.mine = !query.mine).address();
    let (all, own) = (query.state.is_none(), query.mine);
    view! {
        <Chips label=move_tr!("cases-state")>
            <Chip href=open on=all>{move_tr!("cases-care-open")}</Chip>
            {states}
        </Chips>
        <Chips label=move_tr!("cases-assignee")>
            <Chip href=mine on=own>{move_tr!("cases-care-mine")}</Chip>
        </Chips>
    }
}

#[component]
fn Cases(query: QueueQuery, list: QueueList) -> impl IntoView {
    let QueueList { page, now } = list;
    if page.rows.is_empty() && page.next.is_none() {
        return empty(&query);
    }
    let (shown, more, searched) = (page.rows.len(), page.next.is_some(), !query.q.is_empty());
    let back = query.after.is_some().then(|| (query.with(|_| {}).address(), move_tr!("frame-to-first")));
    let next = page.next.map(|after| (QueueQuery { after: Some(after), ..query }.address(), move_tr!("frame-more")));
    let summary = Signal::derive(move || tr!("cases-shown", { "count" => shown }));
    let heads = vec![
        Head::new(move_tr!("cases-case")),
        Head::new(move_tr!("cases-state")),
        Head::new(move_tr!("cases-care-due")),
        Head::new(move_tr!("cases-severity")).shows(Shows::Wide),
        Head::new(move_tr!("cases-care-organization")),
        Head::new(move_tr!("cases-assignee")).shows(Shows::Wide),
    ];
    let rows = page.rows.into_iter().map(|item| row(item, now)).collect_view();
    view! {
        <CardTable caption=move_tr!("cases-care-queue") heads>{rows}</CardTable>
        <Partly searched shown more/>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn row(item: QueueItem, now: Moment) -> AnyView {
    let href = paths::care_case(&item.organization, &item.id);
    let (state, severity) = (item.state, item.severity);
    let (marked, below) = found(item.found);
    let escalated =
        item.is_escalated.then(|| view! { " " <Badge tone=Tone::Stop>{move_tr!("cases-escalated")}</Badge> });
    let due = match item.due {
        Some(due) => {
            let late =
                (due.at < now).then(|| view! { " " <Badge tone=Tone::Stop>{move_tr!("cases-target-late")}</Badge> });
            view! { <When local=due now/> {late} }.into_any()
        }
        None => view! { <span class="quiet-text">{move_tr!("cases-care-no-due")}</span> }.into_any(),
    };
    view! {
        <Row>
            <RowHead href name=item.subject marked below sub=Signal::stored(item.number) face=Face::None/>
            <Cell><Badge tone=said::tone(state)>{move || said::state_to_staff(state)}</Badge> {escalated}</Cell>
            <Cell label=move_tr!("cases-care-due")>{due}</Cell>
            <Cell label=move_tr!("cases-severity") shows=Shows::Wide>{move || said::severity(severity)}</Cell>
            <Cell label=move_tr!("cases-care-organization")>{item.organization_name}</Cell>
            <Cell label=move_tr!("cases-assignee") shows=Shows::Wide>{item.assignee}</Cell>
        </Row>
    }
    .into_any()
}

fn empty(query: &QueueQuery) -> AnyView {
    if query.narrows() || query.after.is_some() {
        let all = QueueQuery::default().address();
        return view! {
            <EmptyState title=move_tr!("cases-none-found") text=move_tr!("cases-none-found-text") icon="search">
                <LinkButton href=all>{move_tr!("cases-care-show-open")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    view! { <EmptyState title=move_tr!("cases-care-none") text=move_tr!("cases-care-none-text") icon="check"/> }
        .into_any()
}
