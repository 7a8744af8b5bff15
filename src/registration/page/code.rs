//! Entering the code, and how far a registration has come afterwards.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::{
        FaultPage,
        asked::{drafted, param},
        lazy::lazy_page,
        outcome::{Refused, error_at, said as answered, summary, when_done},
        respond,
    },
    paths,
    plain::Draft,
    registration::{
        actions::{self, EnterCode},
        model::{Stage, State},
    },
    ui::{
        Button, ButtonAction, ButtonKind, ErrorSummary, Field, FieldKind, LinkButton, Need, Notice, PageHead, Title,
        Tone,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(CodePage in register, view);

fn view() -> AnyView {
    let token = param("token");
    let (stage, draft) = (ask(move || token.get(), actions::stage), drafted());
    // What was reached here, before anybody asks again.
    let reached = RwSignal::new(None::<State>);
    let page = move || {
        let (stage, draft) = (stage.get(), draft.get());
        let (stage, draft) = (stage?, draft?);
        Some(match (reached.get(), stage) {
            (Some(state), _) | (None, Ok(Some(Stage::Entered(state)))) => view! { <Reached state/> }.into_any(),
            (None, Ok(Some(Stage::Code))) => view! { <CodeForm token=token.get_untracked() draft reached/> }.into_any(),
            (None, Ok(None)) => view! { <Over/> }.into_any(),
            (None, Err(fault)) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    view! {
        <Title text=move_tr!("registration-title")/>
        <div class="alone broad">
            <Suspense>{page}</Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn CodeForm(token: String, draft: Option<Draft>, reached: RwSignal<Option<State>>) -> impl IntoView {
    let action = Sending::<EnterCode>::new();
    let said = answered(action, draft.as_ref(), "code");
    when_done(action, move |stage| {
        if let Stage::Entered(state) = stage {
            reached.set(Some(state));
        }
    });
    let typed = draft.as_ref().and_then(|draft| draft.value("code")).unwrap_or_default().to_owned();
    view! {
        <PageHead title=move_tr!("registration-code-title")/>
        <Notice>
            <p>{move_tr!("registration-sent")}</p>
            <p>{move_tr!("registration-sent-ask")}</p>
        </Notice>
        <SendForm action attr:class="form" attr:novalidate="novalidate">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <input type="hidden" name="token" value=token/>
            <Field name="code" kind=FieldKind::Tel label=move_tr!("registration-code")
                hint=move_tr!("registration-code-hint") value=typed error=error_at(said, "code") required=Need::Required
                autocomplete="one-time-code"/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("registration-enter")}
                </Button>
            </div>
        </SendForm>
        <p><a href=paths::REGISTER>{move_tr!("registration-again")}</a></p>
    }
}

/// The code was right: what it came to.
#[component]
fn Reached(state: State) -> impl IntoView {
    let (title, tone, text) = match state {
        State::Waiting => (move_tr!("registration-waits-title"), Tone::Good, move_tr!("registration-waits-text")),
        State::Approved => (move_tr!("registration-in-title"), Tone::Good, move_tr!("registration-in-text")),
        State::Rejected => (move_tr!("registration-out-title"), Tone::Stop, move_tr!("registration-out-text")),
    };
    let next = (state == State::Waiting).then(|| view! { <p>{move_tr!("registration-waits-whom")}</p> });
    view! {
        <PageHead title/>
        <div role="status">
            <Notice tone>
                <p>{text}</p>
                {next}
            </Notice>
        </div>
        <p><a href=paths::SIGN_IN>{move_tr!("registration-to-sign-in")}</a></p>
    }
}

#[component]
fn Over() -> impl IntoView {
    respond(404);
    view! {
        <PageHead title=move_tr!("registration-over-title")/>
        <Notice tone=Tone::Stop>
            <p>{move_tr!("registration-refused-over")}</p>
        </Notice>
        <p><LinkButton href=paths::REGISTER>{move_tr!("registration-again")}</LinkButton></p>
    }
}
