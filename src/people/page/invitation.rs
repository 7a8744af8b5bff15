//! The invitation of a contact who has not finished first use: when it went, until when it stands, again, or back.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    buttons::Whom,
    card::About,
    said::{invitation_state, invitation_tone, off},
};
use crate::{
    app::outcome::{Refused, said, when_done},
    people::{
        actions::{ResendInvitation, RevokeInvitation},
        model::{Invitation, InvitationState, Left, Standing},
    },
    time::Moment,
    ui::{Badge, Button, ButtonAction, ButtonKind, Card, DataItem, DataList, use_toasts},
    wire::{SendForm, Sending},
    words::When,
};

/// The card of the invitation; nothing for who has finished first use.
#[component]
pub(super) fn InvitationCard(about: About) -> impl IntoView {
    let card = about.card;
    let invited = Memo::new(move |_| card.with(|card| card.contact.standing == Standing::Invited));
    let about = StoredValue::new(about);
    let (resend, revoke) = (Sending::<ResendInvitation>::new(), Sending::<RevokeInvitation>::new());
    let toasts = use_toasts();
    when_done(resend, move |()| {
        toasts.say(move_tr!("contacts-invitation-sent"));
        about.with_value(|about| about.news.spread());
    });
    when_done(revoke, move |()| {
        toasts.say(move_tr!("contacts-invitation-revoked"));
        about.with_value(|about| about.news.spread());
    });
    let said_resend = about.with_value(|about| said(resend, about.draft.as_ref(), "resend"));
    let said_revoke = about.with_value(|about| said(revoke, about.draft.as_ref(), "revoke"));
    let facts =
        move || card.with(|card| card.contact.invitation.clone().map(|invitation| facts(&invitation, card.now)));
    view! {
        <Show when=move || invited.get()>
            <Card title=move_tr!("contacts-invitation")>
                {facts}
                <div class="actions">
                    <ResendForm about=about.get_value() action=resend/>
                    <RevokeForm about=about.get_value() action=revoke/>
                </div>
            </Card>
        </Show>
        <Refused said=said_resend/>
        <Refused said=said_revoke/>
    }
}

/// When it went, and until when it stands.
pub(in crate::people) fn facts(invitation: &Invitation, now: Moment) -> AnyView {
    let (state, left) = (invitation.state(now), Left::until(invitation.link_until.at, now));
    let (sent, until, link_until) = (invitation.sent, invitation.until, invitation.link_until);
    let sent_facts = (state != InvitationState::Revoked).then(|| {
        view! {
            <DataItem term=move_tr!("contacts-sent")><When local=sent now/></DataItem>
            <DataItem term=move_tr!("contacts-link-until")><When local=link_until now/></DataItem>
            <DataItem term=move_tr!("contacts-until")><When local=until now/></DataItem>
        }
    });
    view! {
        <p><Badge tone=invitation_tone(state)>{move || invitation_state(state, left)}</Badge></p>
        <DataList>{sent_facts}</DataList>
    }
    .into_any()
}

#[component]
fn ResendForm(about: About, action: Sending<ResendInvitation>) -> impl IntoView {
    let card = about.card;
    let off_because = Signal::derive(move || card.with(|card| off(&card.verdicts.resend)));
    view! {
        <SendForm action>
            <Whom about/>
            <Button action=ButtonAction::Submit pending=action.pending() off_because>{move_tr!("contacts-resend")}</Button>
        </SendForm>
    }
}

#[component]
fn RevokeForm(about: About, action: Sending<RevokeInvitation>) -> impl IntoView {
    let card = about.card;
    let off_because = Signal::derive(move || card.with(|card| off(&card.verdicts.revoke)));
    view! {
        <SendForm action>
            <Whom about/>
            <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending() off_because>
                {move_tr!("contacts-revoke")}
            </Button>
        </SendForm>
    }
}
