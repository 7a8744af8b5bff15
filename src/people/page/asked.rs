//! What the pages ask for, and what stands in place of an answer that is none.

use leptos::prelude::*;
use leptos_fluent::move_tr;
use leptos_router::hooks::{use_params_map, use_query_map};

use crate::{
    access::Denial,
    app::{FaultPage, respond},
    fault::Fault,
    ids::{MemberId, OrganizationId},
    live, paths,
    plain::{Draft, draft},
    ui::{LinkButton, Notice, PageHead, Title, Tone},
    wire::{Asked, ask},
    words,
};

/// What a reading server function answers.
pub(super) type Answer<T> = Result<Result<T, Denial>, Fault>;

/// The organization of the address.
pub(super) fn organization() -> Memo<OrganizationId> {
    let params = use_params_map();
    Memo::new(move |_| OrganizationId::new(params.read().get("org").unwrap_or_default()))
}

/// The contact of the address.
pub(super) fn member() -> Memo<MemberId> {
    let params = use_params_map();
    Memo::new(move |_| MemberId::new(params.read().get("member").unwrap_or_default()))
}

/// What was typed into a plain form that was refused, if the address says so.
pub(super) fn drafted() -> Asked<Option<Draft>> {
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
pub(super) fn settled<T: Clone + PartialEq + Send + Sync + 'static>(
    read: impl Fn() -> T + Send + Sync + 'static,
) -> Signal<T> {
    if cfg!(feature = "ssr") { Signal::derive(read) } else { Memo::new(move |_| read()).into() }
}

/// Asks again when something was changed here, or by somebody else.
#[derive(Clone, Copy)]
pub(super) struct News(RwSignal<u32>);

impl News {
    pub(super) fn new() -> Self {
        Self(RwSignal::new(0))
    }

    /// Something was changed here.
    pub(super) fn spread(self) {
        self.0.try_update(|heard| *heard = heard.wrapping_add(1));
    }

    /// What a resource has to depend on.
    pub(super) fn heard(self) -> Signal<(u32, (u32, u32))> {
        let live = live::contacts();
        Signal::derive(move || (self.0.get(), live.get()))
    }
}

/// The page of an answer, or what stands in its place.
pub(super) fn shown<T>(answer: Answer<T>, organization: &OrganizationId, page: impl FnOnce(T) -> AnyView) -> AnyView {
    match answer {
        Ok(Ok(found)) => page(found),
        Ok(Err(denial)) => view! { <Denied denial back=paths::home(organization)/> }.into_any(),
        Err(fault) => view! { <FaultPage fault/> }.into_any(),
    }
}

/// A page that this person may not see: why, and who can help.
#[component]
pub(super) fn Denied(denial: Denial, back: String) -> impl IntoView {
    respond(403);
    view! {
        <Title text=move_tr!("contacts-denied-title")/>
        <div class="page">
            <PageHead title=move_tr!("contacts-denied-title")/>
            <Notice tone=Tone::Wait>
                <p>{move || words::access::why(&denial)}</p>
            </Notice>
            <p>
                <LinkButton href=back>{move_tr!("contacts-to-home")}</LinkButton>
            </p>
        </div>
    }
}
