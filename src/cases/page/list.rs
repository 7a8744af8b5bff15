//! The list of cases: a table, and cards where there is little room.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    filters::Filters,
    parts::{Partly, found},
    said,
};
use crate::{
    app::{
        asked::{News, organization, settled, shown},
        lazy::lazy_page,
    },
    cases::{
        actions,
        model::{CaseItem, CaseList, CaseQuery, CaseSort},
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    time::Moment,
    ui::{
        Badge, ButtonKind, CardTable, Cell, EmptyState, Face, Head, Icon, LinkButton, Notice, PageHead, Pager, Row,
        RowHead, Shows, Step, Title, Tone,
    },
    wire::ask,
    words::When,
};

lazy_page!(CasesPage in cases, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let query = Memo::new(move |_| CaseQuery::read(|key| address.read().get(key)));
    let heard = news.heard(Topic::Cases);
    let list = ask(
        move || (organization.get(), query.get(), heard.get()),
        |(organization, query, _)| actions::cases(organization, query),
    );
    let allowed = settled(move || list.get().map(|answer| answer.map(|inner| inner.map(|list| list.is_owner))));
    let page = move || {
        let answer = allowed.get()?;
        let found = move |is_owner| {
            let found = Signal::derive(move || list.get().and_then(Result::ok).and_then(Result::ok));
            page(organization, query, found, is_owner)
        };
        Some(shown(answer, &organization.get(), found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(
    organization: Memo<OrganizationId>,
    query: Memo<CaseQuery>,
    found: Signal<Option<CaseList>>,
    is_owner: bool,
) -> AnyView {
    let here = organization.get_untracked();
    let (to_settings, to_new) = (paths::case_settings(&here), paths::new_case(&here, ""));
    let settings = is_owner.then(|| view! { <LinkButton href=to_settings>{move_tr!("cases-settings")}</LinkButton> });
    let address = use_query_map();
    let unwatched = move || address.read().get("unwatched").is_some();
    let rows = move || {
        let (list, query) = (found.get()?, query.get());
        Some(view! { <List organization=organization.get() query list/> })
    };
    view! {
        <Title text=move_tr!("cases-title")/>
        <div class="page">
            <PageHead title=move_tr!("cases-title")>
                {settings}
                <LinkButton href=to_new kind=ButtonKind::Main icon="add">
                    {move_tr!("cases-open")}
                </LinkButton>
            </PageHead>
            <div role="status">
                <Show when=unwatched>
                    <Notice tone=Tone::Good><p>{move_tr!("cases-unwatched")}</p></Notice>
                </Show>
            </div>
            <Filters organization=here query/>
            <div>{rows}</div>
        </div>
    }
    .into_any()
}

#[component]
fn List(organization: OrganizationId, query: CaseQuery, list: CaseList) -> impl IntoView {
    let CaseList { page, is_all, now, .. } = list;
    if page.rows.is_empty() && page.next.is_none() {
        return empty(&organization, &query, is_all);
    }
    let (shown, more, searched) = (page.rows.len(), page.next.is_some(), !query.q.is_empty());
    let back = query.after.is_some().then(|| (query.with(|_| {}).address(&organization), move_tr!("frame-to-first")));
    let next = page.next.map(|after| {
        (CaseQuery { after: Some(after), ..query.clone() }.address(&organization), move_tr!("frame-more"))
    });
    let sorted = |head: Head, by: CaseSort| {
        let now = if query.sort == by { Step::Down } else { Step::No };
        head.sort(query.with(|query| query.sort = by).address(&organization), now)
    };
    let heads = vec![
        Head::new(move_tr!("cases-case")),
        Head::new(move_tr!("cases-state")),
        Head::new(move_tr!("cases-severity")).shows(Shows::Wide),
        Head::new(move_tr!("cases-opener")).shows(Shows::Wide),
        sorted(Head::new(move_tr!("cases-latest")), CaseSort::Latest),
        sorted(Head::new(move_tr!("cases-opened")).shows(Shows::Widest), CaseSort::Newest),
    ];
    let rows = page.rows.into_iter().map(|item| row(&organization, item, now)).collect_view();
    let summary = Signal::derive(move || tr!("cases-shown", { "count" => shown }));
    view! {
        <CardTable caption=move_tr!("cases-title") heads>{rows}</CardTable>
        <Partly searched shown more/>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn row(organization: &OrganizationId, item: CaseItem, now: Moment) -> AnyView {
    let href = paths::case(organization, &item.id);
    let (state, severity, mine) = (item.state, item.severity, item.is_mine);
    let confidential = item.is_confidential.then(|| {
        view! { <Icon name="lock"/> <span>{move_tr!("cases-is-confidential")}</span> }
    });
    let (marked, below) = found(item.found);
    let opener = if mine { move_tr!("cases-you") } else { Signal::stored(item.opener) };
    view! {
        <Row>
            <RowHead href name=item.subject marked below sub=Signal::stored(item.number) face=Face::None>
                {confidential}
            </RowHead>
            <Cell label=move_tr!("cases-state")><Badge tone=said::tone(state)>{move || said::state(state)}</Badge></Cell>
            <Cell label=move_tr!("cases-severity") shows=Shows::Wide>{move || said::severity(severity)}</Cell>
            <Cell label=move_tr!("cases-opener") shows=Shows::Wide>{opener}</Cell>
            <Cell label=move_tr!("cases-latest")><When local=item.latest now/></Cell>
            <Cell label=move_tr!("cases-opened") shows=Shows::Widest><When local=item.opened now/></Cell>
        </Row>
    }
    .into_any()
}

fn empty(organization: &OrganizationId, query: &CaseQuery, is_all: bool) -> AnyView {
    if query.narrows() || query.after.is_some() {
        let all = CaseQuery::default().address(organization);
        return view! {
            <EmptyState title=move_tr!("cases-none-found") text=move_tr!("cases-none-found-text") icon="search">
                <LinkButton href=all>{move_tr!("cases-show-all")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    let to_new = paths::new_case(organization, "");
    let text = if is_all { move_tr!("cases-none-all-text") } else { move_tr!("cases-none-text") };
    view! {
        <EmptyState title=move_tr!("cases-none") text icon="case">
            <LinkButton href=to_new>{move_tr!("cases-open")}</LinkButton>
        </EmptyState>
    }
    .into_any()
}
