//! The switches that everybody has, signed in or not: the language, and light or dark.
//!
//! Always true: each is a plain form that works without the WASM; with it the page changes at once, and what is typed
//! and the place on the page stay.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_fluent::{I18n, move_tr};
use leptos_router::hooks::use_location;

use super::here;
use crate::words;

/// Names the other language in that language.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let i18n = expect_context::<I18n>();
    let other = move || words::spoken().other().code();
    let switch = move |event: SubmitEvent| {
        event.prevent_default();
        let language = words::spoken_untracked(i18n).other();
        words::speak(i18n, language);
        here::write("lang", Some(language.code()));
        here::remember("lang", Some(language.code()));
        forget_asked();
    };
    view! {
        <form method="post" action="/language" on:submit=switch>
            <input type="hidden" name="to" value=other/>
            <input type="hidden" name="back" value=back()/>
            <button class="button quiet language" type="submit" lang=other>{move_tr!("frame-other-language")}</button>
        </form>
    }
}

/// This page, with its query.
fn back() -> Signal<String> {
    let location = use_location();
    Signal::derive(move || {
        let search = location.search.get();
        let mark = if search.is_empty() { "" } else { "?" };
        format!("{}{mark}{search}", location.pathname.get())
    })
}

/// An address that names its language would undo the choice at the next load.
fn forget_asked() {
    let location = window().location();
    let (Ok(path), Ok(search)) = (location.pathname(), location.search()) else { return };
    let kept: Vec<&str> = search
        .trim_start_matches('?')
        .split('&')
        .filter(|pair| !pair.is_empty() && !pair.starts_with("lang="))
        .collect();
    let mark = if kept.is_empty() { "" } else { "?" };
    let address = format!("{path}{mark}{}", kept.join("&"));
    if let Ok(history) = window().history() {
        let state = history.state().unwrap_or_default();
        // The page is already in the right language; at worst the address says otherwise.
        let _ = history.replace_state_with_url(&state, "", Some(&address));
    }
}
