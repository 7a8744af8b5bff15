//! A contact's own page.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::card::{ContactView, Level};
use crate::{
    app::{
        asked::{News, drafted, organization, param, settled, shown},
        lazy::lazy_page,
    },
    ids::{MemberId, OrganizationId},
    live::Topic,
    paths,
    people::{actions, model::ContactCard},
    plain::Draft,
    ui::{ButtonKind, LinkButton, Title},
    wire::ask,
};

lazy_page!(ContactPage in contacts, view);

fn view() -> AnyView {
    let (organization, member, news) = (organization(), param("member"), News::new());
    let heard = news.heard(Topic::Contacts);
    let card = ask(
        move || (organization.get(), member.get(), heard.get()),
        |(organization, member, _)| actions::contact(organization, MemberId::new(member)),
    );
    let draft = drafted();
    let open = settled(move || {
        // Both are read whatever they are, so that the boundary waits for both.
        let (card, draft) = (card.get(), draft.get());
        Some((card?.map(|inner| inner.map(|card| card.contact.id)), draft?))
    });
    let page = move || {
        let (answer, draft) = open.get()?;
        let organization = organization.get_untracked();
        let first = untrack(|| card.get_untracked()).and_then(Result::ok).and_then(Result::ok);
        let latest = Signal::derive(move || card.get().and_then(Result::ok).and_then(Result::ok));
        let found = {
            let organization = organization.clone();
            move |_| first.map(|first| page(organization, first, latest, (news, draft))).into_any()
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

fn page(
    organization: OrganizationId,
    first: ContactCard,
    latest: Signal<Option<ContactCard>>,
    (news, draft): (News, Option<Draft>),
) -> AnyView {
    let (name, here) = (first.contact.details.name(), paths::contact(&organization, &first.contact.id));
    view! {
        <Title text=name/>
        <div class="page">
            <p>
                <LinkButton href=paths::contacts(&organization) kind=ButtonKind::Quiet icon="back">{move_tr!("frame-back")}</LinkButton>
            </p>
            <div class="form">
                <ContactView organization first latest news draft here level=Level::Page/>
            </div>
        </div>
    }
    .into_any()
}
