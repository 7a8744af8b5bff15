//! The lines that the reader reaches, by number.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{filters::Filters, table::LineTable};
use crate::{
    accounts::{
        actions,
        model::{AccountPage, LineList, LineQuery},
    },
    app::{
        asked::{News, organization, shown},
        lazy::lazy_page,
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    ui::{LinkButton, PageHead, Ticks, Title},
    wire::ask,
};

lazy_page!(LinesPage in accounts, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let query = Memo::new(move |_| LineQuery::read(|key| address.read().get(key)));
    let heard = news.heard(Topic::Accounts);
    let list = ask(
        move || (organization.get(), query.get(), heard.get()),
        |(organization, query, _)| actions::lines(organization, query),
    );
    let ticks = Ticks::new();
    let page = move || {
        let answer = list.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |list| page(organization, query.get_untracked(), list, ticks)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: OrganizationId, query: LineQuery, list: LineList, ticks: Ticks) -> AnyView {
    let (on, to_accounts) = (AccountPage::All, paths::accounts(&organization));
    let (from_file, runs) = (paths::import_lines(&organization), paths::runs(&organization));
    view! {
        <Title text=move_tr!("accounts-lines")/>
        <div class="page">
            <PageHead title=move_tr!("accounts-lines")>
                <LinkButton href=to_accounts>{move_tr!("accounts-heading")}</LinkButton>
                <LinkButton href=runs>{move_tr!("runs-own")}</LinkButton>
                <LinkButton href=from_file>{move_tr!("lines-file")}</LinkButton>
            </PageHead>
            <Filters organization=organization.clone() query=query.clone() list=list.clone() on=on.clone()/>
            <div>
                <LineTable organization query list on ticks/>
            </div>
        </div>
    }
    .into_any()
}
