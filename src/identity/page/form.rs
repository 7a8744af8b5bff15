//! What the forms of identity share: what was said to them, their password fields, where they lead.
//!
//! Always true: a form that a browser without WASM sent comes back exactly as one that was refused in place.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    components::Redirect,
    hooks::{use_location, use_query_map},
};

use crate::{
    app::FaultPage,
    fault::{Fault, FieldError, Outcome},
    identity::model::{Dead, Entered, Refusal},
    paths,
    plain::{Draft, draft},
    ui::{ErrorSummary, Field, FieldKind, Need, Notice, Reveal, Tone},
    wire::{Asked, ask},
    words,
};

type Answer<T> = Result<Outcome<T, Refusal>, Fault>;

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

/// What was last said to a form.
#[derive(Clone, Copy)]
pub struct Said(Signal<Option<Answer<()>>>);

impl Said {
    /// By what the page's own action answered, or else by what came back with its address.
    pub fn new<T: 'static>(
        answer: impl Fn() -> Option<Answer<T>> + Send + Sync + 'static,
        draft: Option<&Draft>,
    ) -> Self {
        let before: Option<Answer<()>> = draft.and_then(Draft::outcome).map(Ok);
        Self(Signal::derive(move || match answer() {
            Some(answer) => Some(answer.map(|outcome| outcome.map(|_| ()))),
            None => before.clone(),
        }))
    }

    /// What is wrong with one field.
    pub fn error(self, field: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.errors().into_iter().find(|error| error.field == field).map(|error| words::reason(error.reason))
        })
    }

    pub fn is_done(self) -> bool {
        self.0.with(|said| matches!(said, Some(Ok(Outcome::Done(())))))
    }

    fn errors(self) -> Vec<FieldError> {
        self.0.with(|said| match said {
            Some(Ok(Outcome::Invalid(errors))) => errors.clone(),
            _ => Vec::new(),
        })
    }

    fn lines(self) -> Vec<(String, String)> {
        self.errors().into_iter().map(line).collect()
    }
}

/// What is wrong, with the field's name where it has one.
fn line(FieldError { field, reason }: FieldError) -> (String, String) {
    let message = words::reason(reason);
    let label = match field.as_str() {
        "email" => tr!("identity-email"),
        "password" => tr!("identity-password"),
        "current" => tr!("identity-current-password"),
        "again" => tr!("identity-new-password-again"),
        "first_name" => tr!("identity-first-name"),
        "last_name" => tr!("identity-last-name"),
        _ => return (field, message),
    };
    (field, tr!("frame-summary-line", { "field" => label, "message" => message }))
}

/// The first thing inside a form: what has to be corrected, or why it was refused.
#[component]
pub fn Verdict(said: Said) -> impl IntoView {
    let refused = move || {
        said.0.with(|said| match said {
            Some(Ok(Outcome::Refused(refusal))) => Some(refusal_view(refusal)),
            Some(Ok(Outcome::NotAllowed(_) | Outcome::SignInAgain)) => Some(sentence(tr!("identity-again-needed"))),
            Some(Ok(Outcome::Stale)) => Some(sentence(tr!("identity-stale"))),
            Some(Err(fault)) => Some(sentence(words::fault(fault))),
            _ => None,
        })
    };
    view! {
        <ErrorSummary title=move_tr!("identity-errors") errors=Signal::derive(move || said.lines())/>
        <div role="alert">{move || refused().map(|said| view! { <Notice tone=Tone::Stop>{said}</Notice> })}</div>
    }
}

fn sentence(text: String) -> AnyView {
    view! { <p>{text}</p> }.into_any()
}

fn refusal_view(refusal: &Refusal) -> AnyView {
    let text = match refusal {
        Refusal::NoMatch => tr!("identity-no-match"),
        Refusal::TooMany { seconds } => tr!("identity-too-many", { "minutes" => seconds.div_ceil(60) }),
        Refusal::Dead(dead) => dead_text(*dead),
        Refusal::SomebodyElse { email } => tr!("identity-somebody-else", { "email" => email.clone() }),
        Refusal::SameAddress => tr!("identity-address-same"),
        Refusal::AddressTaken => tr!("identity-address-taken"),
        Refusal::NoChange => tr!("identity-address-over"),
        Refusal::AlreadyMember => tr!("identity-already-member"),
        Refusal::NoDoor(doors) if doors.is_empty() => tr!("identity-no-door-anywhere"),
        Refusal::NoDoor(doors) => {
            let lines = doors.iter().map(|door| {
                let organization = door.organization.clone();
                let text = if door.helpers.is_empty() {
                    tr!("identity-no-door", { "organization" => organization })
                } else {
                    let names = words::or(words::spoken(), &door.helpers);
                    tr!("identity-no-door-ask", { "organization" => organization, "names" => names })
                };
                view! { <p>{text}</p> }
            });
            return lines.collect_view().into_any();
        }
    };
    sentence(text)
}

/// Why a link leads nowhere, and what to do about it.
pub fn dead_text(dead: Dead) -> String {
    match dead {
        Dead::Unknown => tr!("identity-dead-unknown"),
        Dead::Used => tr!("identity-dead-used"),
        Dead::LinkExpired => tr!("identity-dead-link-expired"),
        Dead::Expired => tr!("identity-dead-expired"),
        Dead::Revoked => tr!("identity-dead-revoked"),
        Dead::Superseded => tr!("identity-dead-superseded"),
    }
}

/// A password that somebody has.
#[component]
pub fn OwnPassword(name: &'static str, #[prop(into)] label: Signal<String>, said: Said) -> impl IntoView {
    view! {
        <Field
            name
            label
            kind=FieldKind::Password
            required=Need::Required
            autocomplete="current-password"
            reveal=reveal()
            error=said.error(name)
        />
    }
}

/// A password that somebody chooses, twice.
#[component]
pub fn NewPassword(said: Said) -> impl IntoView {
    view! {
        <Field
            name="password"
            label=move_tr!("identity-new-password")
            hint=move_tr!("identity-password-advice", { "advised" => crate::identity::rules::ADVISED, "least" => crate::identity::rules::LEAST })
            kind=FieldKind::Password
            required=Need::Required
            autocomplete="new-password"
            reveal=reveal()
            error=said.error("password")
        />
        <Field
            name="again"
            label=move_tr!("identity-new-password-again")
            kind=FieldKind::Password
            required=Need::Required
            autocomplete="new-password"
            reveal=reveal()
            error=said.error("again")
        />
    }
}

fn reveal() -> Reveal {
    Reveal { show: move_tr!("identity-password-show"), hide: move_tr!("identity-password-hide") }
}

/// Leads on in a new document as soon as somebody has come in or gone out.
pub fn follow(answer: impl Fn() -> Option<Answer<Entered>> + Send + Sync + 'static) {
    Effect::new(move |_| {
        if let Some(Ok(Outcome::Done(entered))) = answer() {
            // It cannot fail for one of our own paths.
            let _ = window().location().assign(&entered.to);
        }
    });
}

/// A fault in place of a page; who is signed out signs in and comes back.
#[component]
pub fn Away(fault: Fault) -> impl IntoView {
    if fault == Fault::SignedOut {
        let here = use_location().pathname.get_untracked();
        return view! { <Redirect path=paths::sign_in(&here)/> }.into_any();
    }
    view! { <FaultPage fault/> }.into_any()
}
