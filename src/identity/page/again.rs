//! Giving the password once more, before a deed that wants it.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::form::{Away, OwnPassword, Said, Verdict, follow, returned};
use crate::{
    app::lazy::lazy_page,
    fault::Fault,
    identity::actions::{SignInAgain, me},
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, PageHead, Title},
    wire::{SendForm, Sending, ask},
};

lazy_page!(SignInAgainPage in profile, view);

fn view() -> AnyView {
    let (me, draft) = (ask(|| (), |()| me()), returned());
    let form = move || {
        Suspend::new(async move {
            match me.await {
                Ok(Some(me)) => view! { <AgainForm email=me.email draft=draft.await/> }.into_any(),
                Ok(None) => view! { <Away fault=Fault::SignedOut/> }.into_any(),
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("identity-again")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-again") text=move_tr!("identity-again-why")/>
            <Suspense>{form}</Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn AgainForm(email: String, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<SignInAgain>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    follow(answer);
    let typed = draft.as_ref().and_then(|draft| draft.value("next")).map(str::to_owned);
    let next = typed.or_else(|| use_query_map().read_untracked().get("next")).unwrap_or_default();
    view! {
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="hidden" name="next" value=next/>
            <input type="text" autocomplete="username" value=email readonly hidden/>
            <OwnPassword name="password" label=move_tr!("identity-password") said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-go-on")}
                </Button>
            </div>
        </SendForm>
    }
}
