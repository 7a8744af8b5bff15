//! What can be done to a contact as a whole: Edit Roles, Disable Login, Enable Login.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    card::{About, is_shut},
    said::off,
};
use crate::{
    app::outcome::{Refused, said, when_done},
    paths,
    people::actions::{DisableLogin, EnableLogin},
    ui::{Button, ButtonAction, ButtonKind, LinkButton, use_toasts},
    wire::{SendForm, Sending},
};

/// The buttons; each that is off says why.
#[component]
pub(super) fn Buttons(about: About) -> impl IntoView {
    let card = about.card;
    let shut = Memo::new(move |_| card.with(is_shut));
    let roles_off = Signal::derive(move || card.with(|card| off(&card.verdicts.roles)));
    let to_roles = paths::contact_roles(&about.organization, &card.with_untracked(|card| card.contact.id.clone()));
    let roles = move || match roles_off.get() {
        None => view! { <LinkButton href=to_roles.clone()>{move_tr!("contacts-edit-roles")}</LinkButton> }.into_any(),
        Some(_) => view! { <Button off_because=roles_off>{move_tr!("contacts-edit-roles")}</Button> }.into_any(),
    };
    // Both actions live as long as the contact is shown: the answer of the one that disappears is still said.
    let (disable, enable) = (Sending::<DisableLogin>::new(), Sending::<EnableLogin>::new());
    let toasts = use_toasts();
    when_done(disable, move |()| {
        toasts.say(move_tr!("contacts-login-disabled"));
        about.news.spread();
    });
    when_done(enable, move |()| {
        toasts.say(move_tr!("contacts-login-enabled"));
        about.news.spread();
    });
    let (said_disable, said_enable) =
        (said(disable, about.draft.as_ref(), "disable"), said(enable, about.draft.as_ref(), "enable"));
    let about = StoredValue::new(about);
    view! {
        <div class="actions">
            {roles}
            <Show
                when=move || shut.get()
                fallback=move || view! { <DisableForm about=about.get_value() action=disable/> }
            >
                <EnableForm about=about.get_value() action=enable/>
            </Show>
        </div>
        <Refused said=said_disable/>
        <Refused said=said_enable/>
    }
}

#[component]
fn DisableForm(about: About, action: Sending<DisableLogin>) -> impl IntoView {
    let card = about.card;
    let off_because = Signal::derive(move || card.with(|card| off(&card.verdicts.disable)));
    view! {
        <SendForm action>
            <Whom about/>
            <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending() off_because>
                {move_tr!("contacts-disable-login")}
            </Button>
        </SendForm>
    }
}

#[component]
fn EnableForm(about: About, action: Sending<EnableLogin>) -> impl IntoView {
    let card = about.card;
    let off_because = Signal::derive(move || card.with(|card| off(&card.verdicts.enable)));
    view! {
        <SendForm action>
            <Whom about/>
            <Button action=ButtonAction::Submit pending=action.pending() off_because>{move_tr!("contacts-enable-login")}</Button>
        </SendForm>
    }
}

/// Which contact a form is about, and where it comes back to.
#[component]
pub(super) fn Whom(about: About) -> impl IntoView {
    let member = about.card.with_untracked(|card| card.contact.id.to_string());
    view! {
        <input type="hidden" name="org" value=about.organization.to_string()/>
        <input type="hidden" name="member" value=member/>
        <input type="hidden" name="back" value=about.here/>
    }
}
