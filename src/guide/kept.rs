//! Where the walk of this tab stands, so that a page that is loaded anew goes on with it.

use leptos::{prelude::window, web_sys::Storage};

use super::rules::Place;
use crate::paths;

/// Whether there is one.
#[must_use]
pub fn is_kept() -> bool {
    kept().is_some()
}

pub fn place() -> Option<Place> {
    kept()?.parse().ok()
}

pub fn keep(place: Option<&Place>) {
    // A browser that keeps nothing shows the steps of one page.
    let Some(storage) = storage() else { return };
    let _ = match place {
        Some(place) => storage.set_item(paths::GUIDE, &place.to_string()),
        None => storage.remove_item(paths::GUIDE),
    };
}

fn kept() -> Option<String> {
    storage()?.get_item(paths::GUIDE).ok().flatten()
}

fn storage() -> Option<Storage> {
    window().session_storage().ok().flatten()
}
