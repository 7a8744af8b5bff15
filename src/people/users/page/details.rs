//! What is written down of a user: a form for who may edit it, facts for anybody else.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{card::About, menu::needs, said::off};
use crate::{
    app::outcome::{Refused, said, summary},
    people::{
        model::{ContactForm, readable},
        page::{
            details::ContactFields,
            editing::{Begun, Meanwhile, OnRecord},
            said::language,
        },
        users::actions::SaveUser,
    },
    ui::{Button, ButtonAction, ButtonKind, Card, DataItem, DataList, ErrorSummary},
    wire::{SendForm, Sending},
};

#[component]
pub(super) fn Details(about: About) -> impl IntoView {
    let card = about.card;
    let may = Memo::new(move |_| card.with(|card| card.user.verdicts.edit.allows()));
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
        let details = card.with(|card| card.user.details.clone());
        let phone = |number: &Option<String>| number.as_deref().map(readable).unwrap_or_default();
        view! {
            <DataItem term=move_tr!("contacts-email")>{details.email.clone()}</DataItem>
            <DataItem term=move_tr!("contacts-business-phone")>{phone(&details.business_phone)}</DataItem>
            <DataItem term=move_tr!("contacts-mobile-phone")>{phone(&details.mobile_phone)}</DataItem>
            <DataItem term=move_tr!("contacts-language")>{move || language(details.language)}</DataItem>
        }
    };
    let off_because = Signal::derive(move || card.with(|card| off(&card.user.verdicts.edit)));
    view! {
        <DataList>{items}</DataList>
        <div class="actions">
            <Button off_because>{move_tr!("frame-save")}</Button>
        </div>
    }
}

#[component]
fn EditForm(about: About) -> impl IntoView {
    let card = about.card;
    let action = Sending::<SaveUser>::new();
    let said = said(action, about.draft.as_ref(), "save");
    let record = OnRecord {
        latest: Signal::derive(move || card.with(|card| (card.revision, ContactForm::of(&card.user.details)))),
        news: about.news,
    };
    let Begun { first, seen, theirs } = record.begin(action, said, about.draft.as_ref());
    view! {
        <SendForm action attr:novalidate="novalidate" attr:class="stack">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            <Meanwhile theirs/>
            <input type="hidden" name="org" value=about.organization.to_string()/>
            <input type="hidden" name="member" value=about.member().to_string()/>
            <input type="hidden" name="form" value="save"/>
            <input type="hidden" name="seen" value=move || seen.get()/>
            <ContactFields first said account=None/>
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")} {needs(card, |verdicts| &verdicts.edit)}
                </Button>
            </div>
        </SendForm>
    }
}
