//! What is written down of a contact, to be read or changed.
//!
//! Always true: the fields are built once, so news never touches what somebody is typing; what others changed meanwhile
//! is shown above them, and only who has been shown it can save over it.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    buttons::Whom,
    card::About,
    said::{self as sayings, off},
};
use crate::{
    app::outcome::{Refused, Said, error_at, said, summary, when_done},
    fault::Outcome,
    people::{
        actions::SaveContact,
        model::{ContactForm, Saved, readable},
        rules::Refusal,
    },
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Card, DataItem, DataList, ErrorSummary, Field, FieldKind, Fixed, Need,
        Notice, Select, Tone, use_toasts,
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
    let on_record = card.with_untracked(|card| ContactForm::of(&card.contact.details));
    let first = about.draft.as_ref().map_or_else(|| on_record.clone(), |draft| typed(on_record.clone(), draft));
    let was_stale = matches!(said.get_untracked(), Some(Ok(Outcome::Stale)));
    let late = about.draft.as_ref().and_then(late);
    // What the fields began with; after a plain form that was stale or late, what was typed into them.
    let base = RwSignal::new(if was_stale || late.is_some() { first.clone() } else { on_record });
    let seen = RwSignal::new(late.unwrap_or_else(|| card.with_untracked(|card| card.revision)));
    follow(&about, action, said, base, seen);
    let theirs =
        Memo::new(move |_| card.with(|card| differences(&base.get(), &ContactForm::of(&card.contact.details))));
    let account = card.with_untracked(|card| card.account.name.clone());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <Meanwhile theirs/>
            <Whom about/>
            <input type="hidden" name="form" value="save"/>
            <input type="hidden" name="seen" value=move || seen.get()/>
            <ContactFields first said account=account/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")}
                </Button>
            </div>
        </SendForm>
    }
}

/// Keeps the form in step: saved, it begins on what was saved; stale, on what others made of it.
fn follow(
    about: &About,
    action: Sending<SaveContact>,
    said: Said<Refusal>,
    base: RwSignal<ContactForm>,
    seen: RwSignal<i64>,
) {
    let (card, news, toasts) = (about.card, about.news, use_toasts());
    when_done(action, move |Saved { revision }| {
        seen.set(revision);
        base.set(ContactForm::default());
        toasts.say(move_tr!("frame-saved"));
        news.spread();
    });
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Stale)) = said.get() {
            news.spread();
        }
    });
    Effect::new(move |_| {
        let (revision, now) = card.with(|card| (card.revision, ContactForm::of(&card.contact.details)));
        let is_own = base.with_untracked(|base| *base == ContactForm::default());
        if is_own && revision >= seen.get_untracked() {
            base.set(now.clone());
        }
        let is_stale = matches!(said.get_untracked(), Some(Ok(Outcome::Stale)));
        if is_stale || base.with_untracked(|base| *base == now) {
            seen.set(revision);
        }
    });
}

fn typed(form: ContactForm, draft: &Draft) -> ContactForm {
    let of_this_form = draft.value("form") == Some("save");
    form.typed(|name| draft.value(name).filter(|_| of_this_form).map(str::to_owned))
}

/// The revision that somebody edited whose session was over when they sent it.
fn late(draft: &Draft) -> Option<i64> {
    draft.value("seen").filter(|_| draft.value("form") == Some("save"))?.parse().ok()
}

/// The fields in which `now` is not what the form began with.
fn differences(base: &ContactForm, now: &ContactForm) -> Vec<(&'static str, String)> {
    if *base == ContactForm::default() {
        return Vec::new();
    }
    let pairs = base.values().into_iter().zip(now.values());
    pairs.filter(|((_, before), (_, after))| before != after).map(|(_, now)| now).collect()
}

/// What stands on record now, where it is not what the form began with.
#[component]
fn Meanwhile(theirs: Memo<Vec<(&'static str, String)>>) -> impl IntoView {
    let items = move || {
        let said = theirs.get().into_iter().map(|(name, value)| {
            let value =
                if name == "language" { value.parse::<Language>().map_or(value, sayings::language) } else { value };
            view! { <DataItem term=Signal::derive(move || sayings::field(name))>{value}</DataItem> }
        });
        said.collect_view()
    };
    view! {
        <Show when=move || theirs.with(|theirs| !theirs.is_empty())>
            <Notice tone=Tone::Wait title=move_tr!("frame-meanwhile")>
                <p>{move_tr!("frame-meanwhile-text")}</p>
                <DataList>{items}</DataList>
            </Notice>
        </Show>
    }
}

/// The fields that Create a Contact and a contact's page share.
#[component]
pub(super) fn ContactFields(
    first: ContactForm,
    said: Said<Refusal>,
    account: String,
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
        <Fixed label=move_tr!("contacts-account") value=account required=Need::Required/>
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
