//! The page behind the link of an invitation to the staff. Opening it uses nothing up.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_params_map;

use super::said::role;
use crate::{
    app::{
        FaultPage,
        asked::drafted,
        lazy::lazy_page,
        outcome::{Refused, Said, Sayable, error_at, said, summary, when_done},
        respond,
    },
    paths,
    plain::Draft,
    staff::{
        actions::{JoinStaff, welcome},
        model::Welcome,
        rules::Refusal,
    },
    ui::{
        Button, ButtonAction, ButtonKind, ErrorSummary, Field, FieldKind, Need, Notice, PageHead, Reveal, Title, Tone,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(JoinPage in staff_join, view);

fn view() -> AnyView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    let (found, draft) = (ask(move || asked.clone(), welcome), drafted());
    let form = move || {
        let token = token.clone();
        Suspend::new(async move {
            match found.await {
                Ok(Ok(welcome)) => view! { <JoinForm token welcome draft=draft.await/> }.into_any(),
                Ok(Err(dead)) => {
                    respond(404);
                    view! { <Notice tone=Tone::Stop><p>{move || dead.say()}</p></Notice> }.into_any()
                }
                Err(fault) => view! { <FaultPage fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("staff-join")/>
        <div class="alone">
            <PageHead title=move_tr!("staff-join")/>
            <Suspense>{form}</Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn JoinForm(token: String, welcome: Welcome, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<JoinStaff>::new();
    let said = said(action, draft.as_ref(), "");
    when_done(action, |()| {
        // It cannot fail for one of our own paths.
        let _ = window().location().assign(&paths::sign_in(paths::CARE));
    });
    let typed = draft.as_ref().and_then(|draft| draft.value("first_name"));
    let Welcome { name, email, role: given, .. } = welcome;
    let first_name = typed.map_or(name, str::to_owned);
    let shown = email.clone();
    view! {
        <p>{move || tr!("staff-join-as", { "role" => role(given), "email" => shown.clone() })}</p>
        <SendForm action attr:class="form" attr:novalidate=true>
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="token" value=token/>
            // For password managers: what one signs in with.
            <input type="hidden" autocomplete="username" value=email/>
            <Field name="first_name" label=move_tr!("staff-name") hint=move_tr!("staff-name-hint") value=first_name
                required=Need::Required autocomplete="given-name" error=error_at(said, "first_name")/>
            <Password name="password" label=move_tr!("staff-password") said/>
            <Password name="again" label=move_tr!("staff-password-again") said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("staff-join")}
                </Button>
            </div>
        </SendForm>
    }
}

#[component]
fn Password(name: &'static str, label: Signal<String>, said: Said<Refusal>) -> impl IntoView {
    let reveal = Reveal { show: move_tr!("staff-password-show"), hide: move_tr!("staff-password-hide") };
    view! {
        <Field name label kind=FieldKind::Password required=Need::Required autocomplete="new-password" reveal
            error=error_at(said, name)/>
    }
}
