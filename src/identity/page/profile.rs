//! Oneself: name, address, language, and the ways to password and sessions.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::use_query_map;

use super::{
    form::{Away, Said, Verdict, follow, returned},
    newcomer::languages,
};
use crate::{
    app::lazy::lazy_page,
    fault::{Fault, Outcome},
    identity::{
        actions::{ChooseLanguage, SignOut, me},
        model::Me,
    },
    paths,
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Card, DataItem, DataList, LinkButton, Need, Notice, PageHead, Select, Title,
        Tone,
    },
    wire::{SendForm, Sending, ask},
};

lazy_page!(ProfilePage in profile, view);

fn view() -> AnyView {
    let (me, draft) = (ask(|| (), |()| me()), returned());
    let page = move || {
        Suspend::new(async move {
            match me.await {
                Ok(Some(me)) => view! { <Profile me draft=draft.await/> }.into_any(),
                Ok(None) => view! { <Away fault=Fault::SignedOut/> }.into_any(),
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! { <Title text=move_tr!("identity-profile")/> <Suspense>{page}</Suspense> }.into_any()
}

#[component]
fn Profile(me: Me, draft: Option<Draft>) -> impl IntoView {
    let query = use_query_map();
    let changed = move || query.read().get("changed").is_some();
    let moved = move || query.read().get("moved").is_some();
    view! {
        <PageHead title=move_tr!("identity-profile")><SignOutForm/></PageHead>
        <Show when=changed>
            <Notice tone=Tone::Good><p>{move_tr!("identity-changed")}</p></Notice>
        </Show>
        <Show when=moved>
            <Notice tone=Tone::Good><p>{move_tr!("identity-address-changed")}</p></Notice>
        </Show>
        <Card title=move_tr!("identity-you")>
            <DataList>
                <DataItem term=move_tr!("identity-name")>{me.name}</DataItem>
                <DataItem term=move_tr!("identity-address-now")>{me.email}</DataItem>
            </DataList>
            <p class="hint">{move_tr!("identity-you-hint")}</p>
        </Card>
        <Card title=move_tr!("identity-language")>
            <LanguageForm language=me.language.code() draft/>
        </Card>
        <Card title=move_tr!("notices-title")>
            <p class="hint">{move_tr!("notices-text")}</p>
            <div class="actions">
                <LinkButton href=paths::NOTICE_CHOICE>{move_tr!("notices-choose")}</LinkButton>
            </div>
        </Card>
        <Card title=move_tr!("identity-security")>
            <div class="actions">
                <LinkButton href=paths::ADDRESS>{move_tr!("identity-address")}</LinkButton>
                <LinkButton href=paths::PASSWORD>{move_tr!("identity-change")}</LinkButton>
                <LinkButton href=paths::SESSIONS>{move_tr!("identity-sessions")}</LinkButton>
                <LinkButton href=paths::DEVICE>{move_tr!("identity-device")}</LinkButton>
            </div>
        </Card>
        <p><a href=paths::TERMS>{move_tr!("identity-terms")}</a></p>
    }
}

#[component]
fn LanguageForm(language: &'static str, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<ChooseLanguage>::new();
    let said = Said::new(move || action.value().get(), draft.as_ref());
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Done(()))) = action.value().get() {
            // The whole page speaks the other language: it is loaded anew.
            let _ = window().location().assign(paths::PROFILE);
        }
    });
    view! {
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="hidden" name="back" value=paths::PROFILE/>
            <Select
                name="language"
                label=move_tr!("identity-language")
                hint=move_tr!("identity-language-hint")
                options=languages()
                value=language.to_owned()
                required=Need::Required
                error=said.error("language")
            />
            <div class="form-end">
                <Button action=ButtonAction::Submit pending=action.pending()>{move_tr!("identity-save")}</Button>
            </div>
        </SendForm>
    }
}

/// Ends this browser's session.
#[component]
pub fn SignOutForm() -> impl IntoView {
    let action = Sending::<SignOut>::new();
    follow(move || action.value().get());
    view! {
        <SendForm action>
            <Button kind=ButtonKind::Plain action=ButtonAction::Submit pending=action.pending()>
                {move_tr!("identity-sign-out")}
            </Button>
        </SendForm>
    }
}
