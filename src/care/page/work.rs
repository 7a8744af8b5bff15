//! One work: what is asked, by whom, where it stands, and what can be done about it.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_params_map;

use super::act::Act;
use crate::{
    accounts::maintenance::page::said::suspension,
    app::{
        FaultPage,
        asked::{News, drafted, param},
        lazy::lazy_page,
    },
    care::{
        actions::work,
        model::{Work, WorkCard, WorkItem},
        said,
    },
    ids::{OrganizationId, WorkId},
    live::Topic,
    paths,
    people::model::readable,
    plain::Draft,
    ui::{Badge, Card, DataItem, DataList, LinkButton, Notice, PageHead, Title, Tone},
    words::When,
};

lazy_page!(WorkPage in operator, view);

fn view() -> AnyView {
    let (params, id) = (use_params_map(), param("work"));
    let organization = Memo::new(move |_| params.read().get("org").unwrap_or_default());
    let news = News::new();
    let card = news.between(Topic::Works).ask(
        move || (organization.get(), id.get()),
        |(organization, id)| work(OrganizationId::new(organization), WorkId::new(id)),
    );
    let draft = drafted();
    let page = move || {
        let (card, draft) = (card.get()?, draft.get()?);
        Some(match card {
            Ok(card) => page(card, draft, news),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind the work's own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("care-queue")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(card: WorkCard, draft: Option<Draft>, news: News) -> AnyView {
    let (key, number) = (card.item.work.key(), readable(&card.item.number));
    let title =
        Signal::derive(move || tr!("care-work-title", { "kind" => said::kind(key), "number" => number.clone() }));
    let organization = Signal::stored(card.item.organization_name.clone());
    let facts = facts(card.clone());
    let late = card.item.late.then(|| {
        view! { <Notice tone=Tone::Stop title=move_tr!("care-late")><p>{move_tr!("care-late-text")}</p></Notice> }
    });
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title text=organization>
                <LinkButton href=paths::CARE icon="back">{move_tr!("care-queue")}</LinkButton>
            </PageHead>
            {late}
            {facts}
            <Act card draft news/>
        </div>
    }
    .into_any()
}

fn facts(card: WorkCard) -> AnyView {
    let WorkCard { item, account, now, .. } = card.clone();
    let WorkItem { state, due, asked, by, transaction, staff, reason, .. } = item;
    let what = what(card);
    let staff = staff.map(|name| view! { <DataItem term=move_tr!("care-staff")>{name}</DataItem> });
    let reason = reason.map(|reason| {
        view! { <DataItem term=move_tr!("care-reason")>{move || said::reason(&reason)}</DataItem> }
    });
    view! {
        <Card>
            <p><Badge tone=said::tone(state)>{move || said::state(state)}</Badge></p>
            <DataList>
                {what}
                <DataItem term=move_tr!("care-due")><When local=due now/></DataItem>
                <DataItem term=move_tr!("care-asked-by")>{by} " · " <When local=asked now/></DataItem>
                <DataItem term=move_tr!("care-account")>{account}</DataItem>
                <DataItem term=move_tr!("care-transaction")>{transaction}</DataItem>
                {staff}
                {reason}
            </DataList>
        </Card>
    }
    .into_any()
}

/// What exactly the line is to become.
fn what(card: WorkCard) -> AnyView {
    let to = card.to;
    let fact = |term: Signal<String>, value: Signal<String>| view! { <DataItem term>{value}</DataItem> }.into_any();
    match card.item.work {
        Work::Suspend { reason } => fact(move_tr!("care-suspension"), Signal::derive(move || suspension(reason))),
        Work::ChangeNumber { to } => fact(move_tr!("care-new-number"), Signal::stored(readable(&to))),
        Work::ChangeSim { sim, iccid } => {
            let key = sim.key().to_uppercase();
            let value = iccid.map_or(key.clone(), |iccid| format!("{key} · {iccid}"));
            fact(move_tr!("care-new-sim"), Signal::stored(value))
        }
        Work::ChangePlan { features, .. } => {
            let parts: Vec<String> = to.into_iter().chain(features).collect();
            fact(move_tr!("care-new-plan"), Signal::stored(parts.join(" · ")))
        }
        Work::Move { to: id } => {
            fact(move_tr!("care-new-account"), Signal::stored(to.unwrap_or_else(|| id.to_string())))
        }
        Work::Restore | Work::TransferPin => ().into_any(),
    }
}
