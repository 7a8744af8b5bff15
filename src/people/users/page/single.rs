//! Edit user details: everything about one user on one page.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::card::UserView;
use crate::{
    app::{
        asked::{News, drafted, organization, param, settled, shown},
        lazy::lazy_page,
    },
    ids::{MemberId, OrganizationId},
    live::Topic,
    paths,
    people::users::{actions, model::UserCard},
    plain::Draft,
    ui::{ButtonKind, LinkButton, Title},
    wire::ask,
};

lazy_page!(UserPage in users, view);

fn view() -> AnyView {
    let (organization, member, news) = (organization(), param("member"), News::new());
    let heard = news.heard(Topic::Users);
    let card = ask(
        move || (organization.get(), member.get(), heard.get()),
        |(organization, member, _)| actions::user(organization, MemberId::new(member)),
    );
    let draft = drafted();
    let open = settled(move || {
        // Both are read whatever they are, so that the boundary waits for both.
        let (card, draft) = (card.get(), draft.get());
        Some((card?.map(|inner| inner.map(|card| card.user.id)), draft?))
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
    first: UserCard,
    latest: Signal<Option<UserCard>>,
    (news, draft): (News, Option<Draft>),
) -> AnyView {
    let name = first.user.details.name();
    view! {
        <Title text=name/>
        <div class="page">
            <p>
                <LinkButton href=paths::users(&organization) kind=ButtonKind::Quiet icon="back">{move_tr!("frame-back")}</LinkButton>
            </p>
            <div class="form">
                <UserView organization first latest news draft/>
            </div>
        </div>
    }
    .into_any()
}
