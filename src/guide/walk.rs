//! The walk itself: where it stands, what it looks for on the screen, and when it goes on.

use std::time::Duration;

use gloo_net::http::Request;
use leptos::{
    ev,
    leptos_dom::helpers::IntervalHandle,
    prelude::*,
    serde_json,
    task::spawn_local,
    wasm_bindgen::JsCast,
    web_sys::{HtmlElement, Node},
};
use leptos_fluent::move_tr;
use leptos_router::{
    NavigateOptions,
    hooks::{use_location, use_navigate, use_query_map},
};

use super::{
    kept,
    model::{Does, Part, Walk},
    rules::{Place, Stop, ahead, is_at, stops},
    screen::{Found, find, point},
};
use crate::{
    paths,
    ui::use_toasts,
    words::{self, Language},
};

/// Looking for a control again, and how often before it is said that it is not there.
const LOOK: Duration = Duration::from_millis(250);
const PATIENCE: u32 = 12;

/// What is to be seen of a stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seen {
    /// Nothing is to be found, or not yet.
    Looking,
    There,
    /// What it is in has to be opened first.
    Shut,
    Missing,
    /// It is on another screen.
    Away,
}

/// A walk, or none; a cheap copy.
#[derive(Clone, Copy)]
pub struct Guide {
    pub place: RwSignal<Option<Place>>,
    pub walk: RwSignal<Option<Walk>>,
    pub seen: RwSignal<Seen>,
    control: StoredValue<Option<Found>, LocalStorage>,
    missed: StoredValue<u32>,
    /// So many times more the focus is brought back to the card: a page that opens takes it to its heading.
    returns: StoredValue<u32>,
    /// The address that was looked at last.
    looked: StoredValue<String>,
}

impl Guide {
    /// Goes on with what this tab has begun, and begins what the address asks for.
    pub fn provide() -> Self {
        let guide = Self {
            place: RwSignal::new(kept::place()),
            walk: RwSignal::new(None),
            seen: RwSignal::new(Seen::Looking),
            control: StoredValue::new_local(None),
            missed: StoredValue::new(0),
            returns: StoredValue::new(0),
            looked: StoredValue::new(String::new()),
        };
        guide.begin();
        guide.read();
        guide.watch();
        guide
    }

    /// Takes what the address asks for, once: it is gone from there afterwards.
    fn begin(self) {
        let (query, location, navigate) = (use_query_map(), use_location(), use_navigate());
        Effect::new(move |_| {
            let Some(asked) = query.read().get(paths::GUIDE) else { return };
            if let Ok(place) = asked.parse() {
                self.go_to(Some(place));
            }
            let mut rest = query.get_untracked();
            rest.remove(paths::GUIDE);
            let to = location.pathname.get_untracked() + &rest.to_query_string();
            navigate(&to, NavigateOptions { replace: true, scroll: false, ..Default::default() });
        });
        Effect::new(move |_| kept::keep(self.place.read().as_ref()));
    }

    /// Reads the article, and again when another language is chosen.
    fn read(self) {
        let (toasts, unreachable) = (use_toasts(), move_tr!("fault-unreachable"));
        let article = Memo::new(move |_| self.place.read().as_ref().map(|place| place.article.clone()));
        Effect::new(move |_| {
            let (Some(article), language) = (article.get(), words::spoken()) else { return };
            spawn_local(async move {
                if let Some(walk) = fetch(language, &article).await {
                    self.walk.try_set(Some(walk));
                } else {
                    self.go_to(None);
                    toasts.say(unreachable);
                }
            });
        });
    }

    /// Looks for the control while there is one to look for.
    fn watch(self) {
        let walking = Memo::new(move |_| self.place.read().is_some());
        Effect::new(move |before: Option<Option<IntervalHandle>>| {
            if let Some(Some(before)) = before {
                before.clear();
            }
            walking.get().then(|| set_interval_with_handle(move || self.look(), LOOK).ok()).flatten()
        });
        let click = window_event_listener(ev::click, move |event| {
            let target = event.target().and_then(|target| target.dyn_into::<Node>().ok());
            let is_it = self
                .control
                .with_value(|found| matches!(found, Some(Found::There(control)) if control.contains(target.as_ref())));
            if is_it && self.leads_on() {
                self.step(1);
            }
        });
        on_cleanup(move || click.remove());
    }

    /// What is done with the part and the place in it, where both are known.
    fn with<T>(self, what: impl FnOnce(&Part, &[Stop<'_>], usize) -> T) -> Option<T> {
        let (walk, place) = (self.walk.read_untracked(), self.place.read_untracked());
        let place = place.as_ref()?;
        let part = walk.as_ref()?.parts.get(place.part)?;
        Some(what(part, &stops(part), place.at))
    }

    fn look(self) {
        let path = window().location().pathname().unwrap_or_default();
        let has_moved = self.looked.with_value(|looked| *looked != path);
        self.looked.set_value(path.clone());
        let next = self.with(|_, stops, at| {
            let here = stops.get(at).is_some_and(|stop| is_at(&stop.step.route, &path));
            (has_moved && !here).then(|| ahead(stops, at, &path)).flatten()
        });
        if let Some(Some(next)) = next {
            return self.move_to(next);
        }
        let seen = self.with(|_, stops, at| {
            let stop = stops.get(at)?;
            if !is_at(&stop.step.route, &path) {
                self.control.set_value(None);
                return Some(Seen::Away);
            }
            let mark = stop.mark?;
            if !self.control.with_value(|found| found.as_ref().is_some_and(Found::holds)) {
                self.control.set_value(find(mark));
            }
            Some(self.control.with_value(|found| match found {
                Some(Found::There(_)) => Seen::There,
                Some(Found::Behind(_)) => Seen::Shut,
                None => {
                    self.missed.update_value(|missed| *missed += 1);
                    if self.missed.get_value() < PATIENCE { Seen::Looking } else { Seen::Missing }
                }
            }))
        });
        let seen = seen.flatten().unwrap_or(Seen::Looking);
        self.control.with_value(|found| point(found.as_ref().map(Found::element)));
        if self.seen.get_untracked() != seen {
            self.seen.set(seen);
        }
        let returns = self.returns.get_value();
        if returns > 0 {
            self.returns.set_value(returns - 1);
            back_to_the_card();
        }
    }

    fn leads_on(self) -> bool {
        let does = self.with(|_, stops, at| stops.get(at).and_then(|stop| Some(stop.mark?.does)));
        does.flatten().is_some_and(Does::leads_on)
    }

    /// The next thing, or the one before. What leads on is pressed for whoever does not press it.
    pub fn next(self) {
        let control = self.control.with_value(|found| found.as_ref().map(|found| found.element().clone()));
        match (self.seen.get_untracked(), control) {
            (Seen::Shut, Some(control)) => control.click(),
            (Seen::There, Some(control)) if self.leads_on() => control.click(),
            _ => self.step(1),
        }
        self.returns.set_value(PATIENCE);
    }

    pub fn step(self, by: isize) {
        if let Some(at) = self.with(|_, _, at| at.saturating_add_signed(by)) {
            self.move_to(at);
        }
    }

    fn move_to(self, at: usize) {
        let place = self.place.get_untracked().map(|place| Place { at, ..place });
        self.go_to(place);
    }

    pub fn go_to(self, place: Option<Place>) {
        self.control.set_value(None);
        point(None);
        self.missed.set_value(0);
        self.seen.set(Seen::Looking);
        self.place.set(place);
    }
}

async fn fetch(language: Language, article: &str) -> Option<Walk> {
    let answer = Request::get(&paths::help_steps(language, article)).send().await.ok()?;
    if !answer.ok() {
        return None;
    }
    serde_json::from_slice(&answer.binary().await.ok()?).ok()
}

fn back_to_the_card() {
    let elsewhere =
        document().active_element().is_none_or(|active| matches!(active.tag_name().as_str(), "BODY" | "H1"));
    let next = document().query_selector(".guide .main").ok().flatten();
    if let Some(next) = next.filter(|_| elsewhere).and_then(|next| next.dyn_into::<HtmlElement>().ok()) {
        let _ = next.focus();
    }
}
