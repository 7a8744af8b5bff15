//! Every component in every state on one page, to be looked at and to be tested.
//!
//! Always true: it exists only where `debug_assertions` or tests are on; its words come from [`SAMPLES`] and are
//! nobody's language.

mod forms;
mod messages;
mod things;

use super::{PageHead, provide_toasts};
use leptos::prelude::*;

/// The only visible text in a `.rs` file of this house: a test page's, never a customer's.
pub(super) const SAMPLES: Samples = Samples {
    title: "Gallery",
    short: "Save",
    action: "Create a contact",
    stop: "Disable login",
    name: "Ivonne Íñiguez",
    mail: "ivonne@cobalt.test",
    label: "First name",
    hint: "As it stands on the badge.",
    error: "Enter a first name.",
    reason: "Only a Customer Case Manager may do this. Ask Nora Reyes.",
    sentence: "The invitation was sent again; the link before it no longer works.",
    role: "Customer Case Manager",
    meaning: "Sees every case of the organization and manages its contacts.",
    state: "Active",
    wait: "Invited · expires in 6 h",
    off: "Login disabled",
    when: "Nov 20, 2026, 4:40 p.m.",
};

pub(super) struct Samples {
    pub title: &'static str,
    pub short: &'static str,
    pub action: &'static str,
    pub stop: &'static str,
    pub name: &'static str,
    pub mail: &'static str,
    pub label: &'static str,
    pub hint: &'static str,
    pub error: &'static str,
    pub reason: &'static str,
    pub sentence: &'static str,
    pub role: &'static str,
    pub meaning: &'static str,
    pub state: &'static str,
    pub wait: &'static str,
    pub off: &'static str,
    pub when: &'static str,
}

/// The page.
#[component]
pub fn Gallery() -> impl IntoView {
    if use_context::<super::ToastList>().is_none() {
        provide_toasts();
    }
    view! {
        <div class="page">
            <PageHead title=SAMPLES.title text=SAMPLES.sentence/>
            <div class="stack">
                {forms::buttons()}
                {forms::fields()}
                {forms::choices()}
                {messages::messages()}
                {messages::openings()}
                {things::table()}
                {things::facts()}
                {things::nothing()}
            </div>
        </div>
    }
}
