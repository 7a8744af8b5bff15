//! A form on its way to its server function.
//!
//! Always true: it goes as the browser itself would send it. Leptos's own action would read it into the function's
//! arguments and write it out again, and so every form would carry the code for both.

use leptos::{
    ev::SubmitEvent,
    form::form_data_from_event,
    prelude::*,
    serde_json,
    server::ServerActionError,
    server_fn::{ServerFn, error::ServerFnUrlError},
    task::spawn_local,
    wasm_bindgen::JsCast,
};
use leptos_router::{NavigateOptions, hooks::use_navigate};
use serde::{Deserialize, de::DeserializeOwned};
use web_sys::{Element, Event, UrlSearchParams};

use crate::{
    fault::Fault,
    ids::{ApprovalId, OrganizationId},
    paths,
};

/// On a form in which somebody has typed or chosen what is not done yet; the document puts it there (`app/document.rs`),
/// since people do not wait for the WASM.
const UNSENT: &str = "data-unsent";
const UNSENT_FORMS: &str = "main form[method=post][data-unsent]";

type Answer<S> = Result<<S as ServerFn>::Output, Fault>;

/// What a form that is sent to the server function `S` came to.
pub struct Sending<S>
where
    S: ServerFn<Error = Fault> + 'static,
    S::Output: Send + Sync + 'static,
{
    value: RwSignal<Option<Answer<S>>>,
    way: Way,
}

/// What does not depend on the function.
#[derive(Clone, Copy)]
struct Way {
    answered: RwSignal<usize>,
    pending: RwSignal<bool>,
    /// How often it was sent: only the last one's answer counts.
    sent: StoredValue<usize>,
}

impl<S> Clone for Sending<S>
where
    S: ServerFn<Error = Fault> + 'static,
    S::Output: Send + Sync + 'static,
{
    fn clone(&self) -> Self {
        *self
    }
}

impl<S> Copy for Sending<S>
where
    S: ServerFn<Error = Fault> + 'static,
    S::Output: Send + Sync + 'static,
{
}

impl<S> Default for Sending<S>
where
    S: ServerFn<Error = Fault> + 'static,
    S::Output: Send + Sync + 'static,
{
    fn default() -> Self {
        Self::new()
    }
}

impl<S> Sending<S>
where
    S: ServerFn<Error = Fault> + 'static,
    S::Output: Send + Sync + 'static,
{
    #[must_use]
    pub fn new() -> Self {
        // What a plain form ran into comes back in the address of its page.
        let before = use_context::<ServerActionError>()
            .filter(|error| error.path() == S::PATH)
            .map(|error| Err(ServerFnUrlError::<Fault>::decode_err(error.err())));
        let way = Way { answered: RwSignal::new(0), pending: RwSignal::new(false), sent: StoredValue::new(0) };
        Self { value: RwSignal::new(before), way }
    }

    /// The last answer.
    #[must_use]
    pub fn value(self) -> RwSignal<Option<Answer<S>>> {
        self.value
    }

    /// Whether an answer is waited for.
    #[must_use]
    pub fn pending(self) -> Signal<bool> {
        self.way.pending.into()
    }

    /// How often it was answered.
    #[must_use]
    pub fn version(self) -> RwSignal<usize> {
        self.way.answered
    }
}

/// A form that sends itself to `S`: in place with the WASM, as a plain form without it.
#[component]
pub fn SendForm<S>(action: Sending<S>, children: Children) -> impl IntoView
where
    S: ServerFn<Error = Fault> + 'static,
    S::Output: DeserializeOwned + Send + Sync + 'static,
{
    let Sending { value, way } = action;
    let navigate = use_navigate();
    let take = move |answer: Result<Vec<u8>, Fault>| {
        if let Some(request) = answer.as_ref().ok().and_then(|body| request(body)) {
            // It is kept there, all of it.
            forget_unsent();
            navigate(&request, NavigateOptions::default());
        }
        value.try_set(Some(answer.and_then(|body| serde_json::from_slice(&body).map_err(|_| unreadable()))));
    };
    let submit = move |event| way.go(&event, S::PATH, Box::new(take.clone()));
    view! { <form method="post" action=S::PATH on:submit=submit>{children()}</form> }
}

/// The page of the request that was made of what was sent, since a second person has to say yes; none: it was not.
fn request(body: &[u8]) -> Option<String> {
    #[derive(Deserialize)]
    enum Answer {
        Asks(OrganizationId, ApprovalId),
    }
    if !body.starts_with(br#"{"Asks""#) {
        return None;
    }
    let Answer::Asks(organization, id) = serde_json::from_slice(body).ok()?;
    Some(paths::approval(&organization, &id))
}

fn form_of(event: &Event) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest("form").ok()?
}

/// Whether somebody has typed or chosen something on this page that is not done yet.
#[must_use]
pub fn is_unsent() -> bool {
    cfg!(feature = "hydrate") && matches!(document().query_selector(UNSENT_FORMS), Ok(Some(_)))
}

/// What was typed or chosen on this page is not wanted any more.
pub fn forget_unsent() {
    while let Ok(Some(form)) = document().query_selector(UNSENT_FORMS) {
        if form.remove_attribute(UNSENT).is_err() {
            break;
        }
    }
}

impl Way {
    fn go(self, event: &SubmitEvent, path: &'static str, take: Box<dyn FnOnce(Result<Vec<u8>, Fault>)>) {
        if event.default_prevented() {
            return;
        }
        event.prevent_default();
        let form = form_of(event);
        let typed = form_data_from_event(event)
            .ok()
            .and_then(|data| UrlSearchParams::new_with_str_sequence_sequence(&data).ok())
            .and_then(|pairs| pairs.to_string().as_string())
            .unwrap_or_default();
        self.sent.update_value(|sent| *sent += 1);
        let turn = self.sent.get_value();
        self.pending.set(true);
        spawn_local(async move {
            let answer = post(path, typed).await;
            // The page may be gone by now, or the form sent again.
            if self.sent.try_get_value() == Some(turn) {
                // As `Outcome` is written; whatever was not done is still to be sent.
                if let (Some(form), Ok(true)) = (form, answer.as_ref().map(|body| body.starts_with(br#"{"Done""#))) {
                    let _ = form.remove_attribute(UNSENT);
                }
                self.pending.set(false);
                self.answered.update(|answered| *answered += 1);
                take(answer);
            }
        });
    }
}

fn unreadable() -> Fault {
    Fault::Broken { reference: String::new() }
}

#[cfg(feature = "hydrate")]
async fn post(path: &str, typed: String) -> Result<Vec<u8>, Fault> {
    use leptos::server_fn::{
        client::{Client, browser::BrowserClient},
        error::FromServerFnError,
        redirect::call_redirect_hook,
        request::{ClientReq, browser::BrowserRequest},
        response::ClientRes,
    };

    let (form, json) = ("application/x-www-form-urlencoded", "application/json");
    let request: BrowserRequest = ClientReq::<Fault>::try_new_post(path, form, json, typed)?;
    let response = <BrowserClient as Client<Fault>>::send(request).await?;
    let failed = ClientRes::<Fault>::status(&response) >= 400;
    let onward = ClientRes::<Fault>::has_redirect(&response).then(|| ClientRes::<Fault>::location(&response));
    let body = ClientRes::<Fault>::try_into_bytes(response).await?;
    if failed {
        return Err(Fault::de(body));
    }
    if let Some(onward) = onward {
        call_redirect_hook(&onward);
    }
    Ok(body.into())
}

/// Only a browser sends a form.
#[cfg(not(feature = "hydrate"))]
async fn post(_path: &str, _typed: String) -> Result<Vec<u8>, Fault> {
    Err(Fault::Unreachable)
}
