//! A moment on the screen: *Today, 9:12 AM* · *Hoy, 9:12 a.m.*, with the whole of it for machines.

use leptos::prelude::*;
use leptos_fluent::tr;

use super::{clock, dates::nights_since, day, spoken, stamp};
use crate::time::{Local, Moment};

/// A moment in the reader's zone; given the server's `now`, today and yesterday are called so.
#[component]
pub fn When(local: Local, #[prop(optional, into)] now: Option<Moment>) -> impl IntoView {
    view! { <time datetime=stamp(local)>{move || in_two(&at(local, now))}</time> }
}

/// Where there is no room for one line, the day stands on the first and the time on the second.
fn in_two(text: &str) -> String {
    let kept = |part: &str| part.replace(' ', "\u{a0}");
    text.rsplit_once(", ").map_or_else(|| kept(text), |(day, time)| [&kept(day), ", ", &kept(time)].concat())
}

/// The same as a text, where no element can stand.
#[must_use]
pub fn at(local: Local, now: Option<Moment>) -> String {
    let language = spoken();
    let time = clock(language, local);
    match now.map(|now| nights_since(local, now)) {
        Some(0) => tr!("words-today", { "time" => time }),
        Some(1) => tr!("words-yesterday", { "time" => time }),
        _ => tr!("words-day-time", { "day" => day(language, local), "time" => time }),
    }
}
