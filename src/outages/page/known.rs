//! Everything that an organization knows of: what is open, and what is over.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    app::{FaultPage, asked::organization, lazy::lazy_page},
    ids::OrganizationId,
    live::{self, Topic},
    outages::{
        actions::outages,
        model::{Brief, Known},
    },
    paths,
    time::Moment,
    ui::{Badge, CardTable, Cell, EmptyState, Face, Head, LinkButton, PageHead, Row, RowHead, Title},
    wire::ask,
    words::When,
};

lazy_page!(OutagesPage in outages, view);

fn view() -> AnyView {
    let (organization, heard) = (organization(), live::of(Topic::Outages));
    let known = ask(move || (organization.get(), heard.get()), |(organization, _)| outages(organization));
    let page = move || {
        Some(match known.get()? {
            Ok(known) => page(&organization.get_untracked(), known),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    view! {
        <Title text=move_tr!("outages-all")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(organization: &OrganizationId, known: Known) -> AnyView {
    let Known { open, over, now } = known;
    let href = |brief: &Brief| paths::outage(organization, &brief.id);
    let open = if open.is_empty() {
        view! { <EmptyState title=move_tr!("outages-none") text=move_tr!("outages-none-text") icon="check"/> }
            .into_any()
    } else {
        table(move_tr!("outages-open"), open.iter().map(|one| row(href(one), one, None, now)).collect())
    };
    let over = (!over.is_empty()).then(|| {
        let rows = over.iter().map(|one| row(href(one), one, None, now)).collect();
        view! {
            <h2>{move_tr!("outages-over")}</h2>
            {table(move_tr!("outages-over"), rows)}
        }
    });
    let home = paths::home(organization);
    view! {
        <div class="page">
            <PageHead title=move_tr!("outages-all") text=move_tr!("outages-all-text")>
                <LinkButton href=home icon="back">{move_tr!("organizations-home")}</LinkButton>
            </PageHead>
            {open}
            {over}
        </div>
    }
    .into_any()
}

pub(super) fn table(caption: Signal<String>, rows: Vec<AnyView>) -> AnyView {
    let heads = vec![
        Head::new(move_tr!("outages-what")),
        Head::new(move_tr!("outages-state")),
        Head::new(move_tr!("outages-begins")),
        Head::new(move_tr!("outages-ends")),
    ];
    view! { <CardTable caption heads>{rows}</CardTable> }.into_any()
}

/// `below` is what only staff are told.
pub(super) fn row(href: String, brief: &Brief, below: Option<AnyView>, now: Moment) -> AnyView {
    let Brief { kind, state, impact, service, title, begins, ends, .. } = brief.clone();
    let name = Signal::derive(move || said::read(&title));
    let sub =
        Signal::derive(move || format!("{} · {} · {}", said::kind(kind), said::service(service), said::impact(impact)));
    let ends = ends.map(|ends| view! { <When local=ends now/> });
    view! {
        <Row>
            <RowHead href name sub face=Face::None below/>
            <Cell label=move_tr!("outages-state")><Badge tone=said::tone(state)>{move || said::state(state)}</Badge></Cell>
            <Cell label=move_tr!("outages-begins")><When local=begins now/></Cell>
            <Cell label=move_tr!("outages-ends")>{ends}</Cell>
        </Row>
    }
    .into_any()
}
