//! What staff do to a case: take it, give it to somebody, say something in it, note something.
//!
//! Always true: a form sends along what of the case was seen; where that has changed meanwhile, nothing is sent, what was
//! typed stays, and what has changed is shown.

use leptos::{prelude::*, server_fn::ServerFn as _};
use leptos_fluent::move_tr;

use crate::{
    app::{
        asked::News,
        outcome::{Refused, error_at, said as answered, summary, when_done},
    },
    care::actions::{ActOnCase, KeepAnswer, NoteOnCase},
    cases::{
        files::{
            model::{Purpose, Shelf},
            page::{Attached, FileControl},
        },
        model::{CaseState, StaffCard, Tie},
        page::parts::{emptied, whether_kept},
    },
    fault::Outcome,
    plain::Draft,
    replies::page::ChooseReply,
    ui::{
        Button, ButtonAction, ButtonKind, Card, Choice, ChoiceOption, ErrorSummary, Need, Notice, Select, TextArea,
        use_toasts,
    },
    wire::{SendForm, Sending, forget_unsent},
};

/// What can be sent from here; it outlives what the page shows.
#[derive(Clone, Copy)]
pub(super) struct Acting {
    take: Sending<ActOnCase>,
    give: Sending<ActOnCase>,
    say: Sending<ActOnCase>,
    note: Sending<NoteOnCase>,
    /// What is being written and chosen, kept while the case changes around it.
    written: RwSignal<String>,
    step: RwSignal<String>,
    noted: RwSignal<String>,
    to: RwSignal<String>,
    /// The files of what is written to the customer, and of a note.
    attached: StoredValue<[Attached; 2]>,
}

impl Acting {
    pub fn new(news: News) -> Self {
        let toasts = use_toasts();
        let empty = || RwSignal::new(String::new());
        let (written, step, noted, to) = (empty(), empty(), empty(), empty());
        let attached = StoredValue::new([Attached::default(), Attached::default()]);
        let (take, give, say, note) = (Sending::new(), Sending::new(), Sending::new(), Sending::new());
        // News wait for what is not sent; what is kept here does not need that.
        let shows = move || {
            forget_unsent();
            news.spread();
        };

        when_done(take, move |()| shows());
        when_done(give, move |()| {
            to.set(String::new());
            shows();
        });
        when_done(note, move |()| {
            noted.set(String::new());
            emptied("note");
            attached.get_value()[1].sent();
            shows();
        });
        when_done(say, move |()| {
            toasts.say(move_tr!("cases-care-said"));
            written.set(String::new());
            emptied("text");
            step.set(String::new());
            attached.get_value()[0].sent();
            shows();
        });
        // Others were quicker: what stands now is shown around what was typed.
        for action in [take, give, say] {
            Effect::new(move |_| {
                if let Some(Ok(Outcome::Stale | Outcome::Refused(_))) = action.value().get() {
                    shows();
                }
            });
        }
        Self { take, give, say, note, written, step, noted, to, attached }
    }

    /// What was written and chosen was for another case.
    pub fn forget(self) {
        for typed in [self.written, self.step, self.noted, self.to] {
            typed.set(String::new());
        }
    }
}

/// The forms; words in place of them where nothing can be done.
#[component]
pub(super) fn ActCards(
    card: StaffCard,
    /// What was put in for an answer, and for a note.
    shelves: [Shelf; 2],
    draft: Option<Draft>,
    acting: Acting,
) -> impl IntoView {
    let [answer, shelf] = shelves;
    let note = view! { <NoteCard card=card.clone() shelf draft=draft.clone() acting/> };
    let act = match card.item.state {
        _ if card.linked.iter().any(|one| one.tie == Tie::Into) => {
            view! { <Notice><p>{move_tr!("cases-care-merged")}</p></Notice> }.into_any()
        }
        CaseState::Closed => view! { <Notice><p>{move_tr!("cases-care-closed")}</p></Notice> }.into_any(),
        CaseState::Resolved => view! { <Notice><p>{move_tr!("cases-care-solved")}</p></Notice> }.into_any(),
        _ => {
            // What somebody else has is taken over first.
            let others = card.item.assignee.is_some() && !card.is_mine;
            let say = (!others).then(|| view! { <SayCard card=card.clone() shelf=answer draft=draft.clone() acting/> });
            view! { <TakeCard card others draft acting/> {say} }.into_any()
        }
    };
    view! { {act} {note} }
}

fn which(card: &StaffCard) -> AnyView {
    view! {
        <input type="hidden" name="org" value=card.item.organization.to_string()/>
        <input type="hidden" name="case" value=card.item.id.to_string()/>
        <input type="hidden" name="seen" value=card.revision/>
    }
    .into_any()
}

/// What is being typed into a field; before anything was, what came back with a plain form.
pub(super) fn kept(typed: RwSignal<String>, draft: Option<&Draft>, name: &str) -> String {
    let typed = Some(typed.get_untracked()).filter(|typed| !typed.is_empty());
    typed.unwrap_or_else(|| draft.and_then(|draft| draft.value(name)).unwrap_or_default().to_owned())
}

#[component]
fn TakeCard(card: StaffCard, others: bool, draft: Option<Draft>, acting: Acting) -> impl IntoView {
    let taken = answered(acting.take, draft.as_ref(), "take");
    let given = answered(acting.give, draft.as_ref(), "give");
    let goes_on = card.is_mine && matches!(card.item.state, CaseState::Held | CaseState::Pending);
    let label = match (others, goes_on) {
        (true, _) => move_tr!("cases-care-take-over"),
        (false, true) => move_tr!("cases-care-go-on"),
        (false, false) => move_tr!("cases-care-take"),
    };
    let step = if goes_on { "go_on" } else { "take" };
    let (fields, again) = (which(&card), which(&card));
    let (several, to) = (card.staff.len() > 1, kept(acting.to, draft.as_ref(), "to"));
    let take = (goes_on || !card.is_mine).then(|| {
        view! {
            <SendForm action=acting.take>
                <Refused said=taken/>
                {fields}
                <input type="hidden" name="step" value=step/>
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=acting.take.pending()>{label}</Button>
            </SendForm>
        }
    });
    let staff = std::iter::once((String::new(), move_tr!("cases-care-choose")))
        .chain(card.staff.iter().map(|(id, name)| (id.clone(), Signal::stored(name.clone()))))
        .collect::<Vec<_>>();
    let give = several.then(|| {
        view! {
            <SendForm action=acting.give attr:novalidate="novalidate" attr:class="stack close">
                <Refused said=given/>
                {again}
                <input type="hidden" name="step" value="give"/>
                <div on:input=move |event| acting.to.set(event_target_value(&event))>
                    <Select name="to" label=move_tr!("cases-care-to") options=staff value=to error=error_at(given, "to")/>
                </div>
                <div>
                    <Button action=ButtonAction::Submit pending=acting.give.pending()>{move_tr!("cases-care-give")}</Button>
                </div>
            </SendForm>
        }
    });
    (take.is_some() || give.is_some()).then(|| view! { <Card>{take} {give}</Card> })
}

#[component]
fn SayCard(card: StaffCard, shelf: Shelf, draft: Option<Draft>, acting: Acting) -> impl IntoView {
    let action = acting.say;
    let said = answered(action, draft.as_ref(), "say");
    let draft = Some(draft.unwrap_or_else(|| card.typed.clone()));
    let text = kept(acting.written, draft.as_ref(), "text");
    let step = Some(kept(acting.step, draft.as_ref(), "step")).filter(|step| !step.is_empty());
    let option = |value: &str, label, meaning| ChoiceOption {
        value: value.to_owned(),
        label,
        meaning: Some(meaning),
        off_because: None,
    };
    let mut options = vec![
        option("reply", move_tr!("cases-care-reply"), move_tr!("cases-care-reply-means")),
        option("ask", move_tr!("cases-care-ask"), move_tr!("cases-care-ask-means")),
        option("solve", move_tr!("cases-care-solve"), move_tr!("cases-care-solve-means")),
    ];
    if card.item.state != CaseState::Held {
        options.push(option("hold", move_tr!("cases-care-hold"), move_tr!("cases-care-hold-means")));
    }
    let fields = which(&card);
    let [attached, _] = acting.attached.get_value();
    let attached = attached.with(&card.item.organization, &Purpose::Answer(card.item.id.clone()), shelf);
    view! {
        <Card title=move_tr!("cases-care-say")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack" attr:data-keep=KeepAnswer::PATH
                attr:data-since=card.now.0>
                <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
                <Refused said/>
                {fields}
                <FileControl attached error=error_at(said, "upload")>
                    <div on:input=move |event| acting.written.set(event_target_value(&event))>
                        <TextArea name="text" label=move_tr!("cases-text") value=text rows=6 required=Need::Required
                            error=error_at(said, "text")/>
                    </div>
                </FileControl>
                <ChooseReply organization=card.item.organization.clone() case=card.item.id.clone() replies=card.replies
                    into="text" typed=Callback::new(move |whole| acting.written.set(whole))/>
                <div on:input=move |event| acting.step.set(event_target_value(&event))>
                    <Choice name="step" label=move_tr!("cases-care-step") options value=step.unwrap_or_else(|| "reply".to_owned()) required=Need::Required
                        error=error_at(said, "step")/>
                </div>
                {whether_kept()}
                <div class="form-end">
                    <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()
                        off_because=attached.busy()>
                        {move_tr!("cases-care-send")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}

#[component]
fn NoteCard(card: StaffCard, shelf: Shelf, draft: Option<Draft>, acting: Acting) -> impl IntoView {
    let action = acting.note;
    let said = answered(action, draft.as_ref(), "note");
    let draft = Some(draft.unwrap_or_else(|| card.typed.clone()));
    let (fields, typed) = (which(&card), kept(acting.noted, draft.as_ref(), "note"));
    let [_, attached] = acting.attached.get_value();
    let attached = attached.with(&card.item.organization, &Purpose::Note(card.item.id.clone()), shelf);
    view! {
        <Card title=move_tr!("cases-care-note")>
            <SendForm action attr:novalidate="novalidate" attr:class="stack" attr:data-keep=KeepAnswer::PATH
                attr:data-since=card.now.0>
                <Refused said/>
                {fields}
                <FileControl attached id="note-upload" error=error_at(said, "upload")>
                    <div on:input=move |event| acting.noted.set(event_target_value(&event))>
                        <TextArea name="note" label=move_tr!("cases-care-note") hint=move_tr!("cases-care-note-hint")
                            value=typed rows=3 error=error_at(said, "note")/>
                    </div>
                </FileControl>
                {whether_kept()}
                <div>
                    <Button action=ButtonAction::Submit pending=action.pending() off_because=attached.busy()>
                        {move_tr!("cases-care-note-send")}
                    </Button>
                </div>
            </SendForm>
        </Card>
    }
}
