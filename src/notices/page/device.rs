//! Whether this device is told what happens, as far as its browser lets it.
//!
//! Always true: turning off works without WASM; turning on is offered only where the browser has said that it can.

use leptos::{html::Input, prelude::*};
use leptos_fluent::{move_tr, tr};

use crate::{
    app::outcome::{Refused, Said, said, when_done},
    notices::{
        actions::{TurnPushOff, TurnPushOn},
        model::Device,
        rules::Refusal,
    },
    plain::Draft,
    ui::{Button, ButtonAction, Card, Notice, Tone},
    wire::{SendForm, Sending},
};

/// What can be sent from here.
#[derive(Clone, Copy)]
pub(super) struct Turns {
    on: Sending<TurnPushOn>,
    off: Sending<TurnPushOff>,
}

impl Turns {
    pub fn new() -> Self {
        Self { on: Sending::new(), off: Sending::new() }
    }
}

/// What the browser says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser says it"))]
enum Browser {
    /// Nothing yet.
    Silent,
    /// It knows no such thing.
    Without,
    /// Somebody has told it not to.
    Closed,
    Ready,
    /// It tried and could not.
    Failed,
}

pub(super) fn card(device: Option<Device>, draft: Option<&Draft>, turns: Turns) -> AnyView {
    let inside = match device {
        Some(device) => told(&device, draft, turns),
        None => view! { <p>{move_tr!("notices-push-unset")}</p> }.into_any(),
    };
    view! { <Card title=move_tr!("notices-push")><div class="stack">{inside}</div></Card> }.into_any()
}

fn told(device: &Device, draft: Option<&Draft>, Turns { on, off }: Turns) -> AnyView {
    let (is_on, browser, busy) = (RwSignal::new(device.is_on), RwSignal::new(Browser::Silent), RwSignal::new(false));
    let (given, key) = (NodeRef::<Input>::new(), device.key.clone());
    when_done(on, move |()| is_on.set(true));
    when_done(off, move |()| is_on.set(false));
    Effect::new(move |_| browser.set(way::browser()));
    let turn_on = Callback::new(move |()| {
        busy.set(true);
        let key = key.clone();
        way::open(key, move |found| {
            busy.try_set(false);
            match found {
                Ok(subscription) => way::give(given, &subscription),
                Err(why) => {
                    browser.try_set(why);
                }
            }
        });
    });
    let pending = Signal::derive(move || busy.get() || on.pending().get());
    let state = move || if is_on.get() { tr!("notices-push-on") } else { tr!("notices-push-off") };
    let trouble = move || {
        let (tone, word) = match browser.get() {
            Browser::Without => (Tone::Wait, tr!("notices-push-none")),
            Browser::Closed => (Tone::Wait, tr!("notices-push-denied")),
            Browser::Failed => (Tone::Stop, tr!("notices-push-failed")),
            Browser::Silent | Browser::Ready => return None,
        };
        Some(view! { <Notice tone><p>{word}</p></Notice> })
    };
    let acts = move || {
        match (is_on.get(), browser.get()) {
        (true, _) => Some(
            view! {
                <SendForm action=off>
                    <Button action=ButtonAction::Submit pending=off.pending()>{move_tr!("notices-push-turn-off")}</Button>
                </SendForm>
            }
            .into_any(),
        ),
        (false, Browser::Silent) => {
            Some(view! { <p class="hint">{move_tr!("notices-push-script")}</p> }.into_any())
        }
        (false, Browser::Ready | Browser::Failed) => {
            Some(view! { <Button pending on_press=turn_on>{move_tr!("notices-push-turn-on")}</Button> }.into_any())
        }
        (false, Browser::Without | Browser::Closed) => None,
    }
    };
    let (on_said, off_said): (Said<Refusal>, Said<Refusal>) = (said(on, draft, "device"), said(off, None, "device"));
    view! {
        <p class="hint">{move_tr!("notices-push-text")}</p>
        <p role="status"><strong>{state}</strong></p>
        <Refused said=on_said/>
        <Refused said=off_said/>
        <div role="alert">{trouble}</div>
        <div>{acts}</div>
        <SendForm action=on>
            <input type="hidden" name="subscription" node_ref=given/>
        </SendForm>
    }
    .into_any()
}

/// The way to this device, as its browser opens it.
#[cfg(feature = "hydrate")]
mod way {
    use leptos::{html::Input, prelude::*, task::spawn_local, wasm_bindgen::JsValue};
    use web_sys::js_sys::{JSON, Object, global};

    use super::Browser;
    use crate::wire::named::{call, kept, part, set};

    fn workers() -> Option<JsValue> {
        part(&part(&global(), "navigator")?, "serviceWorker")
    }

    pub fn browser() -> Browser {
        let permission = part(&global(), "Notification").and_then(|of| part(&of, "permission")?.as_string());
        match permission.as_deref() {
            Some("denied") => Browser::Closed,
            Some(_) if part(&global(), "PushManager").is_some() && workers().is_some() => Browser::Ready,
            _ => Browser::Without,
        }
    }

    /// Asks whoever sits there, and then the browser; gives what it says of itself, as JSON.
    pub fn open(key: String, then: impl FnOnce(Result<String, Browser>) + 'static) {
        spawn_local(async move {
            let asked = part(&global(), "Notification").and_then(|of| call(&of, "requestPermission", &[]));
            let granted = kept(asked).await.and_then(|granted| granted.as_string());
            then(match granted.as_deref() {
                Some("granted") => subscription(&key).await.ok_or(Browser::Failed),
                _ => Err(browser()),
            });
        });
    }

    async fn subscription(key: &str) -> Option<String> {
        let workers = workers()?;
        // Where none can be registered, none would ever be ready.
        kept(call(&workers, "register", &[&"/sw.js".into()])).await?;
        let manager = part(&kept(part(&workers, "ready")).await?, "pushManager")?;
        let wanted = Object::new();
        set(&wanted, "userVisibleOnly", &true.into());
        set(&wanted, "applicationServerKey", &key.into());
        let subscribe = || kept(call(&manager, "subscribe", &[&wanted]));
        let made = match subscribe().await {
            Some(made) => made,
            None => {
                // One that was made for another house's key stands in the way.
                let other = kept(call(&manager, "getSubscription", &[])).await?;
                kept(call(&other, "unsubscribe", &[])).await?;
                subscribe().await?
            }
        };
        JSON::stringify(&made).ok()?.as_string()
    }

    /// Sends the form that holds it.
    pub fn give(held: NodeRef<Input>, subscription: &str) {
        if let Some(held) = held.get_untracked() {
            held.set_value(subscription);
            if let Some(form) = held.form() {
                call(&form, "requestSubmit", &[]);
            }
        }
    }
}

/// On the server there is no browser.
#[cfg(not(feature = "hydrate"))]
mod way {
    use leptos::{html::Input, prelude::*};

    use super::Browser;

    pub fn browser() -> Browser {
        Browser::Silent
    }

    pub fn open(_: String, _: impl FnOnce(Result<String, Browser>) + 'static) {}

    pub fn give(_: NodeRef<Input>, _: &str) {}
}
