//! The saved replies, by title.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::shown;
use crate::{
    app::{
        lazy::lazy_page,
        outcome::{JustSaved, Said},
    },
    care::page::tabs::{CareTabs, Here},
    paths,
    replies::{actions::replies, model::Reply, rules::Refusal},
    ui::{CardTable, Cell, EmptyState, Face, Head, LinkButton, PageHead, Row, RowHead, Title},
    wire::ask,
    words::spoken,
};

lazy_page!(RepliesPage in replies, view);

fn view() -> AnyView {
    let list = ask(|| (), |()| replies());
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("replies-title")/>
        <Suspense>{move || Some(shown(list.get()?, page))}</Suspense>
    }
    .into_any()
}

fn page(replies: Vec<Reply>) -> AnyView {
    let said: Said<Refusal> = Signal::stored(None);
    let list = if replies.is_empty() {
        view! { <EmptyState title=move_tr!("replies-none") text=move_tr!("replies-none-text")/> }.into_any()
    } else {
        let heads = vec![Head::new(move_tr!("replies-name")), Head::new(move_tr!("replies-by"))];
        let row = |Reply { id, title, text, by_name, .. }: Reply| {
            let below =
                view! { <span class="sub">{move || text.read(spoken()).0.lines().next().map(str::to_owned)}</span> };
            view! {
                <Row>
                    <RowHead href=paths::care_reply(&id) name=title below=Some(below.into_any()) face=Face::None/>
                    <Cell label=move_tr!("replies-by")>{by_name}</Cell>
                </Row>
            }
        };
        let rows = replies.into_iter().map(row).collect_view();
        view! { <CardTable caption=move_tr!("replies-title") heads>{rows}</CardTable> }.into_any()
    };
    view! {
        <div class="page">
            <PageHead title=move_tr!("replies-title") text=move_tr!("replies-text")>
                <LinkButton href=paths::care_reply(paths::NEW) icon="add">{move_tr!("replies-add")}</LinkButton>
            </PageHead>
            <CareTabs here=Here::Replies/>
            <JustSaved said word=move_tr!("replies-saved")/>
            {list}
        </div>
    }
    .into_any()
}
