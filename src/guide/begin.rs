//! Loads the guide for whoever asks for it, and lets it stand beside every page from then on.

use leptos::{mount::mount_to_body, prelude::*, task::spawn_local};
use leptos_router::{ChooseView, hooks::use_query_map};

use super::{kept::is_kept, page::GuidePage};
use crate::paths;

/// Once, in the frame.
pub fn follow() {
    let (query, frame) = (use_query_map(), Owner::current());
    Effect::new(move |loaded: Option<bool>| {
        if loaded == Some(true) {
            return true;
        }
        let asked = query.read().get(paths::GUIDE).is_some() || is_kept();
        if let (true, Some(frame)) = (asked, frame.clone()) {
            spawn_local(async move {
                GuidePage.preload().await;
                let view = frame.with(|| ScopedFuture::new_untracked(GuidePage.choose())).await;
                frame.with(|| mount_to_body(move || view));
            });
        }
        asked
    });
}
