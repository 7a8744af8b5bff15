//! Who has registered themselves: those who wait, and those about whom somebody has decided.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::said;
use crate::{
    access::Decision,
    app::{
        asked::{News, organization, shown},
        lazy::lazy_page,
        outcome::because,
    },
    ids::OrganizationId,
    live::Topic,
    paths,
    people::model::encoded,
    registration::{
        actions,
        model::{Registration, RegistrationList},
    },
    roles::page::{HubTab, HubTabs},
    time::Moment,
    ui::{Badge, Button, CardTable, Cell, EmptyState, Head, LinkButton, PageHead, Pager, Row, RowHead, Shows, Title},
    wire::ask,
    words::When,
};

lazy_page!(RegistrationsPage in registrations, view);

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let heard = news.heard(Topic::Users);
    let list = ask(
        move || (organization.get(), after.get(), heard.get()),
        |(organization, after, _)| actions::registrations(organization, after),
    );
    let page = move || {
        let answer = list.get()?;
        let (organization, after) = (organization.get(), after.get());
        let found = {
            let organization = organization.clone();
            move |list| page(&organization, after.as_deref(), list)
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: &OrganizationId, after: Option<&str>, list: RegistrationList) -> AnyView {
    let RegistrationList { waiting, decided, settings, now } = list;
    let settings = settings_button(organization, &settings);
    let here = paths::registrations(organization);
    let back = after.is_some().then(|| (here.clone(), move_tr!("frame-to-first")));
    let next =
        waiting.next.as_deref().map(|after| (format!("{here}?after={}", encoded(after)), move_tr!("frame-more")));
    let shown = waiting.rows.len();
    let summary = move_tr!("registration-shown", { "shown" => shown });
    let waiting = if waiting.rows.is_empty() {
        view! { <EmptyState title=move_tr!("registration-none") text=move_tr!("registration-none-text") icon="check"/> }
            .into_any()
    } else {
        view! {
            {table(organization, move_tr!("registration-heading"), waiting.rows, now)}
            <Pager label=move_tr!("frame-pages") summary back next/>
        }
        .into_any()
    };
    let decided = (!decided.is_empty()).then(|| {
        view! {
            <section class="stack">
                <h2>{move_tr!("registration-decided-heading")}</h2>
                {table(organization, move_tr!("registration-decided-heading"), decided, now)}
            </section>
        }
    });
    view! {
        <Title text=move_tr!("registration-heading")/>
        <div class="page">
            <PageHead title=move_tr!("registration-heading") text=move_tr!("registration-heading-text")>
                {settings}
            </PageHead>
            <HubTabs organization=organization.clone() current=HubTab::Registrations/>
            {waiting}
            {decided}
        </div>
    }
    .into_any()
}

/// The way to the settings; off, it says why.
fn settings_button(organization: &OrganizationId, settings: &Decision) -> AnyView {
    match settings.clone() {
        Decision::Allowed(_) | Decision::NeedsApproval(..) => view! {
            <LinkButton href=paths::hub_settings(organization)>{move_tr!("registration-settings")}</LinkButton>
        }
        .into_any(),
        Decision::Denied(denial) => view! {
            <Button off_because=Signal::derive(move || Some(because(&denial)))>
                {move_tr!("registration-settings")}
            </Button>
        }
        .into_any(),
    }
}

fn table(organization: &OrganizationId, caption: Signal<String>, rows: Vec<Registration>, now: Moment) -> AnyView {
    let heads = vec![
        Head::new(move_tr!("registration-who")),
        Head::new(move_tr!("registration-status")),
        Head::new(move_tr!("registration-account")).shows(Shows::Wide),
        Head::new(move_tr!("registration-asked")).shows(Shows::Wide),
        Head::new(move_tr!("registration-decided-by")).shows(Shows::Widest),
    ];
    let rows = rows.into_iter().map(|one| row(organization, one, now)).collect_view();
    view! { <CardTable caption heads>{rows}</CardTable> }.into_any()
}

fn row(organization: &OrganizationId, one: Registration, now: Moment) -> AnyView {
    let href = paths::registration(organization, &one.id);
    let (state, asked, account) = (one.state, one.asked, one.account);
    view! {
        <Row>
            <RowHead href name=one.registrant.name() sub=one.registrant.email/>
            <Cell label=move_tr!("registration-status")>
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
            </Cell>
            <Cell label=move_tr!("registration-account") shows=Shows::Wide>
                <span>{account.name}</span>
                <span class="sub">{account.number}</span>
            </Cell>
            <Cell label=move_tr!("registration-asked") shows=Shows::Wide><When local=asked now/></Cell>
            <Cell label=move_tr!("registration-decided-by") shows=Shows::Widest>{one.by}</Cell>
        </Row>
    }
    .into_any()
}
