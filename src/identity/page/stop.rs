//! Stopping a change of sign-in address, for whoever reads the old one. Opening the page uses nothing up.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::{use_params_map, use_query_map};

use super::form::{Away, Said, Verdict, follow, returned};
use crate::{
    app::lazy::lazy_page,
    identity::{
        actions::address::{StopAddressChange, stop_link},
        model::{ClosedDoor, Entered, Stoppable},
    },
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, LinkButton, Notice, PageHead, Title, Tone},
    wire::{SendForm, Sending, ask},
    words,
};

lazy_page!(StopAddressPage in forgotten, view);

fn view() -> AnyView {
    let token = use_params_map().read_untracked().get("token").unwrap_or_default();
    let stopped = use_query_map().read_untracked().get("stopped").is_some();
    let asked = token.clone();
    let (link, draft) = (ask(move || asked.clone(), stop_link), returned());
    let page = move || {
        let token = token.clone();
        Suspend::new(async move {
            match link.await {
                Ok(Stoppable::Waiting) => view! { <StopForm token draft=draft.await/> }.into_any(),
                Ok(Stoppable::Over) if stopped => view! { <Stopped/> }.into_any(),
                Ok(Stoppable::Over) => {
                    let text = move_tr!("identity-stop-over");
                    view! { <Notice tone=Tone::Wait><p>{text}</p></Notice> }.into_any()
                }
                Ok(Stoppable::Changed(doors)) => view! { <TooLate doors/> }.into_any(),
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("identity-stop")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-stop")/>
            <Suspense>{page}</Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn StopForm(token: String, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<StopAddressChange>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    let stopped = paths::address_stopped(&token);
    follow(move || answer().map(|answer| answer.map(|outcome| outcome.map(|()| Entered { to: stopped.clone() }))));
    view! {
        <SendForm action attr:class="form">
            <Verdict said/>
            <input type="hidden" name="token" value=token/>
            <p>{move_tr!("identity-stop-text")}</p>
            <div class="form-end">
                <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-stop-do")}
                </Button>
            </div>
        </SendForm>
    }
}

/// Whoever asked for it has the password.
#[component]
fn Stopped() -> impl IntoView {
    view! {
        <Notice tone=Tone::Good><p>{move_tr!("identity-stop-done")}</p></Notice>
        <p><LinkButton href=paths::FORGOTTEN>{move_tr!("identity-reset")}</LinkButton></p>
    }
}

#[component]
fn TooLate(doors: Vec<ClosedDoor>) -> impl IntoView {
    let ask = doors.into_iter().filter(|door| !door.helpers.is_empty()).map(|door| {
        let ClosedDoor { organization, helpers } = door;
        let names = move || words::or(words::spoken(), &helpers);
        view! { <p>{move || tr!("identity-stop-ask", { "organization" => organization.clone(), "names" => names() })}</p> }
    });
    view! {
        <Notice tone=Tone::Stop>
            <p>{move_tr!("identity-stop-late")}</p>
            {ask.collect_view()}
        </Notice>
    }
}
