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
    /// It can, and takes none.
    Ready,
    /// It takes what comes.
    Open,
    /// It tried and could not.
    Failed,
}

pub(super) fn card(device: &Device, draft: Option<&Draft>, turns: Turns) -> AnyView {
    let inside = inside(device, draft, turns);
    view! { <Card title=move_tr!("notices-push")><div class="stack">{inside}</div></Card> }.into_any()
}

fn inside(device: &Device, draft: Option<&Draft>, Turns { on, off }: Turns) -> AnyView {
    let (kept, browser, busy) = (RwSignal::new(device.is_on), RwSignal::new(Browser::Silent), RwSignal::new(false));
    let (given, key) = (NodeRef::<Input>::new(), device.key.clone());
    when_done(on, move |()| kept.set(true));
    when_done(off, move |()| {
        kept.set(false);
        way::close();
    });
    let say = move |said| {
        browser.try_set(said);
    };
    Effect::new(move |_| way::look(say));
    let turn_on = Callback::new(move |()| {
        busy.set(true);
        way::open(key.clone(), move |found| {
            busy.try_set(false);
            say(match found {
                Ok(subscription) => {
                    way::give(given, &subscription);
                    Browser::Open
                }
                Err(why) => why,
            });
        });
    });
    let pending = Signal::derive(move || busy.get() || on.pending().get());
    // What was taken back in the browser's own settings is off, whatever the portal keeps.
    let is_on = Memo::new(move |_| kept.get() && matches!(browser.get(), Browser::Silent | Browser::Open));
    let state = move || if is_on.get() { tr!("notices-push-on") } else { tr!("notices-push-off") };
    let trouble = move || {
        let (tone, word) = match browser.get() {
            Browser::Without => (Tone::Wait, tr!("notices-push-none")),
            Browser::Closed => (Tone::Wait, tr!("notices-push-denied")),
            Browser::Failed => (Tone::Stop, tr!("notices-push-failed")),
            Browser::Silent | Browser::Ready | Browser::Open => return None,
        };
        Some(view! { <Notice tone><p>{word}</p></Notice> })
    };
    let acts = move || {
        match browser.get() {
        _ if is_on.get() => Some(
            view! {
                <SendForm action=off>
                    <Button action=ButtonAction::Submit pending=off.pending()>{move_tr!("notices-push-turn-off")}</Button>
                </SendForm>
            }
            .into_any(),
        ),
        Browser::Silent => Some(view! { <p class="hint">{move_tr!("notices-push-script")}</p> }.into_any()),
        Browser::Ready | Browser::Open | Browser::Failed => {
            Some(view! { <Button pending on_press=turn_on>{move_tr!("notices-push-turn-on")}</Button> }.into_any())
        }
        Browser::Without | Browser::Closed => None,
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

    async fn browser() -> Browser {
        let permission = part(&global(), "Notification").and_then(|of| part(&of, "permission")?.as_string());
        match permission.as_deref() {
            Some("denied") => Browser::Closed,
            Some(_) if part(&global(), "PushManager").is_some() && workers().is_some() => match made().await {
                Some(_) => Browser::Open,
                None => Browser::Ready,
            },
            _ => Browser::Without,
        }
    }

    /// What it has made before.
    async fn made() -> Option<JsValue> {
        let registration = kept(call(&workers()?, "getRegistration", &[])).await?;
        let made = kept(call(&part(&registration, "pushManager")?, "getSubscription", &[])).await?;
        (!made.is_null()).then_some(made)
    }

    pub fn look(then: impl FnOnce(Browser) + 'static) {
        spawn_local(async move { then(browser().await) });
    }

    /// Asks whoever sits there, and then the browser; gives what it says of itself, as JSON.
    pub fn open(key: String, then: impl FnOnce(Result<String, Browser>) + 'static) {
        // At once: only whoever has just pressed something is asked.
        let asked = part(&global(), "Notification").and_then(|of| call(&of, "requestPermission", &[]));
        spawn_local(async move {
            let granted = kept(asked).await.and_then(|granted| granted.as_string());
            then(match granted.as_deref() {
                Some("granted") => subscription(&key).await.ok_or(Browser::Failed),
                _ => Err(browser().await),
            });
        });
    }

    /// What is still on its way to it does not come any more.
    pub fn close() {
        spawn_local(async {
            if let Some(made) = made().await {
                kept(call(&made, "unsubscribe", &[])).await;
            }
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
        let opened = match subscribe().await {
            Some(opened) => opened,
            None => {
                // One that was made for another house's key stands in the way.
                kept(call(&made().await?, "unsubscribe", &[])).await?;
                subscribe().await?
            }
        };
        JSON::stringify(&opened).ok()?.as_string()
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

    pub fn look(_: impl FnOnce(Browser) + 'static) {}

    pub fn close() {}

    pub fn open(_: String, _: impl FnOnce(Result<String, Browser>) + 'static) {}

    pub fn give(_: NodeRef<Input>, _: &str) {}
}
