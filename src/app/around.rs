//! Who is here, and in which organization: what the frame shows and what the start page decides by.
//!
//! Always true: it is asked of the server anew whenever somebody comes in, goes out or changes the organization; the
//! organization is the one in the address and nowhere else; nothing is decided by it, since every page asks for itself.

use leptos::prelude::*;
use leptos_router::hooks::use_location;

use super::here;
use crate::{
    access::Portal,
    approvals::actions::waiting,
    identity::{
        actions,
        model::{Belonging, Me},
    },
    ids::OrganizationId,
    live::{self, Topic},
    paths,
    wire::Json,
};

/// What the frame knows; a cheap copy.
#[derive(Clone, Copy)]
pub struct Around {
    me: RwSignal<Option<Me>>,
    /// The organization in the address.
    pub organization: Memo<Option<OrganizationId>>,
    /// The portal in the address; none on the home page, which belongs to all of them.
    pub portal: Memo<Option<Portal>>,
    /// Whether the address is one of Care's.
    care: Memo<bool>,
    /// How many requests wait for their answer in it; the browser asks for it once the page is there.
    pub waiting: RwSignal<usize>,
    /// How many notices they have not read there.
    pub unread: RwSignal<usize>,
}

/// Begins to know it, below the router.
pub fn provide() -> Around {
    let pathname = use_location().pathname;
    let organization = Memo::new(move |_| in_path(&pathname.get()));
    let portal = Memo::new(move |_| portal(&pathname.get()));
    let care = Memo::new(move |_| pathname.with(|path| path.starts_with("/care/")));
    // Signing in and out are navigations between the doors and the rooms.
    let inside = Memo::new(move |_| {
        pathname.with(|path| !path.starts_with(paths::SIGN_IN) && !path.starts_with(paths::INVITATION))
    });
    // No resource: the frame must not wait beside the page, nor the page beside the frame.
    let me = RwSignal::new(SharedValue::<_, Json>::new_with_encoding(here::present).into_inner());
    Effect::new(move |before: Option<_>| {
        let now = (organization.get(), inside.get());
        if before.is_some_and(|before| before != now) {
            leptos::task::spawn_local(async move {
                // What was known stays when nobody answers; every page asks for itself anyway.
                if let Ok(found) = actions::me().await {
                    me.try_set(found);
                }
            });
        }
        now
    });
    let around = Around { me, organization, portal, care, waiting: RwSignal::new(0), unread: RwSignal::new(0) };
    provide_context(around);
    follow_waiting(around);
    around
}

/// Asks how many wait, and again when any of them changes.
fn follow_waiting(around: Around) {
    let opened = Memo::new(move |_| around.belonging().map(|here| here.id));
    let heard = [Topic::Approvals, Topic::Notices, Topic::Outages].map(live::of);
    Effect::new(move |_| {
        heard.iter().for_each(Signal::track);
        // What changes while the page is taken over, breaks it.
        if !live::begun() {
            return;
        }
        let Some(organization) = opened.get() else {
            // Elsewhere something may wait as before; for nobody nothing does.
            if around.me.with(Option::is_none) {
                badge(0);
            }
            around.unread.set(0);
            return around.waiting.set(0);
        };
        leptos::task::spawn_local(async move {
            let Ok((count, unread)) = waiting(organization.clone()).await else { return };
            // Whoever has gone to another organization meanwhile is told of that one.
            if opened.try_get_untracked().flatten() == Some(organization) {
                around.waiting.try_set(count);
                around.unread.try_set(unread);
                badge(count);
            }
        });
    });
}

/// For the app's badge (`serve/pwa/beside.js`).
fn badge(count: usize) {
    here::write("data-waiting", Some(&count.to_string()));
}

impl Around {
    /// Who is signed in.
    #[must_use]
    pub fn me(self) -> Option<Me> {
        self.me.get()
    }

    /// Their place in the organization in the address.
    #[must_use]
    pub fn belonging(self) -> Option<Belonging> {
        let here = self.organization.get()?;
        self.me()?.organizations.into_iter().find(|belonging| belonging.id == here)
    }

    /// Where the news of this page are told; none where somebody would only ever hear that the door is shut.
    #[must_use]
    pub fn news(self) -> Option<String> {
        let works = || (self.care.get() && self.me()?.staff.is_some()).then(|| paths::CARE_LIVE.to_owned());
        self.belonging().map(|here| paths::live(&here.id)).or_else(works)
    }
}

fn portal(path: &str) -> Option<Portal> {
    match path.strip_prefix("/o/")?.split('/').nth(1)? {
        "hub" => Some(Portal::AccountHub),
        "support" => Some(Portal::TechSupport),
        _ => None,
    }
}

fn in_path(path: &str) -> Option<OrganizationId> {
    let rest = path.strip_prefix("/o/")?;
    rest.split('/').next().filter(|id| !id.is_empty()).map(OrganizationId::new)
}
