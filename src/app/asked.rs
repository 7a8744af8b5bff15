//! What the pages of an organization ask for, and what stands in place of an answer that is none.

use std::{sync::Arc, time::Duration};

use futures::channel::oneshot;
use leptos::{ev::SubmitEvent, html::Form, prelude::*, web_sys::FormData};
use leptos_fluent::move_tr;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};
use serde::{Serialize, de::DeserializeOwned};

use super::{FaultPage, held::Held, outcome::because, respond};
use crate::{
    access::Denial,
    fault::Fault,
    ids::OrganizationId,
    live::{self, Topic},
    paths,
    plain::{Draft, draft},
    ui::{LinkButton, Notice, PageHead, Reason, Title, Tone, focus_heading},
    wire::{Asked, ask, is_unsent},
};

/// After so long it is looked again whether an answer can be shown.
const MOMENT: Duration = Duration::from_millis(250);

/// What a reading server function answers.
pub type Answer<T> = Result<Result<T, Denial>, Fault>;

/// The organization of the address.
pub fn organization() -> Memo<OrganizationId> {
    let params = use_params_map();
    Memo::new(move |_| OrganizationId::new(params.read().get("org").unwrap_or_default()))
}

/// Another part of the address's path, by its name in the route.
pub fn param(name: &'static str) -> Memo<String> {
    let params = use_params_map();
    Memo::new(move |_| params.read().get(name).unwrap_or_default())
}

/// What a form does that only narrows what its page shows: it goes to the address that `to` makes of its fields.
pub fn narrow(
    form: NodeRef<Form>,
    to: impl Fn(&dyn Fn(&str) -> Option<String>) -> String + 'static,
) -> impl Fn(SubmitEvent) + 'static {
    let navigate = use_navigate();
    move |event| {
        let Some(data) = form.get_untracked().and_then(|form| FormData::new_with_form(&form).ok()) else { return };
        event.prevent_default();
        let to = to(&|name| data.get(name).as_string());
        navigate(&to, NavigateOptions { scroll: false, ..NavigateOptions::default() });
        // The form is made anew for what it asks; whoever pressed its button stays on the page.
        focus_heading();
    }
}

/// What was typed into a plain form that was refused, if the address says so.
pub fn drafted() -> Asked<Option<Draft>> {
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

/// What is shown of a resource, and changes only when that does. On the server nothing changes, and a memo made outside
/// the boundary would hide its reads from it: there it is read anew each time.
pub fn settled<T: Clone + PartialEq + Send + Sync + 'static>(
    read: impl Fn() -> T + Send + Sync + 'static,
) -> Signal<T> {
    if cfg!(feature = "ssr") { Signal::derive(read) } else { Memo::new(move |_| read()).into() }
}

/// What is asked for, with what came back with a plain form; changes only when one of them does.
pub fn with_draft<T: Clone + PartialEq + Send + Sync + 'static>(
    asked: Asked<T>,
    draft: Asked<Option<Draft>>,
) -> Signal<Option<(T, Option<Draft>)>> {
    settled(move || {
        let (asked, draft) = (asked.get(), draft.get());
        Some((asked?, draft?))
    })
}

/// Asks again when something was changed here, or by somebody else.
#[derive(Clone, Copy)]
pub struct News(RwSignal<u32>);

impl Default for News {
    fn default() -> Self {
        Self::new()
    }
}

impl News {
    #[must_use]
    pub fn new() -> Self {
        Self(RwSignal::new(0))
    }

    /// Something was changed here.
    pub fn spread(self) {
        self.0.try_update(|heard| *heard = heard.wrapping_add(1));
    }

    /// What a resource has to depend on that shows what the topic is about.
    pub fn heard(self, topic: Topic) -> Signal<Heard> {
        let live = live::of(topic);
        Signal::derive(move || (self.0.get(), live.get()))
    }
}

/// What happened, here and elsewhere, as a resource depends on it.
type Heard = (u32, (u32, u32));

/// The news of a page whose forms are built anew by every answer: while something is typed or chosen in one and not sent,
/// they wait, an answer to them that is under way too, and the frame says so (`Meanwhile`).
#[derive(Clone, Copy)]
pub struct Between {
    heard: Signal<Heard>,
    /// Whether some were heard that are not asked about yet.
    late: Signal<bool>,
    held: Option<Held>,
}

impl News {
    pub fn between(self, topic: Topic) -> Between {
        let heard = self.heard(topic);
        let held: Option<Held> = use_context().filter(|_| cfg!(feature = "hydrate"));
        let Some(Held { waits, wanted }) = held else {
            return Between { heard, late: Signal::stored(false), held };
        };
        let shown = Memo::new(move |before: Option<&(Heard, u32)>| match (before, heard.get(), wanted.get()) {
            (Some((shown, was)), _, wanted) if *was == wanted && is_unsent() => (*shown, wanted),
            (_, now, wanted) => (now, wanted),
        });
        let late = Signal::derive(move || shown.get().0 != heard.get());
        Effect::new(move |_| waits.set(late.get()));
        on_cleanup(move || waits.set(false));
        Between { heard: Signal::derive(move || shown.get().0), late, held }
    }
}

impl Between {
    /// Asks, and again whenever `source` changes or there are news.
    pub fn ask<T, S, Fut>(
        self,
        source: impl Fn() -> S + Send + Sync + 'static,
        question: impl Fn(S) -> Fut + Send + Sync + 'static,
    ) -> Asked<T>
    where
        T: Serialize + DeserializeOwned + Send + Sync + 'static,
        S: PartialEq + Clone + Send + Sync + 'static,
        Fut: Future<Output = T> + Send + 'static,
    {
        let source = Arc::new(source);
        // What the answer on the page is about; the first one may have come with the document.
        let shown = StoredValue::new((!live::has_begun()).then(|| untrack(|| source())));
        ask(
            {
                let source = source.clone();
                move || (source(), self.heard.get())
            },
            move |(asked, _)| {
                let is_again = shown.try_with_value(|shown| shown.as_ref() == Some(&asked)) == Some(true);
                let (answer, source) = (question(asked.clone()), source.clone());
                async move {
                    let answer = answer.await;
                    if is_again {
                        self.calm(|| untrack(|| source()) != asked).await;
                    }
                    shown.try_set_value(Some(asked));
                    answer
                }
            },
        )
    }

    /// Until nothing is typed or chosen and not sent, or the news are wanted nevertheless, or something else is asked, or
    /// the page is gone.
    async fn calm(self, is_moved: impl Fn() -> bool) {
        let Some(Held { waits, wanted }) = self.held else { return };
        let before = wanted.try_get_untracked();
        while let Some(late) = self.late.try_get_untracked() {
            let is_held = is_unsent() && wanted.try_get_untracked() == before && !is_moved();
            waits.try_set(late || is_held);
            if !is_held {
                return;
            }
            let (wake, woken) = oneshot::channel::<()>();
            set_timeout(move || drop(wake), MOMENT);
            let _ = woken.await;
        }
    }
}

/// The page of an answer, or what stands in its place.
pub fn shown<T>(answer: Answer<T>, organization: &OrganizationId, page: impl FnOnce(T) -> AnyView) -> AnyView {
    match answer {
        Ok(Ok(found)) => page(found),
        Ok(Err(denial)) => view! { <Denied denial back=paths::home(organization)/> }.into_any(),
        Err(fault) => view! { <FaultPage fault/> }.into_any(),
    }
}

/// A page that this person may not see: why, and who can help.
#[component]
pub fn Denied(denial: Denial, back: String) -> impl IntoView {
    respond(403);
    view! {
        <Title text=move_tr!("frame-denied-title")/>
        <div class="page">
            <PageHead title=move_tr!("frame-denied-title")/>
            <Notice tone=Tone::Wait>
                <p>{move || view! { <Reason because=because(&denial)/> }}</p>
            </Notice>
            <p>
                <LinkButton href=back>{move_tr!("frame-to-home")}</LinkButton>
            </p>
        </div>
    }
}
