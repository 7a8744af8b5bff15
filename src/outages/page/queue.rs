//! All outages, for staff: those that are not over, and those that are.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::known::{row, table};
use crate::{
    app::{FaultPage, lazy::lazy_page},
    care::page::tabs::{CareTabs, Here},
    live::{self, Topic},
    outages::{
        actions::care_outages,
        model::{OutageList, OutageRow},
    },
    paths,
    people::model::encoded,
    time::Moment,
    ui::{Chip, Chips, EmptyState, LinkButton, PageHead, Pager, Title},
    wire::ask,
};

lazy_page!(CareOutagesPage in care_outages, view);

fn view() -> AnyView {
    let (address, heard) = (use_query_map(), live::of(Topic::Outages));
    let over = Memo::new(move |_| address.read().get("over"));
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let list = ask(move || (over.get(), after.get(), heard.get()), |(over, after, _)| care_outages(over, after));
    let page = move || {
        Some(match list.get()? {
            Ok(list) => page(list, over.get_untracked().is_some(), after.get_untracked().is_some()),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    view! {
        <Title text=move_tr!("outages-all")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(list: OutageList, over: bool, is_later: bool) -> AnyView {
    let OutageList { rows, next, now } = list;
    let here = if over { [paths::CARE_OUTAGES, "?over"].concat() } else { paths::CARE_OUTAGES.to_owned() };
    let join = if over { "&" } else { "?" };
    let back = is_later.then(|| (here.clone(), move_tr!("frame-to-first")));
    let next = next.map(|after| ([&here, join, "after=", &encoded(&after)].concat(), move_tr!("frame-more")));
    let count = rows.len();
    let shown = if rows.is_empty() {
        let (title, text) = if over {
            (move_tr!("outages-care-none-over"), move_tr!("outages-care-none-over-text"))
        } else {
            (move_tr!("outages-none"), move_tr!("outages-care-none-text"))
        };
        view! { <EmptyState title text icon="check"/> }.into_any()
    } else {
        let caption = if over { move_tr!("outages-over") } else { move_tr!("outages-open") };
        let summary = move_tr!("outages-shown", { "count" => count });
        let rows = rows.into_iter().map(|one| line(one, now)).collect();
        view! {
            {table(caption, rows)}
            <Pager label=move_tr!("frame-pages") summary back next/>
        }
        .into_any()
    };
    view! {
        <div class="page">
            <PageHead title=move_tr!("outages-all") text=move_tr!("outages-care-text")>
                <LinkButton href=paths::NEW_OUTAGE icon="add">{move_tr!("outages-announce")}</LinkButton>
            </PageHead>
            <CareTabs here=Here::Outages/>
            <Chips label=move_tr!("outages-state")>
                <Chip href=paths::CARE_OUTAGES.to_owned() on=!over>{move_tr!("outages-open")}</Chip>
                <Chip href=[paths::CARE_OUTAGES, "?over"].concat() on=over>{move_tr!("outages-over")}</Chip>
            </Chips>
            {shown}
        </div>
    }
    .into_any()
}

fn line(one: OutageRow, now: Moment) -> AnyView {
    let OutageRow { brief, touches } = one;
    let number = brief.number.clone();
    let whom = move || match touches {
        None => tr!("outages-everybody"),
        Some(count) => tr!("outages-some-of", { "count" => count }),
    };
    let below = view! { <span class="sub">{number} " · " {whom}</span> }.into_any();
    row(paths::care_outage(&brief.id), &brief, Some(below), now)
}
