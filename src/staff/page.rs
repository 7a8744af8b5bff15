//! The pages about the provider's own people: who there is, one of them, inviting, what happened, and following an
//! invitation.

mod colleague;
mod history;
mod invite;
mod join;
mod list;
mod login;
mod said;

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::rules::Refusal;
use crate::{
    app::{FaultPage, outcome::Sayable, respond},
    fault::Fault,
    paths,
    ui::{LinkButton, Notice, PageHead, Title, Tone},
};

pub use colleague::ColleaguePage;
pub use history::HistoryPage;
pub use invite::InvitePage;
pub use join::JoinPage;
pub use list::StaffPage;

/// The page of an answer, or what stands in its place.
fn shown<T>(answer: Result<Result<T, Refusal>, Fault>, page: impl FnOnce(T) -> AnyView) -> AnyView {
    match answer {
        Ok(Ok(found)) => page(found),
        Ok(Err(refusal)) => view! { <Denied refusal/> }.into_any(),
        Err(fault) => view! { <FaultPage fault/> }.into_any(),
    }
}

/// A page that an agent may not see, and why.
#[component]
fn Denied(refusal: Refusal) -> impl IntoView {
    respond(403);
    view! {
        <Title text=move_tr!("frame-denied-title")/>
        <div class="page">
            <PageHead title=move_tr!("frame-denied-title")/>
            <Notice tone=Tone::Wait><p>{move || refusal.say()}</p></Notice>
            <p><LinkButton href=paths::CARE_CASES>{move_tr!("cases-care-queue")}</LinkButton></p>
        </div>
    }
}
