//! Ids for parts that must point at each other (a button and its reason, a dialog and its heading).
//!
//! INVARIANT: an id and what refers to it are both written as static attributes of one component: hydration leaves the
//! server's in place, so the pair stays a pair although the browser counts by itself. The two sides use different
//! letters and can never give the same id twice.

use leptos::prelude::*;
use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering::Relaxed},
};

#[derive(Clone, Default)]
struct Counter(Arc<AtomicU32>);

static WITHOUT_PAGE: AtomicU32 = AtomicU32::new(0);

/// Starts counting for one page, so that the same page has the same ids each time it is rendered.
pub(super) fn provide_ids() {
    provide_context(Counter::default());
}

/// An id that no other element of the page has.
pub(super) fn fresh(stem: &str) -> String {
    let number = match use_context::<Counter>() {
        Some(counter) => counter.0.fetch_add(1, Relaxed),
        None => WITHOUT_PAGE.fetch_add(1, Relaxed),
    };
    let side = if cfg!(feature = "ssr") { "-s" } else { "-c" };
    [stem, side, &number.to_string()].concat()
}
