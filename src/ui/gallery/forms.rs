//! The gallery's buttons and fields: plain, pending, off with a reason, wrong, filled.
//!
//! Always true: every id on the gallery is unique, so that axe can judge the parts and not the page.

use super::SAMPLES;
use crate::ui::{
    Because, Button, ButtonAction, ButtonKind, Card, Checkbox, Checked, Choice, ChoiceOption, ErrorSummary, Field,
    FieldKind, Fixed, Icon, LinkButton, Need, Reveal, Select, TextArea,
};
use leptos::prelude::*;

pub(super) fn buttons() -> AnyView {
    let kinds = [ButtonKind::Main, ButtonKind::Plain, ButtonKind::Stop, ButtonKind::Quiet];
    let plain = kinds.map(|kind| view! { <Button kind>{SAMPLES.action}</Button> }).collect_view();
    let pending = kinds.map(|kind| view! { <Button kind pending=true>{SAMPLES.action}</Button> }).collect_view();
    let off = kinds
        .map(|kind| view! { <Button kind off_because=Some(Because::from(SAMPLES.reason.to_owned()))>{SAMPLES.action}</Button> })
        .collect_view();
    view! {
        <Card title="Button">
            <div class="actions">
                {plain} <Button icon="add" kind=ButtonKind::Main>{SAMPLES.short}</Button> <Button icon="download">{SAMPLES.short}</Button>
                <Button label="More"><Icon name="dots"/></Button> <LinkButton href="#linked">"LinkButton"</LinkButton>
            </div>
            <div class="actions">{pending}</div>
            <div class="actions">{off}</div>
        </Card>
    }
    .into_any()
}

pub(super) fn fields() -> AnyView {
    let error = Some(SAMPLES.error.to_owned());
    let reveal = || Reveal { show: "Show password".into(), hide: "Hide password".into() };
    view! {
        <Card title="Field">
            <form class="stack" novalidate>
                <ErrorSummary title="There is a problem" errors=vec![("wrong".to_owned(), SAMPLES.error.to_owned()), ("role-wrong".to_owned(), SAMPLES.reason.to_owned())]/>
                <div class="pair">
                    <Field name="plain" label=SAMPLES.label hint=SAMPLES.hint required=Need::Required autocomplete="given-name"/>
                    <Field name="wrong" label=SAMPLES.label hint=SAMPLES.hint error=error.clone() required=Need::Required/>
                    <Field name="email" label="Email" kind=FieldKind::Email value=SAMPLES.mail autocomplete="email"/>
                    <Field name="password" label="Password" kind=FieldKind::Password reveal=reveal() autocomplete="current-password"/>
                    <Field name="tel" label="Business phone" kind=FieldKind::Tel value="(555) 010-1234" autocomplete="tel"/>
                    <Field name="find" label="Search" kind=FieldKind::Search/>
                    <Fixed label="Account" value="Cobalt Freight"/>
                    <Select name="language" label="Language" options=languages("en", "es") value="es"/>
                    <Select name="role-wrong" label="Role" options=languages("customer", "manager") error=Some(SAMPLES.reason.to_owned()) required=Need::Required/>
                </div>
                <TextArea name="text" label="TextArea" hint=SAMPLES.hint value="</textarea><b>1 < 2</b> & 3"/>
                <TextArea name="text-wrong" label="TextArea" error=error rows=2/>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit>{SAMPLES.short}</Button>
                    <LinkButton href="#" kind=ButtonKind::Quiet>"Cancel"</LinkButton>
                </div>
            </form>
        </Card>
    }
    .into_any()
}

fn languages(one: &str, other: &str) -> Vec<(String, Signal<String>)> {
    vec![(String::new(), "–".into()), (one.to_owned(), "English".into()), (other.to_owned(), "Español".into())]
}

fn roles(off: Option<Signal<String>>) -> Vec<ChoiceOption> {
    let role = |value: &str, label: &'static str, off_because| ChoiceOption {
        value: value.to_owned(),
        label: label.into(),
        meaning: Some(SAMPLES.meaning.into()),
        off_because,
    };
    vec![role("customer", "Customer", None), role("manager", SAMPLES.role, off)]
}

pub(super) fn choices() -> AnyView {
    view! {
        <Card title="Choice">
            <div class="pair">
                <Choice name="role" label="Role" options=roles(Some(SAMPLES.reason.into())) value="customer" required=Need::Required/>
                <Choice name="role-2" label="Role" options=roles(None) error=Some(SAMPLES.error.to_owned())/>
            </div>
            <Checkbox name="terms" label="Checkbox" hint=SAMPLES.hint/>
            <Checkbox name="terms-wrong" label="Checkbox" error=Some(SAMPLES.error.to_owned()) checked=Checked::Yes required=Need::Required/>
        </Card>
    }
    .into_any()
}
