//! A saved reply is chosen beside an answer, and put in behind what was typed.

use leptos::{ev::MouseEvent, prelude::*, server_fn::ServerFn, wasm_bindgen::JsCast as _};
use leptos_fluent::move_tr;
use web_sys::{HtmlElement, js_sys::Reflect};

use crate::{
    fault::Outcome,
    ids::{CaseId, OrganizationId},
    replies::{
        actions::{PutInReply, put_in_reply},
        rules::put_in,
    },
    ui::{Select, use_toasts},
    words,
};

/// The list and the button; nothing where there are none. Without the browser's face the button sends what was typed
/// along, and the page comes back with both.
#[component]
pub(crate) fn ChooseReply(
    organization: OrganizationId,
    case: CaseId,
    replies: Vec<(String, String)>,
    /// The id of the box that it is put into.
    into: &'static str,
    /// What is told all that stands there then.
    typed: Callback<String>,
) -> impl IntoView {
    let (chosen, toasts) = (RwSignal::new(String::new()), use_toasts());
    let fetch = Action::new(move |reply: &String| {
        let asked = put_in_reply(organization.clone(), case.clone(), reply.clone(), String::new(), String::new());
        async move {
            match asked.await {
                Ok(Outcome::Done(text)) => {
                    if let Some(whole) = write_behind(into, &text) {
                        typed.try_run(whole);
                    }
                }
                Ok(_) => toasts.say(move_tr!("replies-refused-gone")),
                Err(fault) => toasts.say(Signal::derive(move || words::fault(&fault))),
            }
        }
    });
    let press = move |event: MouseEvent| {
        event.prevent_default();
        let reply = chosen.get_untracked();
        if !reply.is_empty() {
            fetch.dispatch(reply);
        }
    };
    (!replies.is_empty()).then(|| {
        let none = (String::new(), move_tr!("replies-choose"));
        let each = replies.into_iter().map(|(id, title)| (id, Signal::stored(title)));
        let options: Vec<_> = std::iter::once(none).chain(each).collect();
        view! {
            <div on:change=move |event| chosen.set(event_target_value(&event))>
                <Select name="reply" label=move_tr!("replies-one") hint=move_tr!("replies-choose-hint") options/>
            </div>
            <div>
                <button class="button" type="submit" formaction=PutInReply::PATH on:click=press>
                    {move_tr!("replies-put-in")}
                </button>
            </div>
        }
    })
}

/// Reads the box itself, in which somebody may have typed before anything here listened.
fn write_behind(id: &str, reply: &str) -> Option<String> {
    let control = document().get_element_by_id(id)?;
    let typed = Reflect::get(&control, &"value".into()).ok()?.as_string()?;
    let whole = put_in(&typed, reply);
    Reflect::set(&control, &"value".into(), &whole.as_str().into()).ok()?;
    let _ = control.dyn_ref::<HtmlElement>()?.focus();
    Some(whole)
}
