//! “Was this helpful?” below an article: one press for yes; for no, what the problem was.

use leptos::prelude::*;

use super::super::{
    feedback::{MOST, Reason, Sent, Wrong},
    library::Article,
    words::{say, say_of},
};
use crate::{
    ui::{Button, ButtonAction, ButtonKind, Choice, ChoiceOption, TextArea},
    words::{Language, number},
};

/// What has become of the form.
pub enum Feedback {
    Fresh,
    /// Nobody is asked, since nobody reads it yet.
    Preview,
    Thanks,
    /// It comes back as it was sent.
    Wrong(Wrong, Sent),
}

pub fn helpful(language: Language, article: &Article, feedback: &Feedback) -> AnyView {
    let inside = match feedback {
        Feedback::Preview => return ().into_any(),
        Feedback::Thanks => view! { <p role="status">{say(language, "help-thanks")}</p> }.into_any(),
        Feedback::Fresh => form(language, article, None, &Sent::default()),
        Feedback::Wrong(wrong, sent) => form(language, article, Some(*wrong), sent),
    };
    view! {
        <section class="card help-helpful" id="helpful" aria-labelledby="helpful-title">
            <h2 id="helpful-title">{say(language, "help-helpful")}</h2>
            {inside}
        </section>
    }
    .into_any()
}

fn form(language: Language, article: &Article, wrong: Option<Wrong>, sent: &Sent) -> AnyView {
    let most = number(i64::try_from(MOST).unwrap_or_default());
    let said = wrong.map(|wrong| match wrong {
        Wrong::NoReason => say(language, "help-choose-reason"),
        Wrong::TooLong => say_of(language, "help-too-long", &[("most", &most)]),
        Wrong::TooOften => say(language, "help-too-often"),
    });
    let at = |one: Wrong| Signal::stored(said.clone().filter(|_| wrong == Some(one)));
    let general = said.clone().filter(|_| wrong == Some(Wrong::TooOften));
    let option = |reason: Reason| ChoiceOption {
        value: reason.key().to_owned(),
        label: Signal::stored(say(language, key(reason))),
        meaning: None,
        off_because: None,
    };
    view! {
        {general.map(|text| view! { <p class="error" role="alert">{text}</p> })}
        <div class="help-answers">
            <form method="post" action=article.path(language)>
                <input type="hidden" name="helpful" value="yes"/>
                <Button action=ButtonAction::Submit icon="check">{say(language, "help-yes")}</Button>
            </form>
            <details open=wrong.is_some()>
                <summary class="button">{say(language, "help-no")}</summary>
                <form method="post" action=format!("{}#helpful", article.path(language)) class="stack">
                    <input type="hidden" name="helpful" value="no"/>
                    <Choice
                        name="reason"
                        label=Signal::stored(say(language, "help-why-not"))
                        options=Reason::ALL.map(option).to_vec()
                        value=sent.reason.clone()
                        error=at(Wrong::NoReason)
                    />
                    <TextArea
                        name="comment"
                        label=Signal::stored(say(language, "help-comment"))
                        hint=Signal::stored(say(language, "help-comment-hint"))
                        value=sent.comment.clone()
                        error=at(Wrong::TooLong)
                    />
                    <div class="form-end">
                        <Button kind=ButtonKind::Main action=ButtonAction::Submit>{say(language, "help-send")}</Button>
                    </div>
                </form>
            </details>
        </div>
    }
    .into_any()
}

const fn key(reason: Reason) -> &'static str {
    match reason {
        Reason::Unclear => "help-reason-unclear",
        Reason::Wrong => "help-reason-wrong",
        Reason::Missing => "help-reason-missing",
        Reason::Other => "help-reason-other",
    }
}
