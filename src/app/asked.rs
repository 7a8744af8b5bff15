//! What the pages of an organization ask for, and what stands in place of an answer that is none.

use leptos::{ev::SubmitEvent, html::Form, prelude::*, web_sys::FormData};
use leptos_fluent::move_tr;
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_params_map, use_query_map},
};

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

impl News {
    /// The same for a page whose forms are built anew by every answer: while something is typed or chosen in one and not
    /// sent, the news wait, and the frame says so (`Meanwhile`).
    pub fn heard_between(self, topic: Topic) -> Signal<Heard> {
        let heard = self.heard(topic);
        let Some(Held { waits, wanted }) = use_context().filter(|_| cfg!(feature = "hydrate")) else { return heard };
        let shown = Memo::new(move |before: Option<&(Heard, u32)>| match (before, heard.get(), wanted.get()) {
            (Some((shown, was)), _, wanted) if *was == wanted && is_unsent() => (*shown, wanted),
            (_, now, wanted) => (now, wanted),
        });
        Effect::new(move |_| waits.set(shown.get().0 != heard.get()));
        on_cleanup(move || waits.set(false));
        Signal::derive(move || shown.get().0)
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
