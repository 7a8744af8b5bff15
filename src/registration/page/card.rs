//! One registration: who asks, with which account, and the two ways in which it ends.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    decision::{ApproveForm, RejectForm},
    said,
};
use crate::{
    app::{
        asked::{News, drafted, organization, param, settled, shown},
        lazy::lazy_page,
    },
    ids::{OrganizationId, RegistrationId},
    live::Topic,
    paths,
    plain::Draft,
    registration::{
        actions,
        model::{Registration, RegistrationCard, State},
    },
    time::Moment,
    ui::{Badge, Card, DataItem, DataList, LinkButton, PageHead, Title},
    wire::ask,
    words::When,
};

lazy_page!(RegistrationPage in registrations, view);

fn view() -> AnyView {
    let (organization, id, news) = (organization(), param("registration"), News::new());
    let heard = news.heard(Topic::Users);
    let card = ask(
        move || (organization.get(), id.get(), heard.get()),
        |(organization, id, _)| actions::registration(organization, RegistrationId::new(id)),
    );
    let draft = drafted();
    // News about others leaves what is typed here as it is.
    let open = settled(move || {
        let (card, draft) = (card.get(), draft.get());
        Some((card?.map(|inner| inner.map(|card| RegistrationCard { now: Moment::default(), ..card })), draft?))
    });
    let page = move || {
        let (answer, draft) = open.get()?;
        let organization = organization.get_untracked();
        let found = {
            let organization = organization.clone();
            move |card| page(&organization, card, draft.as_ref())
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(organization: &OrganizationId, card: RegistrationCard, draft: Option<&Draft>) -> AnyView {
    let name = card.registration.registrant.name();
    let (title, state) = (name.clone(), card.registration.state);
    let (facts, back) = (facts(&card.registration), paths::registrations(organization));
    let asks = card.asks;
    let forms = (state == State::Waiting).then(|| {
        view! {
            <div class="pair">
                <ApproveForm organization=organization.clone() card draft=draft.cloned()/>
                <RejectForm organization=organization.clone() asks draft=draft.cloned()/>
            </div>
        }
    });
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title=name>
                <LinkButton href=back icon="back">{move_tr!("frame-back")}</LinkButton>
            </PageHead>
            {facts}
            {forms}
        </div>
    }
    .into_any()
}

fn facts(one: &Registration) -> AnyView {
    let (state, language, asked) = (one.state, one.registrant.language, one.asked);
    let email = one.registrant.email.clone();
    let account = format!("{} · {}", one.account.name, one.account.number);
    let decided = one.decided.map(|decided| {
        let by = one.by.clone();
        view! {
            <DataItem term=move_tr!("registration-decided")><When local=decided/></DataItem>
            {by.map(|by| view! { <DataItem term=move_tr!("registration-decided-by")>{by}</DataItem> })}
        }
    });
    let reason = one
        .reason
        .clone()
        .map(|reason| view! { <DataItem term=move_tr!("registration-reason-given")>{reason}</DataItem> });
    view! {
        <Card title=move_tr!("registration-who-asks")>
            <DataList>
                <DataItem term=move_tr!("registration-status")>
                    <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
                </DataItem>
                <DataItem term=move_tr!("registration-email")>{email}</DataItem>
                <DataItem term=move_tr!("registration-account")>{account}</DataItem>
                <DataItem term=move_tr!("registration-language")>
                    <span lang=language.code()>{move || said::language(language)}</span>
                </DataItem>
                <DataItem term=move_tr!("registration-asked")><When local=asked/></DataItem>
                {decided}
                {reason}
            </DataList>
        </Card>
    }
    .into_any()
}
