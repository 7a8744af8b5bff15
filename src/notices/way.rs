//! The way to this device, as its browser opens it.

#[cfg(feature = "hydrate")]
pub use with::{close, give, look, open};
#[cfg(not(feature = "hydrate"))]
pub use without::{close, give, look, open};

/// What the browser says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[cfg_attr(not(feature = "hydrate"), expect(dead_code, reason = "only a browser says it"))]
pub enum Browser {
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

#[cfg(feature = "hydrate")]
mod with {
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
        let opened = if let Some(opened) = subscribe().await {
            opened
        } else {
            // One that was made for another house's key stands in the way.
            kept(call(&made().await?, "unsubscribe", &[])).await?;
            subscribe().await?
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
mod without {
    use leptos::{html::Input, prelude::*};

    use super::Browser;

    pub fn look(_: impl FnOnce(Browser) + 'static) {}

    pub fn close() {}

    pub fn open(_: String, _: impl FnOnce(Result<String, Browser>) + 'static) {}

    pub fn give(_: NodeRef<Input>, _: &str) {}
}
