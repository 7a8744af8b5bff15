//! Setting a forgotten password, by the link of the letter. Opening the page uses nothing up.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_params_map;

use super::form::{Away, NewPassword, Said, Verdict, dead_text, follow, returned};
use crate::{
    app::{lazy::lazy_page, respond},
    identity::{
        actions::{ResetPassword, reset_link},
        model::{Dead, Entered},
    },
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Notice, PageHead, Title, Tone},
    wire::{SendForm, Sending, ask},
};

lazy_page!(ResetPage in forgotten, view, first words);

fn view() -> AnyView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let asked = token.clone();
    let (link, draft) = (ask(move || asked.clone(), reset_link), returned());
    let form = move || {
        let token = token.clone();
        Suspend::new(async move {
            match link.await {
                Ok(Ok(())) => view! { <ResetForm token draft=draft.await/> }.into_any(),
                Ok(Err(dead)) => view! { <DeadLink dead/> }.into_any(),
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("identity-reset")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-reset")/>
            <Suspense>{form}</Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn DeadLink(dead: Dead) -> impl IntoView {
    respond(404);
    view! {
        <Notice tone=Tone::Stop><p>{move || dead_text(dead)}</p></Notice>
        <p><a class="button" href=paths::FORGOTTEN>{move_tr!("identity-forgotten-again")}</a></p>
    }
}

#[component]
fn ResetForm(token: String, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<ResetPassword>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    follow(move || answer().map(|answer| answer.map(|outcome| outcome.map(|()| Entered { to: paths::changed() }))));
    view! {
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="hidden" name="token" value=token/>
            <NewPassword said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-reset")}
                </Button>
            </div>
        </SendForm>
    }
}
