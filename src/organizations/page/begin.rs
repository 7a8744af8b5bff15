//! The page behind the operator's link. Opening it uses nothing up.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_params_map;

use crate::{
    app::{
        FaultPage,
        asked::drafted,
        lazy::lazy_page,
        outcome::{Refused, Said, Sayable, error_at, said, summary, when_done},
        respond,
    },
    organizations::{
        actions::{BecomeOperator, operator_link},
        model::Refusal,
    },
    paths,
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, ErrorSummary, Field, FieldKind, Need, Notice, PageHead, Reveal, Title, Tone,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(BeginPage in arrival, view);

fn view() -> AnyView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    let (link, draft) = (ask(move || asked.clone(), operator_link), drafted());
    let form = move || {
        let token = token.clone();
        Suspend::new(async move {
            match link.await {
                Ok(Ok(())) => view! { <BeginForm token draft=draft.await/> }.into_any(),
                Ok(Err(dead)) => {
                    respond(404);
                    view! { <Notice tone=Tone::Stop><p>{move || dead.say()}</p></Notice> }.into_any()
                }
                Err(fault) => view! { <FaultPage fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("organizations-begin")/>
        <div class="alone">
            <PageHead title=move_tr!("organizations-begin")/>
            <Suspense>{form}</Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn BeginForm(token: String, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<BecomeOperator>::new();
    let said = said(action, draft.as_ref(), "");
    when_done(action, |()| {
        // It cannot fail for one of our own paths.
        let _ = window().location().assign(&paths::sign_in(paths::CARE_ORGANIZATIONS));
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let (first_name, email) = (typed("first_name"), typed("email"));
    view! {
        <p>{move_tr!("organizations-begin-why")}</p>
        <SendForm action attr:class="form" attr:novalidate=true>
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="token" value=token/>
            <Field
                name="first_name"
                label=move_tr!("organizations-first-name")
                value=first_name
                required=Need::Required
                autocomplete="given-name"
                error=error_at(said, "first_name")
            />
            <Field
                name="email"
                label=move_tr!("organizations-email")
                value=email
                kind=FieldKind::Email
                required=Need::Required
                autocomplete="username"
                error=error_at(said, "email")
            />
            <Password name="password" label=move_tr!("organizations-password") said/>
            <Password name="again" label=move_tr!("organizations-password-again") said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("organizations-begin")}
                </Button>
            </div>
        </SendForm>
    }
}

#[component]
fn Password(name: &'static str, label: Signal<String>, said: Said<Refusal>) -> impl IntoView {
    view! {
        <Field
            name
            label
            kind=FieldKind::Password
            required=Need::Required
            autocomplete="new-password"
            reveal=Reveal { show: move_tr!("organizations-password-show"), hide: move_tr!("organizations-password-hide") }
            error=error_at(said, name)
        />
    }
}
