//! Accounts and lines: the accounts that the reader reaches; their lines at once, for who reaches single lines only.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{filters::SearchForm, said, table::LineTable};
use crate::{
    accounts::{
        actions,
        model::{Account, AccountList, AccountPage, LineQuery, Sight},
    },
    app::{
        asked::{News, organization, shown},
        lazy::lazy_page,
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    people::model::encoded,
    ui::{CardTable, Cell, EmptyState, Face, Head, LinkButton, PageHead, Pager, Row, RowHead, Title},
    wire::ask,
};

lazy_page!(AccountsPage in accounts, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let heard = news.heard(Topic::Accounts);
    let list = ask(
        move || (organization.get(), after.get(), heard.get()),
        |(organization, after, _)| actions::accounts(organization, after),
    );
    let page = move || {
        let answer = list.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |list| page(&organization, list, after.get_untracked().is_some())
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: &OrganizationId, list: AccountList, is_further: bool) -> AnyView {
    let to_lines = list.lines.is_none().then(|| {
        view! { <LinkButton href=paths::lines(organization)>{move_tr!("accounts-all-lines")}</LinkButton> }
    });
    let report = (list.sight == Sight::All).then(|| {
        view! { <LinkButton href=paths::unreached(organization)>{move_tr!("accounts-unreached")}</LinkButton> }
    });
    let inside = match list.lines {
        Some(lines) => view! {
            <LineTable organization=organization.clone() query=LineQuery::default() list=lines on=AccountPage::All/>
        }
        .into_any(),
        None => accounts(organization, list.page.rows, list.page.next, is_further),
    };
    view! {
        <Title text=move_tr!("accounts-heading")/>
        <div class="page">
            <PageHead title=move_tr!("accounts-heading")>{report} {to_lines}</PageHead>
            <div class="filters">
                <SearchForm organization=organization.clone() query=LineQuery::default() on=AccountPage::All/>
            </div>
            <div>{inside}</div>
        </div>
    }
    .into_any()
}

fn accounts(organization: &OrganizationId, rows: Vec<Account>, next: Option<String>, is_further: bool) -> AnyView {
    if rows.is_empty() {
        return view! { <EmptyState title=move_tr!("accounts-none") text=move_tr!("accounts-none-text") icon="phone"/> }
            .into_any();
    }
    let heads = vec![
        Head::new(move_tr!("accounts-account")),
        Head::new(move_tr!("accounts-number")),
        Head::new(move_tr!("accounts-lines")),
    ];
    let further = |after: String| format!("{}?after={}", paths::accounts(organization), encoded(&after));
    let next = next.map(|after| (further(after), move_tr!("frame-more")));
    let back = is_further.then(|| (paths::accounts(organization), move_tr!("frame-to-first")));
    let pager = (next.is_some() || back.is_some()).then(|| {
        view! { <Pager label=move_tr!("frame-pages") summary=String::new() back next/> }
    });
    let row = |account: Account| {
        let (href, lines) = (paths::account(organization, &account.id), account.lines);
        view! {
            <Row>
                <RowHead href name=account.name face=Face::None/>
                <Cell label=move_tr!("accounts-number")>{account.number}</Cell>
                <Cell>{move || said::lines(lines)}</Cell>
            </Row>
        }
    };
    let rows = rows.into_iter().map(row).collect_view();
    view! {
        <CardTable caption=move_tr!("accounts-heading") heads>{rows}</CardTable>
        {pager}
    }
    .into_any()
}
