//! A role's own page: what it is, who holds it, what it may do, what happened to it.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    edit::EditForm,
    end_users::EndUsersForm,
    grid::GridRead,
    head,
    holders::HeldBy,
    list::{Restore, copying, way_out},
    past::Past,
    said::off,
    words as own,
};
use crate::{
    access::{Permissions, Role},
    app::{
        asked::{News, drafted, organization, param, settled, shown},
        lazy::lazy_page,
    },
    ids::{OrganizationId, RoleId},
    live::Topic,
    paths,
    plain::Draft,
    roles::{
        actions,
        model::{Leaving, Origin, RoleCard, RoleFolder},
    },
    ui::{ButtonKind, Card, LinkButton, Notice, Reason, Title},
    wire::ask,
};

lazy_page!(RolePage in hub_roles, view);

/// What the parts of the page need. `card` is the latest that is known, never nothing.
#[derive(Clone)]
pub(super) struct About {
    pub organization: OrganizationId,
    pub card: ReadSignal<RoleCard>,
    pub news: News,
    pub draft: Option<Draft>,
}

fn view() -> AnyView {
    let (organization, key, news) = (organization(), param("role"), News::new());
    let heard = news.heard(Topic::Users);
    let card = ask(
        move || (organization.get(), key.get(), heard.get()),
        |(organization, key, _)| actions::role(organization, RoleId::new(key)),
    );
    let draft = drafted();
    let open = settled(move || {
        // Both are read whatever they are, so that the boundary waits for both.
        let (card, draft) = (card.get(), draft.get());
        // What decides whether there is a form: with another answer the page is another one.
        let shape = |card: RoleCard| (card.role.id.clone(), card.role.folder, card.change.allows());
        Some((card?.map(|inner| inner.map(shape)), draft?))
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
    first: RoleCard,
    latest: Signal<Option<RoleCard>>,
    (news, draft): (News, Option<Draft>),
) -> AnyView {
    let id = first.role.id.clone();
    let (card, set_card) = signal(first);
    Effect::new(move |_| {
        if let Some(card) = latest.get().filter(|card| card.role.id == id) {
            set_card.set(card);
        }
    });
    let about = About { organization: organization.clone(), card, news, draft };
    let title = Signal::derive(move || card.with(|card| own::name(&card.role).0));
    view! {
        <Title text=title/>
        <div class="page">
            <p>
                <LinkButton href=paths::roles(&organization) kind=ButtonKind::Quiet icon="back">{move_tr!("frame-back")}</LinkButton>
            </p>
            <div class="stack role-page">
                {top(&about)}
                {permissions(&about)}
                <Past card/>
            </div>
        </div>
    }
    .into_any()
}

fn top(about: &About) -> AnyView {
    let (card, organization, news, draft) = (about.card, about.organization.clone(), about.news, about.draft.clone());
    let shown = move || {
        let RoleCard { role, holders, change, .. } = card.get();
        let organization = organization.clone();
        let copy = copying(&organization, &role, &change, ButtonKind::Plain);
        let is_own = role.origin == Origin::Own;
        let archived = role.folder == RoleFolder::Archived;
        let out = |how| way_out(&organization, &role, &change, how);
        let (kind, id) = (role.clone(), role.id.clone());
        let away = [(is_own && !archived).then(|| out(Leaving::Archive)), is_own.then(|| out(Leaving::Delete))];
        let back = (is_own && archived).then(|| {
            view! { <Restore organization=organization.clone() role=role.clone() change=change.clone() news draft=draft.clone()/> }
        });
        let (name, badges, text) = (head::name(&role), head::badges(&role), head::text(&role));
        view! {
            <Card>
                <div class="role-head">
                    <h1 id="page-title" tabindex="-1">{name}</h1>
                    <p class="role-badges">{badges}</p>
                </div>
                <p>{move || own::kind(&kind)}</p>
                {text}
                <HeldBy organization role=id holders/>
                <div class="actions">
                    {copy}
                    {back}
                    {away.into_iter().collect_view()}
                </div>
            </Card>
        }
    };
    view! { {shown} }.into_any()
}

/// A form for who may change it, and for anybody else what it may do, and why that stays.
fn permissions(about: &About) -> AnyView {
    let card = about.card;
    let first = card.get_untracked();
    let is_active = first.role.folder == RoleFolder::Active;
    let inner = match first.role.ready_made() {
        Some(Role::EndUser) if first.change.allows() => view! { <EndUsersForm about=about.clone()/> }.into_any(),
        None if first.change.allows() && is_active => view! { <EditForm about=about.clone()/> }.into_any(),
        _ => reading(card, is_active),
    };
    view! { <section class="card role-form">{inner}</section> }.into_any()
}

fn reading(card: ReadSignal<RoleCard>, is_active: bool) -> AnyView {
    let why = move || {
        card.with(|card| {
            if is_active {
                off(&card.change)
            } else {
                Some(super::said::refusal(&crate::roles::rules::Refusal::Archived).into())
            }
        })
    };
    view! {
        <h2>{move_tr!("roles-permissions")}</h2>
        <Notice title=move_tr!("roles-fixed")>
            <p>{move || why().map(|because| view! { <Reason because/> })}</p>
        </Notice>
        {move || {
            let (allows, approvers) = card.with(|card| (card.role.allows(), card.approvers.clone()));
            view! { <GridRead shown=card.with(listed) allows approvers/> }
        }}
    }
    .into_any()
}

/// What such a role can have, and whatever it has.
fn listed(card: &RoleCard) -> Permissions {
    let offered: Permissions = card.offers.iter().map(|offer| offer.permission).collect();
    offered.and(card.role.permissions)
}
