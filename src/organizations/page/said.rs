//! What was last said to one of the operator's forms.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use crate::{
    fault::{Fault, FieldError, Outcome},
    organizations::model::Refusal,
    plain::{Draft, draft},
    ui::{ErrorSummary, Notice, Tone},
    wire::{Asked, ask},
    words,
};

/// What came back with the address of this page, if anything.
pub fn returned() -> Asked<Option<Draft>> {
    let query = use_query_map();
    let id = Memo::new(move |_| query.read().get("draft"));
    ask(
        move || id.get(),
        |id| async move {
            match id {
                Some(id) => draft(id).await.ok().flatten(),
                None => None,
            }
        },
    )
}

/// By what the form's own action answered, or else by what came back with the address.
#[derive(Clone, Copy)]
pub struct Said(Signal<Option<Result<Outcome<(), Refusal>, Fault>>>);

impl Said {
    pub fn new<T: Send + Sync + 'static>(
        answer: impl Fn() -> Option<Result<Outcome<T, Refusal>, Fault>> + Send + Sync + 'static,
        draft: Option<&Draft>,
    ) -> Self {
        let before = draft.and_then(Draft::outcome).map(Ok);
        Self(Signal::derive(move || match answer() {
            Some(answer) => Some(answer.map(|outcome| outcome.map(|_| ()))),
            None => before.clone(),
        }))
    }

    pub fn error(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.errors().into_iter().find(|error| error.field == field).map(|error| words::reason(error.reason))
        })
    }

    fn errors(self) -> Vec<FieldError> {
        self.0.with(|said| match said {
            Some(Ok(Outcome::Invalid(errors))) => errors.clone(),
            _ => Vec::new(),
        })
    }

    fn refusal(self) -> Option<String> {
        self.0.with(|said| match said {
            Some(Ok(Outcome::Refused(refused))) => Some(refusal(*refused)),
            Some(Err(fault)) => Some(words::fault(fault)),
            _ => None,
        })
    }
}

#[component]
pub fn Verdict(said: Said) -> impl IntoView {
    let lines =
        move || said.errors().into_iter().map(|error| (error.field, words::reason(error.reason))).collect::<Vec<_>>();
    view! {
        <ErrorSummary title=move_tr!("organizations-errors") errors=Signal::derive(lines)/>
        <div role="alert">{move || said.refusal().map(|text| view! { <Notice tone=Tone::Stop><p>{text}</p></Notice> })}</div>
    }
}

pub fn refusal(refusal: Refusal) -> String {
    match refusal {
        Refusal::NameTaken => tr!("organizations-name-taken"),
        Refusal::Dead => tr!("organizations-dead"),
        Refusal::AddressTaken => tr!("organizations-address-taken"),
        Refusal::NotWaiting => tr!("organizations-not-waiting"),
    }
}
