//! First-time use: name, language, password, terms. Until it is finished nothing else opens.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::form::{NewPassword, Said, Verdict, follow};
use crate::{
    identity::{actions::AcceptInvitation, model::Welcome},
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Checkbox, Checked, Field, Fixed, Need, Select},
    wire::{SendForm, Sending},
    words::Language,
};

/// The two languages, each in its own words.
pub fn languages() -> Vec<(String, Signal<String>)> {
    vec![
        (Language::En.code().to_owned(), move_tr!("identity-english")),
        (Language::Es.code().to_owned(), move_tr!("identity-spanish")),
    ]
}

#[component]
pub fn NewcomerForm(token: String, welcome: Welcome, draft: Option<Draft>) -> impl IntoView {
    let action = Sending::<AcceptInvitation>::new();
    let answer = move || action.value().get();
    let said = Said::new(answer, draft.as_ref());
    follow(answer);
    let Welcome { organization, email, first_name, last_name, language, .. } = welcome;
    let typed = |name: &str, else_this: String| {
        draft.as_ref().and_then(|draft| draft.value(name)).map_or(else_this, str::to_owned)
    };
    let (first_name, last_name) = (typed("first_name", first_name), typed("last_name", last_name));
    let language = typed("language", language.code().to_owned());
    let ticked = draft.as_ref().is_some_and(|draft| draft.value("terms").is_some());
    view! {
        <p>{move_tr!("identity-first-use-why", { "organization" => organization.clone() })}</p>
        <SendForm action attr:class="form" attr:novalidate=true>
            <Verdict said/>
            <input type="hidden" name="token" value=token/>
            <Fixed label=move_tr!("identity-email") value=email.clone() hint=move_tr!("identity-email-hint")/>
            <input type="text" autocomplete="username" value=email readonly hidden/>
            <Name name="first_name" label=move_tr!("identity-first-name") value=first_name autocomplete="given-name" said/>
            <Name name="last_name" label=move_tr!("identity-last-name") value=last_name autocomplete="family-name" said/>
            <Select
                name="language"
                label=move_tr!("identity-language")
                hint=move_tr!("identity-language-hint")
                options=languages()
                value=language
                required=Need::Required
                error=said.error("language")
            />
            <NewPassword said/>
            <Checkbox
                name="terms"
                label=move_tr!("identity-terms-accept")
                checked=if ticked { Checked::Yes } else { Checked::No }
                error=said.error("terms")
            />
            // In a tab of its own: what is typed here stays.
            <p><a href=paths::TERMS target="_blank">{move_tr!("identity-terms-read")}</a></p>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("identity-first-use-finish")}
                </Button>
            </div>
        </SendForm>
    }
}

#[component]
fn Name(
    name: &'static str,
    label: Signal<String>,
    value: String,
    autocomplete: &'static str,
    said: Said,
) -> impl IntoView {
    view! { <Field name label value required=Need::Required autocomplete error=said.error(name)/> }
}
