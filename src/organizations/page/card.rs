//! One organization as staff see it: who owns it, and whom it waits for.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::parts::{called, is_awaited, standing};
use crate::{
    app::{
        FaultPage,
        asked::{drafted, organization},
        lazy::lazy_page,
        outcome::{JustSaved, Refused, said, when_done},
    },
    care::page::tabs::{CareTabs, Here},
    ids::OrganizationId,
    organizations::{
        actions::{self, InviteAgain},
        model::{Invitee, OrganizationCard},
    },
    paths,
    people::model::addressed,
    plain::Draft,
    time::Moment,
    ui::{
        Badge, Button, ButtonAction, ButtonKind, CardTable, Cell, EmptyState, Head, LinkButton, PageHead, Pager, Row,
        Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::When,
};

lazy_page!(OrganizationPage in onboarding, view);

fn view() -> AnyView {
    let (id, address) = (organization(), use_query_map());
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let again = Sending::<InviteAgain>::new();
    let toasts = use_toasts();
    when_done(again, move |()| toasts.say(move_tr!("organizations-invitation-sent")));
    let version = again.version();
    let card = ask(move || (id.get(), after.get(), version.get()), |(id, after, _)| actions::organization(id, after));
    let draft = drafted();
    let page = move || {
        let (card, draft) = (card.get()?, draft.get()?);
        Some(match card {
            Ok(card) => page(card, draft, after.get_untracked(), again),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind the organization's own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("organizations-operator")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(card: OrganizationCard, draft: Option<Draft>, after: Option<String>, again: Sending<InviteAgain>) -> AnyView {
    let OrganizationCard { id, name, created, owners, waiting, onboards, now } = card;
    let said = said(again, draft.as_ref(), "");
    let again = onboards.then_some(again);
    let own = paths::care_organization(&id);
    let next =
        waiting.next.map(|after| (addressed(own.clone(), [("after", Some(after.as_str()))]), move_tr!("frame-more")));
    let back = after.is_some().then(|| (own, move_tr!("frame-to-first")));
    let others: Vec<Invitee> =
        waiting.rows.into_iter().filter(|one| owners.iter().all(|owner| owner.member != one.member)).collect();
    let (title, shown) = (Signal::stored(name), others.len());
    let people = if others.is_empty() && next.is_none() && back.is_none() {
        let text = move_tr!("organizations-nobody-waits-text");
        view! { <EmptyState title=move_tr!("organizations-nobody-waits") text icon="check"/> }.into_any()
    } else {
        let summary = move_tr!("organizations-people-shown", { "count" => shown });
        view! {
            <People caption=move_tr!("organizations-awaited") people=others organization=id.clone() again now/>
            <Pager label=move_tr!("frame-pages") summary back next/>
        }
        .into_any()
    };
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title>
                <LinkButton href=paths::CARE_ORGANIZATIONS icon="back">{move_tr!("organizations-operator")}</LinkButton>
            </PageHead>
            <CareTabs here=Here::Organizations/>
            <JustSaved said word=move_tr!("organizations-invitation-sent")/>
            <Refused said/>
            <p class="quiet-text">{move_tr!("organizations-since")} " " <When local=created now/></p>
            <h2>{move_tr!("organizations-owners")}</h2>
            <People caption=move_tr!("organizations-owners") people=owners organization=id again now/>
            <h2>{move_tr!("organizations-awaited")}</h2>
            {people}
        </div>
    }
    .into_any()
}

#[component]
fn People(
    caption: Signal<String>,
    people: Vec<Invitee>,
    organization: OrganizationId,
    /// For who may invite them again.
    again: Option<Sending<InviteAgain>>,
    now: Moment,
) -> impl IntoView {
    let mut heads = vec![
        Head::new(move_tr!("organizations-person")),
        Head::new(move_tr!("organizations-state")),
        Head::new(move_tr!("organizations-sent")),
    ];
    if again.is_some() {
        heads.push(Head::new(move_tr!("organizations-what-to-do")));
    }
    let rows = people.into_iter().map(|one| row(&organization, one, again, now)).collect_view();
    view! { <CardTable caption heads>{rows}</CardTable> }
}

fn row(organization: &OrganizationId, one: Invitee, again: Option<Sending<InviteAgain>>, now: Moment) -> AnyView {
    let acts = again.map(|again| {
        let forms =
            is_awaited(&one).then(|| view! { <Again organization=organization.clone() one=one.clone() again/> });
        view! { <Cell>{forms}</Cell> }
    });
    let (tone, _) = standing(&one, now);
    let (name, email) = (called(&one), one.email.clone().filter(|email| *email != called(&one)));
    let sent = one.invitation.as_ref().map(|invitation| view! { <When local=invitation.sent now/> });
    view! {
        <Row>
            <th role="rowheader" scope="row">
                {name} {email.map(|email| view! { <p class="quiet-text">{email}</p> })}
            </th>
            <Cell label=move_tr!("organizations-state")><Badge tone>{move || standing(&one, now).1}</Badge></Cell>
            <Cell label=move_tr!("organizations-sent")>{sent}</Cell>
            {acts}
        </Row>
    }
    .into_any()
}

/// By e-mail at once, or on the phone.
#[component]
fn Again(organization: OrganizationId, one: Invitee, again: Sending<InviteAgain>) -> impl IntoView {
    let phone = paths::care_invitation(&organization, &one.member);
    view! {
        <SendForm action=again attr:class="actions">
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="member" value=one.member.to_string()/>
            <Button kind=ButtonKind::Quiet action=ButtonAction::Submit pending=again.pending()>
                {move_tr!("organizations-invite-again")}
            </Button>
            <LinkButton href=phone>{move_tr!("organizations-on-the-phone")}</LinkButton>
        </SendForm>
    }
}
