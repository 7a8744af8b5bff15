//! The report: lines that nobody but owners reaches, and people who reach nothing.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{said, table::LineTable};
use crate::{
    accounts::{
        actions,
        model::{AccountPage, LineList, LineQuery, Person, Sight, Unreached},
    },
    app::{
        asked::{News, organization, shown},
        lazy::lazy_page,
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    people::model::{Page, encoded},
    ui::{ButtonKind, CardTable, Cell, EmptyState, Head, LinkButton, PageHead, Pager, Row, RowHead, Title},
    wire::ask,
};

lazy_page!(UnreachedPage in accounts, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let heard = news.heard(Topic::Users);
    let report = ask(
        move || (organization.get(), after.get(), heard.get()),
        |(organization, after, _)| actions::unreached(organization, after),
    );
    let page = move || {
        let answer = report.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |report| page(organization, report, after.get_untracked().is_some())
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: OrganizationId, report: Unreached, is_further: bool) -> AnyView {
    let query = LineQuery { nobody: true, ..LineQuery::default() };
    let list =
        LineList { page: report.lines, accounts: Vec::new(), centres: Vec::new(), sight: Sight::All, more: false };
    let to_accounts = paths::accounts(&organization);
    let idle = people(&organization, report.people, is_further);
    view! {
        <Title text=move_tr!("accounts-unreached")/>
        <div class="page">
            <p>
                <LinkButton href=to_accounts kind=ButtonKind::Quiet icon="back">
                    {move_tr!("accounts-heading")}
                </LinkButton>
            </p>
            <PageHead title=move_tr!("accounts-unreached") text=move_tr!("accounts-unreached-text")/>
            <section class="stack" aria-labelledby="unreached-lines">
                <h2 id="unreached-lines">{move_tr!("accounts-unreached-lines")}</h2>
                <div><LineTable organization=organization.clone() query list on=AccountPage::All/></div>
            </section>
            <section class="stack" aria-labelledby="idle-people">
                <h2 id="idle-people">{move_tr!("accounts-idle-people")}</h2>
                <div>{idle}</div>
            </section>
        </div>
    }
    .into_any()
}

fn people(organization: &OrganizationId, page: Page<Person>, is_further: bool) -> AnyView {
    let here = paths::unreached(organization);
    let next = page.next.map(|after| (format!("{here}?after={}", encoded(&after)), move_tr!("frame-more")));
    if page.rows.is_empty() && next.is_none() && !is_further {
        return view! {
            <EmptyState title=move_tr!("accounts-idle-none") text=move_tr!("accounts-idle-none-text") icon="check"/>
        }
        .into_any();
    }
    let shown = page.rows.len();
    let summary = Signal::derive(move || tr!("accounts-idle-count", { "count" => shown }));
    let back = is_further.then(|| (here, move_tr!("frame-to-first")));
    let row = |person: Person| {
        let (href, role) = (paths::user_accounts(organization, &person.member), person.role);
        view! {
            <Row>
                <RowHead href name=person.name/>
                <Cell label=move_tr!("accounts-role")>{move || said::role(&role)}</Cell>
            </Row>
        }
    };
    let heads = vec![Head::new(move_tr!("accounts-user")), Head::new(move_tr!("accounts-role"))];
    let rows = page.rows.into_iter().map(row).collect_view();
    view! {
        <CardTable caption=move_tr!("accounts-idle-people") heads>{rows}</CardTable>
        <Pager label=move_tr!("frame-pages") summary back next/>
    }
    .into_any()
}
