//! Signing in.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::form::{OwnPassword, Said, Verdict, follow, returned};
use crate::{
    app::lazy::lazy_page,
    identity::actions::SignIn,
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Field, FieldKind, Need, Notice, PageHead, Title, Tone},
    wire::{SendForm, Sending},
};

lazy_page!(SignInPage in sign_in, view, first words);

fn view() -> AnyView {
    let draft = returned();
    let query = use_query_map();
    let changed = move || query.read().get("changed").is_some();
    let form = move || {
        Suspend::new(async move {
            view! { <SignInForm draft=draft.await/> }
        })
    };
    view! {
        <Title text=move_tr!("identity-sign-in")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-sign-in")/>
            <Show when=changed>
                <Notice tone=Tone::Good><p>{move_tr!("identity-changed-sign-in")}</p></Notice>
            </Show>
            <Suspense>{form}</Suspense>
            <p><a href=paths::REGISTER>{move_tr!("identity-register-link")}</a></p>
        </div>
    }
    .into_any()
}

#[component]
fn SignInForm(draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<SignIn>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    follow(answer);
    let typed = |name| draft.as_ref().and_then(|draft| draft.value(name)).map(str::to_owned);
    let email = typed("email").unwrap_or_default();
    let next = typed("next").or_else(|| use_query_map().read_untracked().get("next")).unwrap_or_default();
    view! {
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="hidden" name="next" value=next/>
            <Field
                name="email"
                label=move_tr!("identity-email")
                kind=FieldKind::Email
                value=email
                required=Need::Required
                autocomplete="username"
                error=said.error("email")
            />
            <OwnPassword name="password" label=move_tr!("identity-password") said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-sign-in")}
                </Button>
                <a href=paths::FORGOTTEN>{move_tr!("identity-forgotten-link")}</a>
            </div>
        </SendForm>
    }
}
