//! Marketing preferences: by which way somebody agreed to hear of offers, when, and who noted it.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    card::About,
    menu::{Whom, needs},
    said::off,
};
use crate::{
    app::outcome::{Refused, said, when_done},
    people::users::{
        actions::ChooseMarketing,
        model::{Consent, Wish},
    },
    plain::Draft,
    ui::{Button, ButtonAction, Card, Checkbox, Checked, use_toasts},
    wire::{SendForm, Sending},
    words,
};

#[component]
pub(super) fn MarketingCard(about: About) -> impl IntoView {
    let (card, member, news) = (about.card, about.member(), about.news);
    let action = Sending::<ChooseMarketing>::new();
    let said = said(action, about.draft.as_ref(), "marketing");
    let toasts = use_toasts();
    when_done(action, move |()| {
        toasts.say(move_tr!("frame-saved"));
        news.spread();
    });
    let off_because = Signal::derive(move || card.with(|card| off(&card.user.verdicts.marketing)));
    let wish = began(&about);
    let checked = |given: bool| if given { Checked::Yes } else { Checked::No };
    let by_email = Signal::derive(move || card.with(|card| noted(card.marketing.email.as_ref())));
    let by_phone = Signal::derive(move || card.with(|card| noted(card.marketing.phone.as_ref())));
    view! {
        <Card title=move_tr!("users-marketing")>
            <Refused said/>
            <SendForm action attr:class="stack">
                <Whom organization=about.organization member back=String::new()/>
                <Checkbox name="by_email" label=move_tr!("users-by-email") hint=by_email checked=checked(wish.email)/>
                <Checkbox name="by_phone" label=move_tr!("users-by-phone") hint=by_phone checked=checked(wish.phone)/>
                <div class="actions">
                    <Button action=ButtonAction::Submit pending=action.pending() off_because>
                        {move_tr!("users-save-marketing")} {needs(card, |verdicts| &verdicts.marketing)}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

/// What is ticked at first: what stands, or what came back with a plain form.
fn began(about: &About) -> Wish {
    let on_record = about.card.with_untracked(|card| card.marketing.wish());
    let draft = about.draft.as_ref().filter(|draft| draft.value("form") == Some("marketing"));
    let ticked = |draft: &Draft, name| draft.value(name).is_some_and(|value| !value.is_empty());
    draft.map_or(on_record, |draft| Wish { email: ticked(draft, "by_email"), phone: ticked(draft, "by_phone") })
}

/// When it was given or taken back, and by whom.
fn noted(consent: Option<&Consent>) -> String {
    let Some(consent) = consent else { return tr!("users-consent-never") };
    let (day, by) = (words::day(words::spoken(), consent.at), consent.by.clone());
    if consent.given {
        tr!("users-consent-given", { "day" => day, "by" => by })
    } else {
        tr!("users-consent-withdrawn", { "day" => day, "by" => by })
    }
}
