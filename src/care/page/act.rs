//! What staff say of a work: taken, done, done in part, not done, on hold.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use crate::{
    app::asked::News,
    app::outcome::{Refused, error_at, said as answered, summary, when_done},
    care::{
        actions::ActOnWork,
        model::{WorkCard, WorkState},
    },
    ids::{OrganizationId, WorkId},
    plain::Draft,
    ui::{
        Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, ErrorSummary, Need, Notice, TextArea, Tone,
        use_toasts,
    },
    wire::{SendForm, Sending},
};

/// The forms; words in place of them where nothing can be done.
#[component]
pub(super) fn Act(card: WorkCard, draft: Option<Draft>, news: News) -> impl IntoView {
    let state = card.item.state;
    if state.is_over() {
        return view! { <Notice><p>{move_tr!("care-over")}</p></Notice> }.into_any();
    }
    if state == WorkState::Pending {
        return view! { <Notice tone=Tone::Wait><p>{move_tr!("care-not-yet")}</p></Notice> }.into_any();
    }
    let (organization, work) = (card.item.organization.clone(), card.item.id.clone());
    // What somebody else has is taken over first.
    let others = card.item.staff.is_some() && !card.mine;
    let takes = others || state != WorkState::InProgress || !card.mine;
    let take = takes.then(|| {
        view! { <Take organization=organization.clone() work=work.clone() state others draft=draft.clone() news/> }
    });
    let end = (!others).then(|| view! { <End organization work state draft news/> });
    view! { {take} {end} }.into_any()
}

#[component]
fn Take(
    organization: OrganizationId,
    work: WorkId,
    state: WorkState,
    others: bool,
    draft: Option<Draft>,
    news: News,
) -> impl IntoView {
    let action = Sending::<ActOnWork>::new();
    let said = answered(action, draft.as_ref(), "take");
    when_done(action, move |_| news.spread());
    let label = match (others, state) {
        (true, _) => move_tr!("care-take-over"),
        (false, WorkState::Held) => move_tr!("care-go-on"),
        (false, _) => move_tr!("care-take"),
    };
    view! {
        <SendForm action>
            <Refused said/>
            <input type="hidden" name="org" value=organization.to_string()/>
            <input type="hidden" name="work" value=work.to_string()/>
            <input type="hidden" name="step" value="take"/>
            <Button action=ButtonAction::Submit pending=action.pending()>{label}</Button>
        </SendForm>
    }
}

#[component]
fn End(
    organization: OrganizationId,
    work: WorkId,
    state: WorkState,
    draft: Option<Draft>,
    news: News,
) -> impl IntoView {
    let action = Sending::<ActOnWork>::new();
    let said = answered(action, draft.as_ref(), "end");
    let toasts = use_toasts();
    when_done(action, move |_| {
        toasts.say(move_tr!("care-noted"));
        news.spread();
    });
    let typed = |name: &str| draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned();
    let option = |value: &str, label, meaning| ChoiceOption {
        value: value.to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    let mut options = vec![
        option("complete", move_tr!("care-complete"), move_tr!("care-complete-means")),
        option("part", move_tr!("care-part"), move_tr!("care-part-means")),
        option("fail", move_tr!("care-fail"), move_tr!("care-fail-means")),
    ];
    if state != WorkState::Held {
        options.push(option("hold", move_tr!("care-hold"), move_tr!("care-hold-means")));
    }
    let (step, reason) = (typed("step"), typed("reason"));
    view! {
        <Card>
            <SendForm action attr:novalidate="novalidate" attr:class="stack">
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                <input type="hidden" name="org" value=organization.to_string()/>
                <input type="hidden" name="work" value=work.to_string()/>
                <Choice name="step" label=move_tr!("care-step") options value=step required=Need::Required
                    error=error_at(said, "step")/>
                <TextArea name="reason" label=move_tr!("care-reason") hint=move_tr!("care-reason-hint") value=reason rows=2
                    error=error_at(said, "reason")/>
                <div>
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                        {move_tr!("care-save")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}
