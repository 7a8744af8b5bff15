//! All of a contact: who they are, what can be done, their details, invitation and history.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{buttons::Buttons, details::Details, history::History, invitation::InvitationCard, said};
use crate::{
    access::{Grant, Role},
    app::asked::News,
    ids::OrganizationId,
    people::{
        actions,
        model::{ContactCard, Standing, Verdict},
        rules::Refusal,
    },
    plain::Draft,
    ui::{Avatar, AvatarSize, Badge, Card, DataItem, DataList, Notice},
    words::{self, When},
};

/// Which heading the name is.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Level {
    /// Beside the list.
    #[default]
    Panel,
    /// The page is about them.
    Page,
}

/// What every part of the view needs. `card` is the latest that is known, never nothing.
#[derive(Clone)]
pub(in crate::people) struct About {
    pub organization: OrganizationId,
    pub card: ReadSignal<ContactCard>,
    pub news: News,
    pub draft: Option<Draft>,
    /// The address of this page, where a plain form comes back to.
    pub here: String,
}

/// A contact. `first` is what it begins with; `latest` follows the news.
#[component]
pub(super) fn ContactView(
    organization: OrganizationId,
    first: ContactCard,
    latest: Signal<Option<ContactCard>>,
    news: News,
    draft: Option<Draft>,
    here: String,
    #[prop(optional)] level: Level,
) -> impl IntoView {
    let member = first.contact.id.clone();
    let (card, set_card) = signal(first);
    {
        let member = member.clone();
        Effect::new(move |_| {
            if let Some(card) = latest.get().filter(|card| card.contact.id == member) {
                set_card.set(card);
            }
        });
    }
    let about = About { organization: organization.clone(), card, news, draft, here };
    let lines = Memo::new(move |_| card.with(|card| card.history.clone()));
    let now = Signal::derive(move || card.with(|card| card.now));
    let (invited, edited) = (about.clone(), about.clone());
    view! {
        <div class="stack">
            <Card>
                {head(card, level)}
                {facts(card)}
                <Buttons about/>
            </Card>
            <InvitationCard about=invited/>
            <Details about=edited/>
            {why(card)}
            <History
                organization
                member
                ask=|organization, member, after| Box::pin(actions::history(organization, member, Some(after)))
                first=lines
                now
            />
        </div>
    }
}

fn head(card: ReadSignal<ContactCard>, level: Level) -> AnyView {
    let name = Memo::new(move |_| card.with(|card| card.contact.details.name()));
    let below = move || {
        card.with(|card| {
            let title = card.contact.details.title.clone();
            title.into_iter().chain([card.account.name.clone()]).collect::<Vec<_>>().join(" · ")
        })
    };
    let badge = move || card.with(|card| said::badge(&card.contact, card.now));
    let heading = match level {
        Level::Panel => view! { <h2>{name}</h2> }.into_any(),
        Level::Page => view! { <h1 id="page-title" tabindex="-1">{name}</h1> }.into_any(),
    };
    view! {
        <div class="person">
            {move || view! { <Avatar name=name.get() size=AvatarSize::Large/> }}
            <div>
                {heading}
                <small>{below}</small>
            </div>
        </div>
        <p>
            {move || {
                let (tone, text) = badge();
                view! { <Badge tone>{text}</Badge> }
            }}
        </p>
    }
    .into_any()
}

fn facts(card: ReadSignal<ContactCard>) -> AnyView {
    let role = Memo::new(move |_| card.with(|card| card.contact.role));
    let name = move || role.get().map_or_else(String::new, words::access::role);
    let meaning = move || role.get().map(words::access::role_meaning);
    let external = move || role.get().and_then(Role::external_id);
    let seen = move || {
        card.with(|card| match card.contact.seen {
            Some(local) => view! { <When local now=card.now/> }.into_any(),
            None => view! { <span>{move_tr!("frame-never")}</span> }.into_any(),
        })
    };
    view! {
        <DataList>
            <DataItem term=move_tr!("contacts-role")>
                {name}
                <p class="quiet-text">{meaning}</p>
                <small translate="no">{external}</small>
            </DataItem>
            <DataItem term=move_tr!("contacts-seen")>{seen}</DataItem>
        </DataList>
    }
    .into_any()
}

/// Why the reader may change it; where they may not, each button says so itself.
fn why(card: ReadSignal<ContactCard>) -> impl IntoView {
    let grant = Memo::new(move |_| card.with(granted));
    move || {
        grant.get().map(|Grant { role, .. }| {
            view! {
                <Notice title=move_tr!("contacts-why-title")>
                    <p>{move_tr!("contacts-why", { "role" => words::access::role_name(&role) })}</p>
                </Notice>
            }
        })
    }
}

fn granted(card: &ContactCard) -> Option<Grant> {
    let verdicts = &card.verdicts;
    let all = [&verdicts.roles, &verdicts.disable, &verdicts.enable, &verdicts.edit];
    all.into_iter().find_map(|verdict| match verdict {
        Verdict::May(grant) => Some(grant.clone()),
        _ => None,
    })
}

/// Whether the door of Tech Support is closed to them.
pub(super) fn is_shut(card: &ContactCard) -> bool {
    card.contact.standing == Standing::Disabled || card.verdicts.disable == Verdict::Refused(Refusal::AlreadyDisabled)
}
