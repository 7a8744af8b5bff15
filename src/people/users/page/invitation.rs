//! The invitation of a user who has not finished first use: its state, and sending it again.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    card::About,
    menu::{Whom, needs},
    said::off,
};
use crate::{
    access::Status,
    people::page::invitation::facts,
    ui::{Button, ButtonAction, Card},
    wire::SendForm,
};

/// The card of the invitation; nothing for who has finished first use.
#[component]
pub(super) fn InvitationCard(about: About) -> impl IntoView {
    let card = about.card;
    let invited = Memo::new(move |_| card.with(|card| card.user.status == Status::Invited));
    let told = move || card.with(|card| card.user.invitation.clone().map(|one| facts(&one, card.now)));
    let about = StoredValue::new(about);
    view! {
        <Show when=move || invited.get()>
            <Card title=move_tr!("contacts-invitation")>
                {told}
                <div class="actions">
                    <ResendForm about=about.get_value()/>
                </div>
            </Card>
        </Show>
    }
}

#[component]
fn ResendForm(about: About) -> impl IntoView {
    let (action, member, card) = (about.acts.resend, about.member(), about.card);
    let off_because = Signal::derive(move || card.with(|card| off(&card.user.verdicts.resend)));
    view! {
        <SendForm action>
            <Whom organization=about.organization member back=String::new()/>
            <Button action=ButtonAction::Submit pending=action.pending() off_because>
                {move_tr!("users-resend")} {needs(card, |verdicts| &verdicts.resend)}
            </Button>
        </SendForm>
    }
}
