//! How anything is said: the dictionary in both languages, dates, numbers, lists.
//!
//! Always true: server and browser say the same, because both take the language that the server decided: it stands in
//! `<html lang>`, and the browser reads it there. Every visible word is a Fluent message in `locales/{en,es}`, and each
//! is asked for by a literal `tr!` (the debug build of the browser's face fails on a missing or an unused one).

pub mod access;
mod bilingual;
mod dates;
mod dictionary;
mod language;
mod lists;
mod numbers;
mod said;
#[cfg(feature = "ssr")]
mod stem;
#[cfg(test)]
mod tests;
mod when;

use leptos::prelude::*;
use leptos_fluent::{I18n, WritingDirection};

pub use bilingual::Bilingual;
pub use dates::{clock, day, stamp};
#[cfg(feature = "hydrate")]
pub use dictionary::arrive;
#[cfg(feature = "ssr")]
pub use dictionary::label;
pub use dictionary::{Dictionary, ready};
pub use language::Language;
pub use lists::{and, or};
pub use numbers::{amount, money, number};
pub use said::{fault, on_behalf, reason};
#[cfg(feature = "ssr")]
pub use stem::stem;
pub use when::{When, at};

static ENGLISH: leptos_fluent::Language = offered("en", "English");
static SPANISH: leptos_fluent::Language = offered("es", "Español");
static OFFERED: [&leptos_fluent::Language; 2] = [&ENGLISH, &SPANISH];

const fn offered(id: &'static str, name: &'static str) -> leptos_fluent::Language {
    leptos_fluent::Language { id, name, dir: &WritingDirection::Ltr, flag: None, script: None }
}

/// Makes `tr!` and `move_tr!` work for everything below the current owner.
///
/// By hand and not by `leptos_fluent!`, whose own detection can differ between server and browser, and whose cookie
/// reader panics on a cookie without `=`.
pub fn provide(language: Language) -> I18n {
    let i18n = I18n::new(RwSignal::new(entry(language)), &OFFERED, Signal::derive(dictionary::there));
    provide_context(i18n);
    i18n
}

/// The language that is spoken here; a reactive read.
#[must_use]
pub fn spoken() -> Language {
    use_context::<I18n>().map_or(Language::En, |i18n| of(i18n.language.get()))
}

/// The same where nothing should follow a change, as in what a click does.
#[must_use]
pub fn spoken_untracked(i18n: I18n) -> Language {
    of(i18n.language.get_untracked())
}

/// Speaks another language from now on; every `tr!` on the page follows.
pub fn speak(i18n: I18n, language: Language) {
    i18n.language.set(entry(language));
}

fn entry(language: Language) -> &'static leptos_fluent::Language {
    match language {
        Language::En => &ENGLISH,
        Language::Es => &SPANISH,
    }
}

fn of(entry: &leptos_fluent::Language) -> Language {
    entry.id.parse().unwrap_or_default()
}

/// Never called: the macro is here for its compile-time check of both dictionaries against every `tr!`.
#[cfg(all(debug_assertions, not(feature = "ssr")))]
#[expect(clippy::unused_unit, reason = "the macro writes it")]
pub fn checked() -> impl IntoView {
    use dictionary::CHECKED;
    leptos_fluent::leptos_fluent! {
        children: (),
        translations: [CHECKED],
        locales: "./locales",
        default_language: "en",
        check_translations: "./src/**/*.rs",
    }
}
