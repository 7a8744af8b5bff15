//! What a customer says of how it goes: that it cannot wait, and in the end how it went.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{
    said,
    single::{Which, told},
};
use crate::{
    app::{
        asked::News,
        outcome::{Refused, error_at, said as answered, when_done},
    },
    cases::{
        actions::{EscalateCase, RateCase},
        model::Rating,
    },
    ui::{Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, Need, TextArea},
    wire::{SendForm, Sending},
};

/// What can be sent from here; it outlives what the page shows.
#[derive(Clone, Copy)]
pub(super) struct Voice {
    escalate: Sending<EscalateCase>,
    rate: Sending<RateCase>,
}

impl Voice {
    pub fn new(news: News) -> Self {
        let (escalate, rate, done) = (Sending::new(), Sending::new(), told(news));
        when_done(escalate, done(move_tr!("cases-escalated-now")));
        when_done(rate, done(move_tr!("cases-rated-now")));
        Self { escalate, rate }
    }
}

#[component]
pub(super) fn EscalateCard(which: Which, voice: Voice) -> impl IntoView {
    let (action, typed) = (voice.escalate, which.typed("why"));
    let said = answered(action, which.draft.as_ref(), "escalate");
    view! {
        <Card title=move_tr!("cases-escalate")>
            <p class="quiet-text">{move_tr!("cases-escalate-means")}</p>
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <Refused said/>
                {which.fields()}
                <TextArea name="why" label=move_tr!("cases-escalate-why") value=typed rows=2 required=Need::Required
                    error=error_at(said, "why")/>
                <div>
                    <Button action=ButtonAction::Submit pending=action.pending()>{move_tr!("cases-escalate")}</Button>
                </div>
            </SendForm>
        </Card>
    }
}

#[component]
pub(super) fn RateCard(which: Which, voice: Voice) -> impl IntoView {
    let (action, value, words) = (voice.rate, which.typed("rating"), which.typed("words"));
    let said = answered(action, which.draft.as_ref(), "rate");
    let option = |rating: &Rating| {
        let rating = *rating;
        let label = Signal::derive(move || said::rating(rating));
        ChoiceOption { value: rating.key().to_owned(), label, meaning: None, off_because: None }
    };
    let options: Vec<_> = Rating::ALL.iter().rev().map(option).collect();
    view! {
        <Card title=move_tr!("cases-rate")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <Refused said/>
                {which.fields()}
                <Choice name="rating" label=move_tr!("cases-rating") options value required=Need::Required
                    error=error_at(said, "rating")/>
                <TextArea name="words" label=move_tr!("cases-rating-words") value=words rows=2 error=error_at(said, "words")/>
                <div>
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                        {move_tr!("cases-rating-send")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}
