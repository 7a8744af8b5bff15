//! Articles of Help that may answer the question, while it is written.
//!
//! Always true: they come after every field, or beside the form, so that nothing that somebody types in moves; they never
//! take the focus; without the WASM, or where no article fits, there is nothing. What was typed is not left: each opens in a
//! tab of its own.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use serde::Deserialize;

/// An article as Help lists it.
#[derive(Clone, Deserialize)]
struct Answer {
    title: String,
    text: String,
    to: String,
}

#[component]
pub(super) fn Answers() -> impl IntoView {
    let found = RwSignal::new(Vec::<Answer>::new());
    #[cfg(feature = "hydrate")]
    typed::follow(found);
    let any = Memo::new(move |_| found.with(|found| !found.is_empty()));
    let one = |Answer { title, text, to }| {
        view! {
            <li>
                <a href=to target="_blank">{title}<span class="unseen">" "{move_tr!("cases-answers-new-tab")}</span></a>
                <p>{text}</p>
            </li>
        }
    };
    let list = move || {
        any.get().then(|| {
            view! {
                <section aria-labelledby="answers">
                    <h2 id="answers">{move_tr!("cases-answers")}</h2>
                    <ul><For each=move || found.get() key=|answer| answer.to.clone() children=one/></ul>
                </section>
            }
        })
    };
    // Said once, when the first one is found: what changes with every word would be noise.
    view! {
        <div class="answers">
            <p class="unseen" role="status">{move || any.get().then(|| tr!("cases-answers-heard"))}</p>
            <div>{list}</div>
        </div>
    }
}

/// What is typed, only in a browser.
#[cfg(feature = "hydrate")]
mod typed {
    use std::time::Duration;

    use gloo_net::http::Request;
    use leptos::{
        ev, leptos_dom::helpers::TimeoutHandle, prelude::*, serde_json, task::spawn_local, wasm_bindgen::JsCast,
        web_sys::HtmlInputElement,
    };

    use super::Answer;
    use crate::{
        cases::{model::Category, page::said},
        paths,
        people::model::addressed,
        words::{self, Language},
    };

    const SUBJECT: &str = "subject";
    const CATEGORY: &str = "category";
    /// After the last letter.
    const PAUSE: Duration = Duration::from_millis(300);

    /// Keeps `found` at what may answer the subject and the category that stand in the form.
    pub fn follow(found: RwSignal<Vec<Answer>>) {
        let asked = RwSignal::new((String::new(), String::new()));
        let look = move || {
            let now = (value(SUBJECT), value(CATEGORY));
            if asked.try_get_untracked().is_some_and(|before| before != now) {
                asked.set(now);
            }
        };
        let waiting = StoredValue::new(None::<TimeoutHandle>);
        // Whatever is typed: what counts is looked at afterwards.
        let typed = window_event_listener(ev::input, move |_| {
            if let Some(earlier) = waiting.try_get_value().flatten() {
                earlier.clear();
            }
            waiting.set_value(set_timeout_with_handle(look, PAUSE).ok());
        });
        on_cleanup(move || typed.remove());
        // What a draft brought back, or was typed before.
        Effect::new(move |_| look());
        Effect::new(move |_| {
            let (now, language) = (asked.get(), words::spoken());
            let about = Category::from_key(&now.1).filter(|category| *category != Category::Other).map(said::category);
            spawn_local(async move {
                let answers = fetch(language, now.0.trim(), &about.unwrap_or_default()).await.unwrap_or_default();
                // An older answer may come later.
                if asked.try_get_untracked().is_some_and(|asked| asked == now) {
                    found.set(answers);
                }
            });
        });
    }

    /// What stands in a field; a list is read as a field is.
    fn value(id: &str) -> String {
        let field = document().get_element_by_id(id).map(JsCast::unchecked_into::<HtmlInputElement>);
        field.map(|field| field.value()).unwrap_or_default()
    }

    async fn fetch(language: Language, question: &str, about: &str) -> Option<Vec<Answer>> {
        if question.is_empty() && about.is_empty() {
            return None;
        }
        let address = addressed(paths::help_answers(language), [("q", Some(question)), ("about", Some(about))]);
        let answer = Request::get(&address).send().await.ok()?;
        if !answer.ok() {
            return None;
        }
        serde_json::from_slice(&answer.binary().await.ok()?).ok()
    }
}
