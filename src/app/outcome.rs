//! What a form was answered: by its action in the browser, or by the draft of a plain form. Both are said alike.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;
use serde::de::DeserializeOwned;

use crate::{
    access::Denial,
    fault::{Fault, FieldError, Outcome},
    plain::Draft,
    ui::{Because, Notice, Reason, Tone},
    wire::Sending,
    words,
};

/// The refusals of a slice, as its pages say them.
pub trait Sayable: Clone + DeserializeOwned + Send + Sync + 'static {
    /// The refusal in a sentence.
    fn say(&self) -> String;

    /// The field that is to blame, if one is.
    fn field(&self) -> Option<&'static str> {
        None
    }

    /// What a field is called, as its label has it.
    fn label(field: &str) -> String;
}

/// What was said last; `None` before anything was.
pub type Said<R> = Signal<Option<Result<Outcome<(), R>, Fault>>>;

/// What the action was answered; before its first answer, what the draft of the form with this name says.
pub fn said<S, T, R>(action: Sending<S>, draft: Option<&Draft>, form: &str) -> Said<R>
where
    S: ServerFn<Output = Outcome<T, R>, Error = Fault> + Clone + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
    R: Sayable,
{
    let of_this_form = draft.filter(|draft| draft.value("form").is_none_or(|name| name == form));
    let first = of_this_form.and_then(Draft::outcome::<R>).map(Ok);
    let value = action.value();
    Signal::derive(move || value.get().map(|answer| answer.map(|outcome| outcome.map(drop))).or_else(|| first.clone()))
}

/// Runs when the action is done.
pub fn when_done<S, T, R>(action: Sending<S>, then: impl Fn(T) + 'static)
where
    S: ServerFn<Output = Outcome<T, R>, Error = Fault> + Clone + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
    R: Sayable,
{
    let value = action.value();
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Done(done))) = value.get() {
            then(done);
        }
    });
}

/// Runs when somebody else has changed it meanwhile.
pub fn when_stale<S, T, R>(action: Sending<S>, then: impl Fn() + 'static)
where
    S: ServerFn<Output = Outcome<T, R>, Error = Fault> + Clone + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
    R: Sayable,
{
    let value = action.value();
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Stale)) = value.get() {
            then();
        }
    });
}

/// The message at one field.
pub fn error_at<R: Sayable>(said: Said<R>, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || match said.get() {
        Some(Ok(Outcome::Invalid(errors))) => {
            errors.iter().find(|error| error.field == field).map(|error| words::reason(error.reason))
        }
        Some(Ok(Outcome::Refused(refusal))) if refusal.field() == Some(field) => Some(refusal.say()),
        _ => None,
    })
}

/// Every message of a form with the id of its field, for the summary at its top.
pub fn summary<R: Sayable>(said: Said<R>) -> Signal<Vec<(String, String)>> {
    Signal::derive(move || match said.get() {
        Some(Ok(Outcome::Invalid(errors))) => errors.into_iter().map(line::<R>).collect(),
        Some(Ok(Outcome::Refused(refusal))) => {
            refusal.field().map(|field| (field.to_owned(), refusal.say())).into_iter().collect()
        }
        _ => Vec::new(),
    })
}

fn line<R: Sayable>(error: FieldError) -> (String, String) {
    let sentence = words::reason(error.reason);
    let message = tr!("frame-summary-line", { "field" => R::label(&error.field), "message" => sentence });
    (error.field, message)
}

/// The sentence about what was not done, where no field is to blame.
pub fn sentence<R: Sayable>(said: Said<R>) -> Signal<Option<String>> {
    Signal::derive(move || match said.get()? {
        Err(fault) => Some(words::fault(&fault)),
        Ok(Outcome::NotAllowed(denial)) => Some(words::access::why(&denial)),
        Ok(Outcome::Invalid(_) | Outcome::Done(()) | Outcome::Asks(..)) => None,
        Ok(Outcome::Refused(refusal)) => refusal.field().is_none().then(|| refusal.say()),
        Ok(Outcome::Stale) => Some(tr!("frame-stale")),
        Ok(Outcome::SignInAgain) => Some(tr!("frame-sign-in-again")),
    })
}

/// That it was saved, where a plain form has led back to its page with `?saved`.
#[component]
pub fn JustSaved<R: Sayable>(said: Said<R>, word: Signal<String>) -> impl IntoView {
    let query = use_query_map();
    let saved = move || query.read().get("saved").is_some() && said.with(Option::is_none);
    view! {
        <div role="status">
            <Show when=saved>
                <Notice tone=Tone::Good><p>{word}</p></Notice>
            </Show>
        </div>
    }
}

/// Why the policy says no, whom to ask, and where it can be asked for.
#[must_use]
pub fn because(denial: &Denial) -> Because {
    let way = denial.ask.clone().map(|href| (href, words::access::ask_for_it()));
    Because { why: words::access::why(denial), way }
}

/// The same in its box.
#[component]
pub fn Refused<R: Sayable>(said: Said<R>) -> impl IntoView {
    let sentence = sentence(said);
    let because = move || match said.get() {
        Some(Ok(Outcome::NotAllowed(denial))) => Some(because(&denial)),
        _ => sentence.get().map(Because::from),
    };
    view! {
        <div role="alert" hidden=move || sentence.with(Option::is_none)>
            {move || {
                because()
                    .map(|because| {
                        let waits = matches!(said.get(), Some(Err(Fault::Kept)));
                        let (tone, title) = if waits { (Tone::Wait, move_tr!("frame-waits")) } else { (Tone::Stop, move_tr!("frame-not-done")) };
                        view! {
                            <Notice tone title>
                                <p><Reason because/></p>
                            </Notice>
                        }
                    })
            }}
        </div>
    }
}
