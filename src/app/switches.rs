//! The switches that everybody has, signed in or not: the language, and light or dark.
//!
//! Always true: each is a plain form that works without the WASM; with it the page changes at once, and what is typed
//! and the place on the page stay.

use leptos::{ev::SubmitEvent, prelude::*};
use leptos_fluent::{I18n, move_tr};
use leptos_router::hooks::use_location;

use super::{here, scheme::Scheme};
use crate::{
    identity::actions::choose_language,
    ui::{Icon, use_toasts},
    words,
};

/// Names the other language in that language.
#[component]
pub fn LanguageSwitch() -> impl IntoView {
    let i18n = expect_context::<I18n>();
    let (toasts, unreachable) = (use_toasts(), move_tr!("fault-unreachable"));
    let other = move || words::spoken().other().code();
    let switch = move |event: SubmitEvent| {
        event.prevent_default();
        let language = words::spoken_untracked(i18n).other();
        leptos::task::spawn_local(async move {
            if words::ready(language).await.is_err() {
                toasts.say(unreachable);
                return;
            }
            words::speak(i18n, language);
            here::write("lang", Some(language.code()));
            here::remember("lang", Some(language.code()));
            forget_asked();
            // Signed in, it is remembered with the person; signed out, this changes nothing.
            let _ = choose_language(language.code().to_owned(), String::new()).await;
        });
    };
    view! {
        <form method="post" action="/language" on:submit=switch>
            <input type="hidden" name="to" value=other/>
            <input type="hidden" name="back" value=back()/>
            <button class="button quiet language" type="submit" lang=other>{move_tr!("frame-other-language")}</button>
        </form>
    }
}

/// Light, dark, or as the system has it; the one that holds is pressed.
#[component]
pub fn SchemeChoices() -> impl IntoView {
    let chosen = RwSignal::new(here::scheme());
    view! {
        <SchemeChoice chosen scheme=Scheme::System icon="device" label=move_tr!("frame-scheme-system")/>
        <SchemeChoice chosen scheme=Scheme::Light icon="sun" label=move_tr!("frame-scheme-light")/>
        <SchemeChoice chosen scheme=Scheme::Dark icon="moon" label=move_tr!("frame-scheme-dark")/>
    }
}

#[component]
fn SchemeChoice(
    chosen: RwSignal<Scheme>,
    scheme: Scheme,
    icon: &'static str,
    #[prop(into)] label: Signal<String>,
) -> impl IntoView {
    let choose = move |event: SubmitEvent| {
        event.prevent_default();
        here::write("data-scheme", scheme.code());
        here::remember(Scheme::COOKIE, scheme.code());
        chosen.set(scheme);
    };
    let pressed = move || if chosen.get() == scheme { "true" } else { "false" };
    view! {
        <li class=if scheme == Scheme::System { "menu-item rule" } else { "menu-item" }>
            <form method="post" action="/scheme" on:submit=choose>
                <input type="hidden" name="to" value=scheme.name()/>
                <input type="hidden" name="back" value=back()/>
                <button class="button quiet" type="submit" aria-pressed=pressed><Icon name=icon/>{label}</button>
            </form>
        </li>
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
