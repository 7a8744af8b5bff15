//! What happened to the provider's own people, newest first.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{said::moment, shown};
use crate::{
    app::lazy::lazy_page,
    care::page::tabs::{CareTabs, Here},
    paths,
    people::model::addressed,
    staff::{actions::staff_history, model::StaffHistory},
    ui::{Card, EmptyState, LinkButton, PageHead, Pager, Timeline, Title},
    wire::ask,
};

lazy_page!(HistoryPage in staff, view);

fn view() -> AnyView {
    let address = use_query_map();
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let found = ask(move || after.get(), staff_history);
    let page = move || Some(shown(found.get()?, |found| page(found, after.get_untracked().is_some())));
    view! {
        <Title text=move_tr!("staff-history")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(StaffHistory { page, now }: StaffHistory, is_later: bool) -> AnyView {
    let next = page.next.map(|after| {
        (addressed(paths::STAFF_HISTORY.to_owned(), [("after", Some(after.as_str()))]), move_tr!("frame-more"))
    });
    let back = is_later.then(|| (paths::STAFF_HISTORY.to_owned(), move_tr!("frame-to-first")));
    let count = page.rows.len();
    let summary = move_tr!("staff-history-shown", { "count" => count });
    let list = if page.rows.is_empty() {
        view! { <EmptyState title=move_tr!("staff-history-none") text=move_tr!("staff-history-text") icon="history"/> }
            .into_any()
    } else {
        let items: Vec<_> = page.rows.into_iter().map(|line| moment(line, now)).collect();
        view! {
            <Card><Timeline items/></Card>
            <Pager label=move_tr!("frame-pages") summary back next/>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <PageHead title=move_tr!("staff-history") text=move_tr!("staff-history-text")>
                <LinkButton href=paths::CARE_STAFF icon="back">{move_tr!("staff-title")}</LinkButton>
            </PageHead>
            <CareTabs here=Here::Staff/>
            {list}
        </div>
    }
    .into_any()
}
