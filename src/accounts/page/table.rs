//! The rows of a list of lines: a table, and cards where there is little room.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    accounts::model::{AccountPage, LineItem, LineList, LineQuery},
    ids::OrganizationId,
    paths,
    people::model::readable,
    ui::{
        Badge, Bar, Boxes, CardTable, Cell, EmptyState, Face, Head, LinkButton, Pager, Row, RowHead, Shows, Tick, Ticks,
    },
    words::spoken,
};

/// A page of lines. On an account's page the account is not said again.
#[component]
pub(super) fn LineTable(
    organization: OrganizationId,
    query: LineQuery,
    list: LineList,
    on: AccountPage,
    /// Where lines are chosen.
    #[prop(optional)]
    ticks: Option<Ticks>,
) -> impl IntoView {
    if list.page.rows.is_empty() && list.page.next.is_none() {
        return empty(&organization, &query, &on);
    }
    let (shown, more) = (list.page.rows.len(), list.more || list.page.next.is_some());
    let to_first = query.with(|_| {}).address(&organization, &on);
    let back = query.after.is_some().then(|| (to_first, move_tr!("frame-to-first")));
    let next = list.page.next.clone().map(|after| {
        let further = LineQuery { after: Some(after), ..query.clone() };
        (further.address(&organization, &on), move_tr!("frame-more"))
    });
    let cut = list.more;
    let summary = Signal::derive(move || match (cut, more) {
        (true, _) => tr!("accounts-lines-cut", { "count" => shown }),
        (false, true) => tr!("accounts-lines-here", { "count" => shown }),
        (false, false) => said::lines(shown),
    });
    let heads = heads(&on, ticks.is_some());
    let boxes = ticks.map(|ticks| boxes(ticks, &query, &list));
    let bar = boxes.map(|boxes| {
        // Of what a search finds too much of, not all is found.
        let further = (list.page.next.is_some() || query.after.is_some()) && !list.more;
        boxes.bar(Bar {
            action: paths::many_lines(&organization),
            label: move_tr!("lines-choose"),
            page: move_tr!("lines-page"),
            all: further.then(|| move_tr!("lines-all")),
            go: move_tr!("many-go"),
        })
    });
    let rows = list.page.rows.into_iter().map(|item| row(&organization, item, &on, boxes)).collect_view();
    view! {
        {bar}
        <CardTable caption=move_tr!("accounts-lines") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn boxes(ticks: Ticks, query: &LineQuery, list: &LineList) -> Boxes {
    let asked = query.with(|_| {}).pairs().into_iter().map(|(name, value)| (name, value.to_owned())).collect();
    ticks.of("chosen", "line", list.page.rows.iter().map(|line| line.id.to_string()).collect(), asked)
}

fn heads(on: &AccountPage, ticked: bool) -> Vec<Head> {
    let account = Head::new(move_tr!("accounts-account")).shows(Shows::Wide);
    let all = [
        ticked.then(|| Head::new(move_tr!("lines-choose"))),
        Some(Head::new(move_tr!("accounts-line"))),
        Some(Head::new(move_tr!("accounts-state"))),
        (*on == AccountPage::All).then_some(account),
        Some(Head::new(move_tr!("accounts-plan")).shows(Shows::Wide)),
        Some(Head::new(move_tr!("accounts-centre")).shows(Shows::Widest)),
    ];
    all.into_iter().flatten().collect()
}

fn row(organization: &OrganizationId, item: LineItem, on: &AccountPage, boxes: Option<Boxes>) -> AnyView {
    let value = item.id.to_string();
    let href = paths::line(organization, &item.id);
    let (state, plan, account) = (item.state, item.plan, item.account_name);
    let number = readable(&item.number);
    let (name, sub) = (item.label.clone().unwrap_or_else(|| number.clone()), item.label.map(|_| number));
    let tick = boxes.map(|boxes| {
        let name = name.clone();
        let label = Signal::derive(move || tr!("lines-choose-one", { "name" => name.clone() }));
        view! { <Tick boxes value label/> }
    });
    let account = (*on == AccountPage::All).then(|| {
        view! { <Cell label=move_tr!("accounts-account") shows=Shows::Wide>{account}</Cell> }
    });
    let head = match sub {
        Some(sub) => view! { <RowHead href name sub face=Face::None/> }.into_any(),
        None => view! { <RowHead href name face=Face::None/> }.into_any(),
    };
    view! {
        <Row>
            {tick}
            {head}
            <Cell label=move_tr!("accounts-state")>
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
            </Cell>
            {account}
            <Cell label=move_tr!("accounts-plan") shows=Shows::Wide>
                {move || plan.read(spoken()).0.to_owned()}
            </Cell>
            <Cell label=move_tr!("accounts-centre") shows=Shows::Widest>{item.cost_centre}</Cell>
        </Row>
    }
    .into_any()
}

fn empty(organization: &OrganizationId, query: &LineQuery, on: &AccountPage) -> AnyView {
    if query.nobody && !query.narrows_beside_reach() {
        return view! {
            <EmptyState title=move_tr!("accounts-all-reached") text=move_tr!("accounts-all-reached-text") icon="check"/>
        }
        .into_any();
    }
    if query.narrows() || query.account.is_some() && *on == AccountPage::All || query.after.is_some() {
        let all = LineQuery::default().address(organization, on);
        return view! {
            <EmptyState title=move_tr!("accounts-none-found") text=move_tr!("accounts-none-found-text") icon="search">
                <LinkButton href=all>{move_tr!("accounts-show-all")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    view! { <EmptyState title=move_tr!("accounts-no-lines") text=move_tr!("accounts-no-lines-text") icon="phone"/> }
        .into_any()
}
