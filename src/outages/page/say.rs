//! How it goes on with an outage: said in both languages, and perhaps in every case that is tied to it.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::{fields::texts, said};
use crate::{
    app::outcome::{Refused, Said, error_at, said as answered, summary},
    ids::OutageId,
    outages::{
        actions::SayOfOutage,
        model::{Kind, Linked, State},
        rules::Refusal,
    },
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, ErrorSummary, Field, FieldKind, Need, Select},
    wire::{SendForm, Sending},
};

/// What changes around the form while something is typed in it.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    pub revision: Signal<i64>,
    /// How many cases are tied to it.
    pub cases: Signal<usize>,
}

pub(super) fn say_card(
    id: &OutageId,
    (kind, state): (Kind, State),
    draft: Option<&Draft>,
    (action, seen): (Sending<SayOfOutage>, Seen),
) -> AnyView {
    let said: Said<Refusal> = answered(action, draft, "say");
    let draft = draft.filter(|draft| draft.value("form") == Some("say"));
    let typed = |name: &str, first: &str| {
        draft.and_then(|draft| draft.value(name)).map_or_else(|| first.to_owned(), str::to_owned)
    };
    let states = State::of(kind).iter().map(|one| {
        let one = *one;
        (one.key().to_owned(), Signal::derive(move || said::state(one)))
    });
    let states = states.collect();
    let option = |linked: Linked, label, meaning| ChoiceOption {
        value: linked.key().to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    let linked = vec![
        option(Linked::Say, move_tr!("outages-linked-say"), move_tr!("outages-linked-say-means")),
        option(Linked::Solve, move_tr!("outages-linked-solve"), move_tr!("outages-linked-solve-means")),
        option(Linked::Nothing, move_tr!("outages-linked-nothing"), move_tr!("outages-linked-nothing-means")),
    ];
    let (texts, outage, state) = (texts(draft, said), id.to_string(), typed("state", state.key()));
    let (next, chosen) = (typed("next", ""), typed("linked", Linked::Say.key()));
    view! {
        <Card title=move_tr!("outages-say")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                <input type="hidden" name="outage" value=outage/>
                <input type="hidden" name="seen" value=seen.revision/>
                <Select name="state" label=move_tr!("outages-state") options=states value=state
                    required=Need::Required error=error_at(said, "state")/>
                {texts}
                <Field name="next" kind=FieldKind::Moment label=move_tr!("outages-next") hint=move_tr!("outages-next-hint")
                    value=next error=error_at(said, "next")/>
                <div hidden=move || seen.cases.get() == 0>
                    <Choice name="linked" label=move_tr!("outages-linked") options=linked
                        value=chosen error=error_at(said, "linked")/>
                </div>
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                        {move_tr!("outages-say-it")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
    .into_any()
}
