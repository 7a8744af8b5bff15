//! What is written down of a contact, to be read or changed.
//!
//! Always true: who may not edit them reads them, and is told why.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    buttons::Whom,
    card::About,
    editing::{Begun, Meanwhile, OnRecord},
    said::{self as sayings, off},
};
use crate::{
    app::outcome::{Refused, Said, Sayable, error_at, said, summary},
    people::{
        actions::SaveContact,
        model::{ContactForm, readable},
    },
    ui::{
        Button, ButtonAction, ButtonKind, Card, DataItem, DataList, ErrorSummary, Field, FieldKind, Fixed, Need, Select,
    },
    wire::{SendForm, Sending},
    words::Language,
};

/// The details: a form for who may edit them, a list of facts for anybody else.
#[component]
pub(super) fn Details(about: About) -> impl IntoView {
    let card = about.card;
    let may = Memo::new(move |_| card.with(|card| card.verdicts.edit.allows()));
    let about = StoredValue::new(about);
    view! {
        <Card title=move_tr!("contacts-details")>
            <Show when=move || may.get() fallback=move || view! { <ReadOnly about=about.get_value()/> }>
                <EditForm about=about.get_value()/>
            </Show>
        </Card>
    }
}

#[component]
fn ReadOnly(about: About) -> impl IntoView {
    let card = about.card;
    let items = move || {
        let details = card.with(|card| card.contact.details.clone());
        let phone = |number: &Option<String>| number.as_deref().map(readable).unwrap_or_default();
        view! {
            <DataItem term=move_tr!("contacts-email")>{details.email.clone()}</DataItem>
            <DataItem term=move_tr!("contacts-business-phone")>{phone(&details.business_phone)}</DataItem>
            <DataItem term=move_tr!("contacts-mobile-phone")>{phone(&details.mobile_phone)}</DataItem>
            <DataItem term=move_tr!("contacts-language")>{move || sayings::language(details.language)}</DataItem>
        }
    };
    let off_because = Signal::derive(move || card.with(|card| off(&card.verdicts.edit)));
    view! {
        <DataList>{items}</DataList>
        <Button off_because>{move_tr!("frame-save")}</Button>
    }
}

#[component]
fn EditForm(about: About) -> impl IntoView {
    let card = about.card;
    let action = Sending::<SaveContact>::new();
    let said = said(action, about.draft.as_ref(), "save");
    let record = OnRecord {
        latest: Signal::derive(move || card.with(|card| (card.revision, ContactForm::of(&card.contact.details)))),
        news: about.news,
    };
    let Begun { first, seen, theirs } = record.begin(action, said, about.draft.as_ref());
    let account = card.with_untracked(|card| card.account.name.clone());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <Meanwhile theirs/>
            <Whom about/>
            <input type="hidden" name="form" value="save"/>
            <input type="hidden" name="seen" value=move || seen.get()/>
            <ContactFields first said account=Some(account)/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")}
                </Button>
            </div>
        </SendForm>
    }
}

/// The fields that Create a Contact and a contact's page share.
#[component]
pub(in crate::people) fn ContactFields<R: Sayable>(
    first: ContactForm,
    said: Said<R>,
    /// The organization's name, where the form has the field *Account*.
    account: Option<String>,
    /// What stands between the title and the account.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let at = |field| error_at(said, field);
    let languages =
        Language::ALL.map(|language| (language.code().to_owned(), Signal::derive(move || sayings::language(language))));
    view! {
        <div class="pair">
            <Field name="first_name" label=move_tr!("contacts-first-name") value=first.first_name error=at("first_name")
                required=Need::Required autocomplete="off"/>
            <Field name="last_name" label=move_tr!("contacts-last-name") value=first.last_name error=at("last_name")
                required=Need::Required autocomplete="off"/>
        </div>
        <Field name="title" label=move_tr!("contacts-title") value=first.title error=at("title") autocomplete="off"/>
        {children.map(|children| children())}
        {account.map(|value| view! { <Fixed label=move_tr!("contacts-account") value required=Need::Required/> })}
        <Field name="email" kind=FieldKind::Email label=move_tr!("contacts-email") value=first.email error=at("email")
            required=Need::Required autocomplete="off"/>
        <div class="pair">
            <Field name="business_phone" kind=FieldKind::Tel label=move_tr!("contacts-business-phone")
                value=first.business_phone error=at("business_phone") autocomplete="off"/>
            <Field name="mobile_phone" kind=FieldKind::Tel label=move_tr!("contacts-mobile-phone") value=first.mobile_phone
                error=at("mobile_phone") autocomplete="off"/>
        </div>
        <Select name="language" label=move_tr!("contacts-language") options=languages.to_vec() value=first.language
            error=at("language")/>
    }
}
