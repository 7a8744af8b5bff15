//! The rows of a list of lines: a table, and cards where there is little room.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    choosing::{self, Tick},
    said,
};
use crate::{
    accounts::model::{AccountPage, LineItem, LineList, LineQuery},
    ids::OrganizationId,
    paths,
    people::model::readable,
    ui::{Badge, CardTable, Cell, EmptyState, Face, Head, LinkButton, Pager, Row, RowHead, Shows},
    words::spoken,
};

/// A page of lines. On an account's page the account is not said again.
#[component]
pub(super) fn LineTable(
    organization: OrganizationId,
    query: LineQuery,
    list: LineList,
    on: AccountPage,
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
    let heads = heads(&on);
    let page_ticked = RwSignal::new(false);
    let bar = (on == AccountPage::All).then(|| choosing::bar(&organization, &query, &list, page_ticked));
    let rows = list.page.rows.into_iter().map(|item| row(&organization, item, &on, page_ticked)).collect_view();
    view! {
        {bar}
        <CardTable caption=move_tr!("accounts-lines") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}

fn heads(on: &AccountPage) -> Vec<Head> {
    let account = Head::new(move_tr!("accounts-account")).shows(Shows::Wide);
    let all = [
        (*on == AccountPage::All).then(choosing::head),
        Some(Head::new(move_tr!("accounts-line"))),
        Some(Head::new(move_tr!("accounts-state"))),
        (*on == AccountPage::All).then_some(account),
        Some(Head::new(move_tr!("accounts-plan")).shows(Shows::Wide)),
        Some(Head::new(move_tr!("accounts-centre")).shows(Shows::Widest)),
    ];
    all.into_iter().flatten().collect()
}

fn row(organization: &OrganizationId, item: LineItem, on: &AccountPage, page_ticked: RwSignal<bool>) -> AnyView {
    let tick = (*on == AccountPage::All).then(|| view! { <Tick line=item.clone() page_ticked/> });
    let href = paths::line(organization, &item.id);
    let (state, plan, account) = (item.state, item.plan, item.account_name);
    let number = readable(&item.number);
    let (name, sub) = (item.label.clone().unwrap_or_else(|| number.clone()), item.label.map(|_| number));
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
