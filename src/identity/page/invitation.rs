//! What an invitation's link opens: first-time use, or joining with the password that somebody has. Opening the page
//! uses nothing up; only the form does.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_params_map;

use super::{
    form::{Away, OwnPassword, Said, Verdict, dead_text, follow, returned},
    newcomer::NewcomerForm,
};
use crate::{
    app::{lazy::lazy_page, respond},
    identity::{
        actions::{JoinOrganization, SignOut, invitation},
        model::{Dead, Guest, Welcome},
    },
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Fixed, Notice, PageHead, Title, Tone},
    wire::{SendForm, Sending, ask},
};

lazy_page!(InvitationPage in arrival, view, first words);

fn view() -> AnyView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    let (welcome, draft) = (ask(move || asked.clone(), invitation), returned());
    let page = move || {
        let token = token.clone();
        Suspend::new(async move {
            match welcome.await {
                Ok(Ok(welcome)) => opened(token, welcome, draft.await),
                Ok(Err(dead)) => view! { <DeadInvitation dead/> }.into_any(),
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("identity-invitation")/>
        <div class="alone"><Suspense>{page}</Suspense></div>
    }
    .into_any()
}

fn opened(token: String, welcome: Welcome, draft: Option<Draft>) -> AnyView {
    let organization = welcome.organization.clone();
    let head = view! { <PageHead title=move_tr!("identity-welcome", { "organization" => organization.clone() })/> };
    let form = match welcome.guest.clone() {
        Guest::New => view! { <NewcomerForm token welcome draft/> }.into_any(),
        Guest::Known => view! { <JoinForm token welcome draft/> }.into_any(),
        Guest::SomebodyElse { email } => {
            view! { <SomebodyElse token invited=welcome.email signed_in=email/> }.into_any()
        }
    };
    view! { {head} {form} }.into_any()
}

#[component]
fn DeadInvitation(dead: Dead) -> impl IntoView {
    respond(404);
    view! {
        <PageHead title=move_tr!("identity-invitation-dead")/>
        <Notice tone=Tone::Stop><p>{move || dead_text(dead)}</p></Notice>
        <p><a class="button" href=paths::SIGN_IN>{move_tr!("identity-sign-in")}</a></p>
    }
}

/// Joining with the password that they have.
#[component]
fn JoinForm(token: String, welcome: Welcome, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<JoinOrganization>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    follow(answer);
    let Welcome { organization, email, .. } = welcome;
    view! {
        <p>{move_tr!("identity-join-why", { "organization" => organization.clone() })}</p>
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="hidden" name="token" value=token/>
            <Fixed label=move_tr!("identity-email") value=email.clone()/>
            <input type="text" autocomplete="username" value=email readonly hidden/>
            <OwnPassword name="password" label=move_tr!("identity-password") said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-join")}
                </Button>
                <a href=paths::FORGOTTEN>{move_tr!("identity-forgotten-link")}</a>
            </div>
        </SendForm>
    }
}

/// The link is for somebody else than who is signed in here.
#[component]
fn SomebodyElse(token: String, invited: String, signed_in: String) -> impl IntoView {
    let action = Sending::<SignOut>::new();
    follow(move || action.value().get());
    view! {
        <Notice tone=Tone::Wait title=move_tr!("identity-other-title", { "email" => signed_in.clone() })>
            <p>{move_tr!("identity-other-text", { "email" => invited.clone() })}</p>
        </Notice>
        <SendForm action>
            <input type="hidden" name="back" value=paths::invitation(&token)/>
            <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                {move_tr!("identity-other-sign-out")}
            </Button>
        </SendForm>
    }
}
