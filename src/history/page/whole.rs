//! The history of the organization: the newest first, day by day.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{filters::Filters, lines::Days};
use crate::{
    app::{
        asked::{Answer, News, organization, settled, shown},
        lazy::lazy_page,
    },
    history::{
        actions,
        model::{HistoryList, HistoryQuery},
    },
    ids::OrganizationId,
    live::Topic,
    ui::{EmptyState, Icon, LinkButton, PageHead, Pager, Title},
    wire::{Asked, ask},
};

lazy_page!(HistoryPage in history, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let query = Memo::new(move |_| HistoryQuery::read(|key| address.read().get(key)));
    // What others do is told under these topics.
    let heard =
        [Topic::Users, Topic::Contacts, Topic::Approvals, Topic::Accounts, Topic::Cases].map(|topic| news.heard(topic));
    let list = ask(
        move || (organization.get(), query.get(), heard.map(|topic| topic.get())),
        |(organization, query, _)| actions::events(organization, query),
    );
    let allowed = settled(move || list.get().map(|answer| answer.map(|inner| inner.map(|_| ()))));
    let whole = move || {
        let answer = allowed.get()?;
        Some(shown(answer, &organization.get(), |()| page(organization, query, list)))
    };
    view! { <Transition>{whole}</Transition> }.into_any()
}

fn page(organization: Memo<OrganizationId>, query: Memo<HistoryQuery>, list: Asked<Answer<HistoryList>>) -> AnyView {
    let found = Signal::derive(move || list.get().and_then(Result::ok).and_then(Result::ok));
    let file = move || query.get().file(&organization.get());
    let rows = move || Some(rows(&organization.get(), &query.get(), found.get()?));
    // What is chosen in the form outlives the news of others.
    let named = settled(move || found.get().map(|list| (list.people, list.about_name)));
    let filters = move || {
        let (people, about) = named.get()?;
        Some(view! { <Filters organization=organization.get() query=query.get() people about/> })
    };
    view! {
        <Title text=move_tr!("history-title")/>
        <div class="page">
            <PageHead title=move_tr!("history-title") text=move_tr!("history-text")>
                <a class="button" href=file rel="external" download="">
                    <Icon name="download"/>
                    {move_tr!("history-file")}
                </a>
            </PageHead>
            {filters}
            <div>{rows}</div>
            <p class="quiet-text">{move_tr!("history-note")}</p>
        </div>
    }
    .into_any()
}

fn rows(organization: &OrganizationId, query: &HistoryQuery, list: HistoryList) -> AnyView {
    if list.page.rows.is_empty() {
        return empty(organization, query, list.page.next);
    }
    let shown = list.page.rows.len();
    let back = query.after.is_some().then(|| (query.with(|_| {}).address(organization), move_tr!("history-newest")));
    let next =
        list.page.next.clone().map(|after| {
            (query.with(|query| query.after = Some(after)).address(organization), move_tr!("history-older"))
        });
    view! {
        <Days organization=organization.clone() query=query.clone() lines=list.page.rows now=list.now/>
        <Pager
            label=move_tr!("frame-pages")
            summary=move_tr!("history-shown", { "shown" => shown })
            back
            next
        />
    }
    .into_any()
}

fn empty(organization: &OrganizationId, query: &HistoryQuery, next: Option<String>) -> AnyView {
    if let Some(after) = next {
        let further = query.with(|query| query.after = Some(after)).address(organization);
        return view! {
            <EmptyState title=move_tr!("history-none-found") text=move_tr!("history-none-found-yet") icon="search">
                <LinkButton href=further>{move_tr!("history-older")}</LinkButton>
            </EmptyState>
        }
        .into_any();
    }
    if !query.narrows() && query.after.is_none() {
        return view! { <EmptyState title=move_tr!("history-none") text=move_tr!("history-none-text") icon="history"/> }
            .into_any();
    }
    let all = HistoryQuery::default().address(organization);
    view! {
        <EmptyState title=move_tr!("history-none-found") text=move_tr!("history-none-found-text") icon="search">
            <LinkButton href=all>{move_tr!("history-show-all")}</LinkButton>
        </EmptyState>
    }
    .into_any()
}
