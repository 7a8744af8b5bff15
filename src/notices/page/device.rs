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
        way::{self, Browser},
    },
    plain::Draft,
    ui::{Button, ButtonAction, Card, Notice, Tone, focus_id},
    wire::{SendForm, Sending},
};

/// Where one is when a button is gone that was pressed.
const STATE: &str = "push-state";

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

pub(super) fn card(device: &Device, draft: Option<&Draft>, turns: Turns) -> AnyView {
    let inside = inside(device, draft, turns);
    view! { <Card title=move_tr!("notices-push")><div class="stack">{inside}</div></Card> }.into_any()
}

fn inside(device: &Device, draft: Option<&Draft>, Turns { on, off }: Turns) -> AnyView {
    let (kept, browser, busy) = (RwSignal::new(device.is_on), RwSignal::new(Browser::Silent), RwSignal::new(false));
    let (given, key) = (NodeRef::<Input>::new(), device.key.clone());
    when_done(on, move |()| {
        kept.set(true);
        focus_id(STATE);
    });
    when_done(off, move |()| {
        kept.set(false);
        way::close();
        focus_id(STATE);
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
        // Only what follows a press is called out.
        let role = (tone == Tone::Stop).then_some("alert");
        Some(view! { <div role=role><Notice tone><p>{word}</p></Notice></div> })
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
        <p role="status" id=STATE tabindex="-1"><strong>{state}</strong></p>
        <Refused said=on_said/>
        <Refused said=off_said/>
        {trouble}
        <div>
            {acts}
            <SendForm action=on>
                <input type="hidden" name="subscription" node_ref=given/>
            </SendForm>
        </div>
    }
    .into_any()
}
