//! What a form was answered: by its action in the browser, or by the draft of a plain form. Both are said alike.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_fluent::{move_tr, tr};

use super::said;
use crate::{
    fault::{Fault, FieldError, Outcome},
    people::rules::Refusal,
    plain::Draft,
    ui::{Notice, Tone},
    wire::Sending,
    words,
};

/// What was said last; `None` before anything was.
pub(super) type Said = Signal<Option<Result<Outcome<(), Refusal>, Fault>>>;

/// What the action was answered; before its first answer, what the draft of the form with this name says.
pub(super) fn said<S, T>(action: Sending<S>, draft: Option<&Draft>, form: &str) -> Said
where
    S: ServerFn<Output = Outcome<T, Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
{
    let of_this_form = draft.filter(|draft| draft.value("form").is_none_or(|name| name == form));
    let first = of_this_form.and_then(Draft::outcome::<Refusal>).map(Ok);
    let value = action.value();
    Signal::derive(move || value.get().map(|answer| answer.map(emptied)).or_else(|| first.clone()))
}

fn emptied<T>(outcome: Outcome<T, Refusal>) -> Outcome<(), Refusal> {
    match outcome {
        Outcome::Done(_) => Outcome::Done(()),
        Outcome::NotAllowed(denial) => Outcome::NotAllowed(denial),
        Outcome::Refused(refusal) => Outcome::Refused(refusal),
        Outcome::Invalid(errors) => Outcome::Invalid(errors),
        Outcome::Stale => Outcome::Stale,
        Outcome::SignInAgain => Outcome::SignInAgain,
    }
}

/// Runs when the action is done.
pub(super) fn when_done<S, T>(action: Sending<S>, then: impl Fn(T) + 'static)
where
    S: ServerFn<Output = Outcome<T, Refusal>, Error = Fault> + Clone + Send + Sync + 'static,
    T: Clone + Send + Sync + 'static,
{
    let value = action.value();
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Done(done))) = value.get() {
            then(done);
        }
    });
}

/// The fields that could not be taken. An address that is taken is said at its field.
pub(super) fn errors(said: Said) -> Signal<Vec<FieldError>> {
    Signal::derive(move || match said.get() {
        Some(Ok(Outcome::Invalid(errors))) => errors,
        _ => Vec::new(),
    })
}

/// The message at one field.
pub(super) fn error_at(said: Said, field: &'static str) -> Signal<Option<String>> {
    Signal::derive(move || match said.get() {
        Some(Ok(Outcome::Invalid(errors))) => {
            errors.iter().find(|error| error.field == field).map(|error| words::reason(error.reason))
        }
        Some(Ok(Outcome::Refused(Refusal::AddressTaken))) if field == "email" => {
            Some(said::refusal(Refusal::AddressTaken))
        }
        _ => None,
    })
}

/// Every message of a form with the id of its field, for the summary at its top.
pub(super) fn summary(said: Said) -> Signal<Vec<(String, String)>> {
    let errors = errors(said);
    Signal::derive(move || {
        let taken = matches!(said.get(), Some(Ok(Outcome::Refused(Refusal::AddressTaken))));
        let taken = taken.then(|| ("email".to_owned(), said::refusal(Refusal::AddressTaken)));
        let lines = errors.get().into_iter().map(|error| {
            let sentence = words::reason(error.reason);
            let message = tr!("contacts-summary-line", { "field" => said::field(&error.field), "message" => sentence });
            (error.field, message)
        });
        lines.chain(taken).collect()
    })
}

/// The sentence about what was not done, where no field is to blame.
pub(super) fn sentence(said: Said) -> Signal<Option<String>> {
    Signal::derive(move || match said.get()? {
        Err(fault) => Some(words::fault(&fault)),
        Ok(Outcome::NotAllowed(denial)) => Some(words::access::why(&denial)),
        Ok(Outcome::Refused(Refusal::AddressTaken) | Outcome::Invalid(_) | Outcome::Done(())) => None,
        Ok(Outcome::Refused(refusal)) => Some(said::refusal(refusal)),
        Ok(Outcome::Stale) => Some(tr!("contacts-stale")),
        Ok(Outcome::SignInAgain) => Some(tr!("contacts-sign-in-again")),
    })
}

/// The same in its box.
#[component]
pub(super) fn Refused(said: Said) -> impl IntoView {
    let sentence = sentence(said);
    view! {
        <div role="alert" hidden=move || sentence.with(Option::is_none)>
            {move || {
                sentence
                    .get()
                    .map(|text| {
                        view! {
                            <Notice tone=Tone::Stop title=move_tr!("contacts-not-done")>
                                <p>{text}</p>
                            </Notice>
                        }
                    })
            }}
        </div>
    }
}
