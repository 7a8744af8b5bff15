//! Manage Users, its first tab: the list.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{
    filters::Filters,
    list::{List, add_button},
    menu::Acts,
};
use crate::{
    app::{
        asked::{Answer, News, drafted, organization, settled, shown},
        lazy::lazy_page,
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    people::users::{
        actions,
        model::{UserList, UserQuery},
    },
    plain::Draft,
    roles::page::{HubTab, HubTabs},
    ui::{LinkButton, PageHead, Ticks, Title},
    views::{model::ViewedList, page::Views},
    wire::{Asked, ask},
};

lazy_page!(UsersPage in users, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let query = Memo::new(move |_| UserQuery::read(|key| address.read().get(key)));
    let heard = news.heard(Topic::Users);
    let list = ask(
        move || (organization.get(), query.get(), heard.get()),
        |(organization, query, _)| actions::users(organization, query),
    );
    let draft = drafted();
    let allowed = settled(move || {
        // Both are read whatever they are, so that the boundary waits for both.
        let (list, draft) = (list.get(), draft.get());
        Some((list?.map(|inner| inner.map(|_| ())), draft?))
    });
    let page = move || {
        let (answer, draft) = allowed.get()?;
        let found = move |()| page(organization, query, list, news, draft.as_ref());
        Some(shown(answer, &organization.get(), found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(
    organization: Memo<OrganizationId>,
    query: Memo<UserQuery>,
    list: Asked<Answer<UserList>>,
    news: News,
    draft: Option<&Draft>,
) -> AnyView {
    let (acts, ticks) = (Acts::new(news), Ticks::new());
    let found = Signal::derive(move || list.get().and_then(Result::ok).and_then(Result::ok));
    let add = move || {
        let (list, organization) = (found.get()?, organization.get());
        let import = list.add.may().then(|| {
            view! { <LinkButton href=paths::import_users(&organization)>{move_tr!("users-import")}</LinkButton> }
        });
        Some(view! { {import} {add_button(&organization, &list.add)} })
    };
    let views = settled(move || found.get().map(|list| list.views).unwrap_or_default());
    let asked = Signal::derive(move || query.with(UserQuery::written));
    let rows = move || {
        let (list, query) = (found.get()?, query.get());
        Some(view! { <List organization=organization.get() query list acts ticks/> })
    };
    view! {
        <Title text=move_tr!("frame-users")/>
        <div class="page">
            <PageHead title=move_tr!("frame-users")>{add}</PageHead>
            <HubTabs organization=organization.get_untracked() current=HubTab::Users/>
            {acts.refusals(draft)}
            <Views
                organization=organization.get_untracked()
                list=ViewedList::Users
                asked
                views
                news
                draft=draft.cloned()
            />
            <Filters organization=organization.get_untracked() query list=found/>
            <div>{rows}</div>
        </div>
    }
    .into_any()
}
