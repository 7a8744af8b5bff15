//! All of a user: who they are, their details, portal access, invitation, roles, what they reach, marketing, history.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    access::{AccessCard, EndCard},
    details::Details,
    invitation::InvitationCard,
    marketing::MarketingCard,
    menu::Acts,
    roles::{ReachedCard, RolesCard},
    said,
};
use crate::{
    app::asked::News,
    ids::{MemberId, OrganizationId},
    people::{
        page::history::History,
        users::{actions, model::UserCard},
    },
    plain::Draft,
    ui::{Avatar, AvatarSize, Badge, Card, DataItem, DataList},
    words::When,
};

/// What every part of the view needs. `card` is the latest that is known, never nothing.
#[derive(Clone)]
pub(super) struct About {
    pub organization: OrganizationId,
    pub card: ReadSignal<UserCard>,
    pub news: News,
    pub draft: Option<Draft>,
    pub acts: Acts,
}

impl About {
    pub(super) fn member(&self) -> MemberId {
        self.card.with_untracked(|card| card.user.id.clone())
    }
}

/// A user. `first` is what it begins with; `latest` follows the news.
#[component]
pub(super) fn UserView(
    organization: OrganizationId,
    first: UserCard,
    latest: Signal<Option<UserCard>>,
    news: News,
    draft: Option<Draft>,
) -> impl IntoView {
    let member = first.user.id.clone();
    let (card, set_card) = signal(first);
    {
        let member = member.clone();
        Effect::new(move |_| {
            if let Some(card) = latest.get().filter(|card| card.user.id == member) {
                set_card.set(card);
            }
        });
    }
    let acts = Acts::new(news);
    let refusals = acts.refusals(draft.as_ref());
    let about = About { organization: organization.clone(), card, news, draft, acts };
    let lines = Memo::new(move |_| card.with(|card| card.history.clone()));
    let now = Signal::derive(move || card.with(|card| card.now));
    view! {
        <div class="stack">
            <Card>{head(card)}</Card>
            {refusals}
            <Details about=about.clone()/>
            <AccessCard about=about.clone()/>
            <InvitationCard about=about.clone()/>
            <RolesCard about=about.clone()/>
            <ReachedCard about=about.clone()/>
            <MarketingCard about=about.clone()/>
            <History
                organization
                member
                ask=|organization, member, after| Box::pin(actions::user_history(organization, member, Some(after)))
                first=lines
                now
            />
            <EndCard about/>
        </div>
    }
}

fn head(card: ReadSignal<UserCard>) -> AnyView {
    let name = Memo::new(move |_| card.with(|card| card.user.details.name()));
    let roles = move || card.with(|card| said::roles(&card.user.roles));
    let badge = move || card.with(|card| said::badge(&card.user, card.now));
    let seen = move || {
        card.with(|card| match card.user.seen {
            Some(local) => view! { <When local now=card.now/> }.into_any(),
            None => view! { <span>{move_tr!("frame-never")}</span> }.into_any(),
        })
    };
    let sign_in = move || card.with(|card| card.sign_in.clone());
    view! {
        <div class="person">
            {move || view! { <Avatar name=name.get() size=AvatarSize::Large/> }}
            <div>
                <h1 id="page-title" tabindex="-1">{name}</h1>
                <small>{roles}</small>
            </div>
        </div>
        <p>
            {move || {
                let (tone, text) = badge();
                view! { <Badge tone>{text}</Badge> }
            }}
        </p>
        <DataList>
            <DataItem term=move_tr!("users-sign-in")>
                {move || sign_in().unwrap_or_else(|| leptos_fluent::tr!("users-sign-in-none"))}
                <p class="quiet-text">{move_tr!("users-sign-in-text")}</p>
            </DataItem>
            <DataItem term=move_tr!("contacts-seen")>{seen}</DataItem>
        </DataList>
    }
    .into_any()
}
