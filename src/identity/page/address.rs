//! Changing the address that one signs in with: asked for here, confirmed by the link in the letter to the new one.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_params_map;

use super::form::{Away, OwnPassword, Said, Verdict, follow, returned};
use crate::{
    app::{lazy::lazy_page, respond},
    fault::{Fault, Outcome},
    identity::{
        actions::{
            address::{CancelAddressChange, ChangeAddress, ConfirmAddress, address_link, my_address},
            me,
        },
        model::{Entered, OwnAddress},
    },
    paths,
    plain::Draft,
    time::{Local, Moment},
    ui::{
        Button, ButtonAction, ButtonKind, Card, DataItem, DataList, Field, FieldKind, LinkButton, Need, Notice,
        PageHead, Title, Tone,
    },
    wire::{SendForm, Sending, ask},
    words::When,
};

lazy_page!(AddressPage in profile, view);
lazy_page!(ConfirmAddressPage in profile, confirm);

fn view() -> AnyView {
    let (change, cancel) = (Sending::<ChangeAddress>::new(), Sending::<CancelAddressChange>::new());
    // Only what was done is looked at again: a refusal leaves the form as it is.
    let done = RwSignal::new(0_u32);
    Effect::new(move |_| {
        let answers = [change.value().get(), cancel.value().get()];
        if answers.iter().any(|answer| matches!(answer, Some(Ok(Outcome::Done(()))))) {
            done.update(|done| *done += 1);
        }
    });
    let (mine, draft) = (ask(move || done.get(), |_| my_address()), returned());
    let page = move || {
        Suspend::new(async move {
            match mine.await {
                Ok(mine) => view! { <Mine mine draft=draft.await change cancel/> }.into_any(),
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("identity-address")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-address") text=move_tr!("identity-address-why")/>
            <Transition>{page}</Transition>
            <p><a href=paths::PROFILE>{move_tr!("identity-back-to-profile")}</a></p>
        </div>
    }
    .into_any()
}

#[component]
fn Mine(
    mine: OwnAddress,
    draft: Option<Draft>,
    change: Sending<ChangeAddress>,
    cancel: Sending<CancelAddressChange>,
) -> impl IntoView {
    let email = mine.email.clone();
    let rest = match mine.next {
        Some((next, until)) => view! { <Waiting next until now=mine.now cancel/> }.into_any(),
        None => view! { <ChangeForm email draft change/> }.into_any(),
    };
    view! {
        <DataList>
            <DataItem term=move_tr!("identity-address-now")>{mine.email}</DataItem>
        </DataList>
        {rest}
    }
}

#[component]
fn Waiting(next: String, until: Local, now: Moment, cancel: Sending<CancelAddressChange>) -> impl IntoView {
    let said = Said::new(move || cancel.value().get(), None);
    let title = move_tr!("identity-address-waiting", { "email" => next.clone() });
    view! {
        <Card title>
            <div role="status"><p>{move_tr!("identity-address-sent")}</p></div>
            <DataList>
                <DataItem term=move_tr!("identity-address-until")><When local=until now/></DataItem>
            </DataList>
            <SendForm action=cancel>
                <Verdict said/>
                <Button action=ButtonAction::Submit pending=cancel.pending()>{move_tr!("identity-address-cancel")}</Button>
            </SendForm>
        </Card>
    }
}

#[component]
fn ChangeForm(email: String, draft: Option<Draft>, change: Sending<ChangeAddress>) -> impl IntoView {
    let said = Said::new(move || change.value().get(), draft.as_ref());
    let typed = draft.as_ref().and_then(|draft| draft.value("email")).unwrap_or_default().to_owned();
    view! {
        <SendForm action=change attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <Field
                name="email"
                label=move_tr!("identity-address-new")
                hint=move_tr!("identity-address-new-hint")
                kind=FieldKind::Email
                value=typed
                required=Need::Required
                autocomplete="email"
                error=said.error("email")
            />
            <input type="text" autocomplete="username" value=email readonly hidden/>
            <OwnPassword name="password" label=move_tr!("identity-current-password") said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=change.pending()>
                    {move_tr!("identity-address-send")}
                </Button>
                <LinkButton href=paths::PROFILE>{move_tr!("identity-cancel")}</LinkButton>
            </div>
        </SendForm>
    }
}

fn confirm() -> AnyView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    let (link, me, draft) = (ask(move || asked.clone(), address_link), ask(|| (), |()| me()), returned());
    let page = move || {
        let token = token.clone();
        Suspend::new(async move {
            match (link.await, me.await) {
                (Ok(Some(email)), _) => view! { <ConfirmForm email token draft=draft.await/> }.into_any(),
                (Ok(None), Ok(Some(me))) => view! { <DeadLink email=me.email/> }.into_any(),
                (Ok(None), Ok(None)) => view! { <Away fault=Fault::SignedOut/> }.into_any(),
                (Err(fault), _) | (_, Err(fault)) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("identity-address-confirm")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-address-confirm")/>
            <Suspense>{page}</Suspense>
            <p><a href=paths::PROFILE>{move_tr!("identity-back-to-profile")}</a></p>
        </div>
    }
    .into_any()
}

#[component]
fn DeadLink(email: String) -> impl IntoView {
    respond(404);
    view! {
        <Notice tone=Tone::Stop><p>{move || tr!("identity-address-dead", { "email" => email.clone() })}</p></Notice>
        <p><LinkButton href=paths::ADDRESS>{move_tr!("identity-address-again")}</LinkButton></p>
    }
}

#[component]
fn ConfirmForm(email: String, token: String, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<ConfirmAddress>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    let done = || Entered { to: paths::address_changed() };
    follow(move || answer().map(|answer| answer.map(|outcome| outcome.map(|()| done()))));
    view! {
        <SendForm action attr:class="form">
            <Verdict said/>
            <input type="hidden" name="token" value=token/>
            <p>{move || tr!("identity-address-confirm-text", { "email" => email.clone() })}</p>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-address-confirm-do")}
                </Button>
            </div>
        </SendForm>
    }
}
