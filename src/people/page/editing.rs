//! A form of details in which several people may be at work: what it begins with, and how it keeps in step.
//!
//! Always true: the fields are built once, so news never touches what somebody is typing; what others changed meanwhile
//! is shown above them, and only who has been shown it can save over it.

use leptos::{prelude::*, server_fn::ServerFn};
use leptos_fluent::move_tr;

use super::said as sayings;
use crate::{
    app::{
        asked::News,
        outcome::{Said, Sayable, when_done},
    },
    fault::{Fault, Outcome},
    people::model::{ContactForm, Saved},
    plain::Draft,
    ui::{DataItem, DataList, Notice, Tone, use_toasts},
    wire::Sending,
    words::Language,
};

/// What is on record now, with its revision, and who is told of a save.
#[derive(Clone, Copy)]
pub(in crate::people) struct OnRecord {
    pub latest: Signal<(i64, ContactForm)>,
    pub news: News,
}

/// How a form begins.
pub(in crate::people) struct Begun {
    pub first: ContactForm,
    /// The revision that it is about to be saved over.
    pub seen: RwSignal<i64>,
    /// What others changed meanwhile.
    pub theirs: Memo<Vec<(&'static str, String)>>,
}

impl OnRecord {
    /// The form as it stands, or as it came back.
    pub(in crate::people) fn begin<S, R>(self, action: Sending<S>, said: Said<R>, draft: Option<&Draft>) -> Begun
    where
        S: ServerFn<Output = Outcome<Saved, R>, Error = Fault> + Clone + Send + Sync + 'static,
        R: Sayable,
    {
        let (revision, on_record) = self.latest.get_untracked();
        let first = draft.map_or_else(|| on_record.clone(), |draft| typed(on_record.clone(), draft));
        let was_stale = matches!(said.get_untracked(), Some(Ok(Outcome::Stale)));
        let late = draft.and_then(late);
        // What the fields began with; after a plain form that was stale or late, what was typed into them.
        let base = RwSignal::new(if was_stale || late.is_some() { first.clone() } else { on_record });
        let seen = RwSignal::new(late.unwrap_or(revision));
        self.follow(action, said, base, seen);
        let theirs = Memo::new(move |_| self.latest.with(|(_, now)| differences(&base.get(), now)));
        Begun { first, seen, theirs }
    }

    /// Keeps the form in step: saved, it begins on what was saved; stale, on what others made of it.
    fn follow<S, R>(self, action: Sending<S>, said: Said<R>, base: RwSignal<ContactForm>, seen: RwSignal<i64>)
    where
        S: ServerFn<Output = Outcome<Saved, R>, Error = Fault> + Clone + Send + Sync + 'static,
        R: Sayable,
    {
        let (latest, news, toasts) = (self.latest, self.news, use_toasts());
        when_done(action, move |Saved { revision }| {
            seen.set(revision);
            base.set(ContactForm::default());
            toasts.say(move_tr!("frame-saved"));
            news.spread();
        });
        Effect::new(move |_| {
            if let Some(Ok(Outcome::Stale)) = said.get() {
                news.spread();
            }
        });
        Effect::new(move |_| {
            let (revision, now) = latest.get();
            let is_own = base.with_untracked(|base| *base == ContactForm::default());
            if is_own && revision >= seen.get_untracked() {
                base.set(now.clone());
            }
            let is_stale = matches!(said.get_untracked(), Some(Ok(Outcome::Stale)));
            if is_stale || base.with_untracked(|base| *base == now) {
                seen.set(revision);
            }
        });
    }
}

fn typed(form: ContactForm, draft: &Draft) -> ContactForm {
    let of_this_form = draft.value("form") == Some("save");
    form.typed(|name| draft.value(name).filter(|_| of_this_form).map(str::to_owned))
}

/// The revision that somebody edited whose session was over when they sent it.
fn late(draft: &Draft) -> Option<i64> {
    draft.value("seen").filter(|_| draft.value("form") == Some("save"))?.parse().ok()
}

/// The fields in which `now` is not what the form began with.
fn differences(base: &ContactForm, now: &ContactForm) -> Vec<(&'static str, String)> {
    if *base == ContactForm::default() {
        return Vec::new();
    }
    let pairs = base.values().into_iter().zip(now.values());
    pairs.filter(|((_, before), (_, after))| before != after).map(|(_, now)| now).collect()
}

/// What stands on record now, where it is not what the form began with.
#[component]
pub(in crate::people) fn Meanwhile(theirs: Memo<Vec<(&'static str, String)>>) -> impl IntoView {
    let items = move || {
        let said = theirs.get().into_iter().map(|(name, value)| {
            let value =
                if name == "language" { value.parse::<Language>().map_or(value, sayings::language) } else { value };
            view! { <DataItem term=Signal::derive(move || sayings::field(name))>{value}</DataItem> }
        });
        said.collect_view()
    };
    view! {
        <Show when=move || theirs.with(|theirs| !theirs.is_empty())>
            <Notice tone=Tone::Wait title=move_tr!("frame-meanwhile")>
                <p>{move_tr!("frame-meanwhile-text")}</p>
                <DataList>{items}</DataList>
            </Notice>
        </Show>
    }
}
