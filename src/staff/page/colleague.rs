//! One of the provider's own: role, invitation, login, and what happened to them.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::{
    invite::roles,
    login::LoginCard,
    said::{moment, role, standing},
    shown,
};
use crate::{
    app::{
        asked::{drafted, param},
        lazy::lazy_page,
        outcome::{JustSaved, Refused, Sayable, error_at, said, when_done},
    },
    care::page::tabs::{CareTabs, Here},
    ids::PersonId,
    paths,
    plain::Draft,
    staff::{
        actions::{ChangeStaffRole, DisableStaff, EnableStaff, InviteStaffAgain, RevokeStaffInvitation, colleague},
        model::{Colleague, StaffCard, Status},
        rules::Refusal,
    },
    time::Moment,
    ui::{
        Badge, Because, Button, ButtonAction, ButtonKind, Card, Choice, DataItem, DataList, LinkButton, Need, PageHead,
        Timeline, Title, use_toasts,
    },
    wire::{SendForm, Sending, ask},
    words::When,
};

lazy_page!(ColleaguePage in staff, view);

/// What can be sent from here; it outlives what the page shows.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    again: Sending<InviteStaffAgain>,
    revoke: Sending<RevokeStaffInvitation>,
    role: Sending<ChangeStaffRole>,
    pub disable: Sending<DisableStaff>,
    pub enable: Sending<EnableStaff>,
}

impl Acts {
    fn new() -> Self {
        let (toasts, navigate) = (use_toasts(), use_navigate());
        let acts = Self {
            again: Sending::new(),
            revoke: Sending::new(),
            role: Sending::new(),
            disable: Sending::new(),
            enable: Sending::new(),
        };
        when_done(acts.again, move |()| toasts.say(move_tr!("staff-invitation-sent")));
        when_done(acts.role, move |()| toasts.say(move_tr!("staff-role-changed")));
        when_done(acts.disable, move |()| toasts.say(move_tr!("staff-now-disabled")));
        when_done(acts.enable, move |()| toasts.say(move_tr!("staff-now-enabled")));
        when_done(acts.revoke, move |()| {
            toasts.say(move_tr!("staff-revoked"));
            let navigate = navigate.clone();
            request_animation_frame(move || navigate(paths::CARE_STAFF, NavigateOptions::default()));
        });
        acts
    }

    /// Changes with everything that was done here and leaves somebody to show.
    fn versions(self) -> [usize; 4] {
        let Self { again, role, disable, enable, .. } = self;
        [again.version(), role.version(), disable.version(), enable.version()].map(|version| version.get())
    }
}

fn view() -> AnyView {
    let (id, acts, draft) = (param("person"), Acts::new(), drafted());
    let card = ask(move || (id.get(), acts.versions()), |(id, _)| colleague(PersonId::new(id)));
    let page = move || {
        let (card, draft) = (card.get()?, draft.get()?);
        Some(shown(card, |card| page(card, draft, acts)))
    };
    // Behind the person's own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("staff-title")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(card: StaffCard, draft: Option<Draft>, acts: Acts) -> AnyView {
    let (title, one, now) = (Signal::stored(card.one.name.clone()), card.one.clone(), card.now);
    let word = if matches!(one.status, Status::Invited(_)) {
        move_tr!("staff-invitation-sent")
    } else {
        move_tr!("frame-saved")
    };
    let (tone, shown) = (standing(&one, now).0, one.clone());
    let history: Vec<_> = card.history.iter().cloned().map(|line| moment(line, now)).collect();
    let facts = facts(&one, now);
    let acted = said(acts.role, draft.as_ref(), "");
    view! {
        <Title text=title/>
        <div class="page">
            <PageHead title>
                <Badge tone>{move || standing(&shown, now).1}</Badge>
                <LinkButton href=paths::CARE_STAFF icon="back">{move_tr!("staff-title")}</LinkButton>
            </PageHead>
            <CareTabs here=Here::Staff/>
            <JustSaved said=acted word/>
            <div class="sheets">
                <div class="stack">
                    <Card>{facts}</Card>
                    <InvitationCard one=one.clone() draft=draft.clone() acts/>
                    <RoleCard card=card.clone() draft=draft.clone() acts/>
                    <LoginCard card draft acts/>
                </div>
                <div class="stack">
                    <Card title=move_tr!("staff-history-of")><Timeline items=history/></Card>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn facts(one: &Colleague, now: Moment) -> AnyView {
    let (given, email) = (one.role, one.email.clone());
    let since = match &one.status {
        Status::Active => None,
        Status::Invited(invited) => Some((move_tr!("staff-invited"), invited.sent)),
        Status::Disabled(at) => Some((move_tr!("staff-disabled-since"), *at)),
    };
    let since = since.map(|(term, local)| view! { <DataItem term><When local now/></DataItem> });
    view! {
        <DataList>
            <DataItem term=move_tr!("staff-email")>{email}</DataItem>
            <DataItem term=move_tr!("staff-role")>{move || role(given)}</DataItem>
            {since}
        </DataList>
    }
    .into_any()
}

/// Why the last operator stays one.
pub(super) fn if_last(is_last: bool) -> Signal<Option<Because>> {
    Signal::derive(move || is_last.then(|| Refusal::LastOperator.say().into()))
}

#[component]
fn InvitationCard(one: Colleague, draft: Option<Draft>, acts: Acts) -> impl IntoView {
    let again = said(acts.again, draft.as_ref(), "invitation");
    let revoke = said(acts.revoke, None, "invitation");
    let (id, same) = (one.id.to_string(), one.id.to_string());
    matches!(one.status, Status::Invited(_)).then(|| {
        view! {
            <Card title=move_tr!("staff-invitation")>
                <Refused said=again/>
                <Refused said=revoke/>
                <p class="quiet-text">{move_tr!("staff-invite-again-means")}</p>
                <div class="actions">
                    <SendForm action=acts.again>
                        <input type="hidden" name="person" value=id/>
                        <Button action=ButtonAction::Submit pending=acts.again.pending()>
                            {move_tr!("staff-invite-again")}
                        </Button>
                    </SendForm>
                    <SendForm action=acts.revoke>
                        <input type="hidden" name="person" value=same/>
                        <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=acts.revoke.pending()>
                            {move_tr!("staff-revoke")}
                        </Button>
                    </SendForm>
                </div>
            </Card>
        }
    })
}

#[component]
fn RoleCard(card: StaffCard, draft: Option<Draft>, acts: Acts) -> impl IntoView {
    let said = said(acts.role, draft.as_ref(), "role");
    let id = card.one.id.to_string();
    let chosen =
        draft.as_ref().filter(|draft| draft.value("form") == Some("role")).and_then(|draft| draft.value("role"));
    let value = chosen.unwrap_or(card.one.role.key()).to_owned();
    view! {
        <Card title=move_tr!("staff-role")>
            <SendForm action=acts.role attr:novalidate="novalidate" attr:class="stack">
                <Refused said/>
                <input type="hidden" name="person" value=id/>
                <Choice name="role" label=move_tr!("staff-role") options=roles() value required=Need::Required
                    error=error_at(said, "role")/>
                <div>
                    <Button action=ButtonAction::Submit pending=acts.role.pending() off_because=if_last(card.is_last)>
                        {move_tr!("staff-change-role")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}
