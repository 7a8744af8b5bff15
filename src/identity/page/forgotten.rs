//! Asking for a letter about a forgotten password. What it says is the same for every address.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::form::{Said, Verdict, returned};
use crate::{
    app::lazy::lazy_page,
    identity::actions::ForgottenPassword,
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Field, FieldKind, Need, Notice, PageHead, Title, Tone},
    wire::{SendForm, Sending},
};

lazy_page!(ForgottenPage in forgotten, view, first words);

fn view() -> AnyView {
    let draft = returned();
    let form = move || {
        Suspend::new(async move {
            view! { <ForgottenForm draft=draft.await/> }
        })
    };
    view! {
        <Title text=move_tr!("identity-forgotten")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-forgotten") text=move_tr!("identity-forgotten-why")/>
            <Suspense>{form}</Suspense>
            <p><a href=paths::SIGN_IN>{move_tr!("identity-back-to-sign-in")}</a></p>
        </div>
    }
    .into_any()
}

#[component]
fn ForgottenForm(draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<ForgottenPassword>::new();
    let said = Said::new(move || action.value().get(), draft.as_ref());
    let query = use_query_map();
    let sent = move || said.is_done() || query.read().get("sent").is_some();
    let typed = draft.as_ref().and_then(|draft| draft.value("email")).unwrap_or_default().to_owned();
    view! {
        <div role="status">
            <Show when=sent>
                <Notice tone=Tone::Good><p>{move_tr!("identity-forgotten-sent")}</p></Notice>
            </Show>
        </div>
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <Field
                name="email"
                label=move_tr!("identity-email")
                kind=FieldKind::Email
                value=typed
                required=Need::Required
                autocomplete="username"
                error=said.error("email")
            />
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-forgotten-send")}
                </Button>
            </div>
        </SendForm>
    }
}
