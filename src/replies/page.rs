//! The pages of saved replies, and the choice of one beside an answer.

mod choose;
mod edit;
mod list;

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::rules::Refusal;
use crate::{
    app::{FaultPage, outcome::Sayable, respond},
    fault::Fault,
    paths,
    ui::{LinkButton, Notice, PageHead, Title, Tone},
};

pub(crate) use choose::ChooseReply;
pub use edit::ReplyPage;
pub use list::RepliesPage;

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::OperatorsOnly => tr!("replies-refused-operators"),
            Self::Unknown { en, es } => {
                let name = en.clone().or_else(|| es.clone()).unwrap_or_default();
                tr!("replies-refused-unknown", { "name" => name })
            }
            Self::ChangedBy { name } => tr!("replies-refused-changed", { "name" => name.clone() }),
            Self::Gone => tr!("replies-refused-gone"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::Unknown { en: Some(_), .. } => Some("en"),
            Self::Unknown { .. } => Some("es"),
            _ => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "title" => tr!("replies-name"),
            "en" => tr!("replies-english"),
            _ => tr!("replies-spanish"),
        }
    }
}

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
