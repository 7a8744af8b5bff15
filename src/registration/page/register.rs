//! Registering: who somebody is, and the number on a bill. What it says next is the same for every number.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::{NavigateOptions, hooks::use_navigate};

use super::said;
use crate::{
    app::{
        asked::drafted,
        lazy::lazy_page,
        outcome::{Refused, error_at, said as answered, summary, when_done},
    },
    paths,
    plain::Draft,
    registration::actions::Register,
    ui::{Button, ButtonAction, ButtonKind, ErrorSummary, Field, FieldKind, Need, PageHead, Select, Title},
    wire::{SendForm, Sending},
    words::{self, Language},
};

lazy_page!(RegisterPage in register, view);

fn view() -> AnyView {
    let draft = drafted();
    let form = move || draft.get().map(|draft| view! { <RegisterForm draft/> });
    view! {
        <Title text=move_tr!("registration-title")/>
        <div class="alone broad">
            <PageHead title=move_tr!("registration-title") text=move_tr!("registration-text")/>
            <Suspense>{form}</Suspense>
            <p><a href=paths::SIGN_IN>{move_tr!("registration-to-sign-in")}</a></p>
        </div>
    }
    .into_any()
}

#[component]
fn RegisterForm(draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<Register>::new();
    let said = answered(action, draft.as_ref(), "register");
    let navigate = use_navigate();
    when_done(action, move |token: String| {
        let (navigate, path) = (navigate.clone(), paths::register(&token));
        // What else hears of the answer does so in this frame; the page goes in the next.
        request_animation_frame(move || navigate(&path, NavigateOptions::default()));
    });
    let typed = |name| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let chosen = draft.as_ref().and_then(|draft| draft.value("language")).map(str::to_owned);
    let chosen = chosen.unwrap_or_else(|| untrack(words::spoken).code().to_owned());
    let languages =
        Language::ALL.map(|language| (language.code().to_owned(), Signal::derive(move || said::language(language))));
    let at = move |field| error_at(said, field);
    let [account, first_name, last_name, email] = ["account", "first_name", "last_name", "email"].map(typed);
    view! {
        <SendForm action attr:class="form" attr:novalidate="novalidate">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <Field name="account" label=move_tr!("registration-account-number")
                hint=move_tr!("registration-account-number-hint") value=account error=at("account")
                required=Need::Required autocomplete="off"/>
            <div class="pair">
                <Field name="first_name" label=move_tr!("registration-first-name") value=first_name
                    error=at("first_name") required=Need::Required autocomplete="given-name"/>
                <Field name="last_name" label=move_tr!("registration-last-name") value=last_name
                    error=at("last_name") required=Need::Required autocomplete="family-name"/>
            </div>
            <Field name="email" kind=FieldKind::Email label=move_tr!("registration-email")
                hint=move_tr!("registration-email-hint") value=email error=at("email") required=Need::Required
                autocomplete="email"/>
            <Select name="language" label=move_tr!("registration-language") hint=move_tr!("registration-language-hint")
                options=languages.to_vec() value=chosen error=at("language")/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("registration-send")}
                </Button>
            </div>
        </SendForm>
    }
}
