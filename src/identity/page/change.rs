//! Changing one's password.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::form::{Away, NewPassword, OwnPassword, Said, Verdict, follow, returned};
use crate::{
    app::lazy::lazy_page,
    fault::Fault,
    identity::{
        actions::{ChangePassword, me},
        model::Entered,
    },
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, LinkButton, PageHead, Title},
    wire::{SendForm, Sending, ask},
};

lazy_page!(ChangePasswordPage in profile, view);

fn view() -> AnyView {
    let (me, draft) = (ask(|| (), |()| me()), returned());
    let form = move || {
        Suspend::new(async move {
            match me.await {
                Ok(Some(me)) => view! { <ChangeForm email=me.email draft=draft.await/> }.into_any(),
                Ok(None) => view! { <Away fault=Fault::SignedOut/> }.into_any(),
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("identity-change")/>
        <div class="alone">
            <PageHead title=move_tr!("identity-change") text=move_tr!("identity-change-why")/>
            <Suspense>{form}</Suspense>
        </div>
    }
    .into_any()
}

#[component]
fn ChangeForm(email: String, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<ChangePassword>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    follow(move || {
        answer().map(|answer| answer.map(|outcome| outcome.map(|()| Entered { to: paths::profile_changed() })))
    });
    view! {
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="text" autocomplete="username" value=email readonly hidden/>
            <OwnPassword name="current" label=move_tr!("identity-current-password") said/>
            <NewPassword said/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-change")}
                </Button>
                <LinkButton href=paths::PROFILE>{move_tr!("identity-cancel")}</LinkButton>
            </div>
        </SendForm>
    }
}
