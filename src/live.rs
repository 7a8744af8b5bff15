//! What an open page hears: that something changed, so that it asks again with its own eyes.
//!
//! Always true: the stream carries topics and no content; it is open only while the page can be seen, since a browser
//! grants one server six connections in all; coming back asks for everything again.

use std::sync::LazyLock;

use leptos::prelude::*;

/// How often each topic was heard; a resource that depends on one asks again.
#[derive(Clone, Copy)]
pub struct Live {
    contacts: RwSignal<u32>,
    users: RwSignal<u32>,
    approvals: RwSignal<u32>,
    accounts: RwSignal<u32>,
    works: RwSignal<u32>,
    cases: RwSignal<u32>,
    outages: RwSignal<u32>,
    notices: RwSignal<u32>,
    access: RwSignal<u32>,
}

/// What a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Topic {
    Contacts,
    Users,
    Approvals,
    /// Accounts, lines, and what is done to them.
    Accounts,
    /// What the provider's staff are asked to do.
    Works,
    Cases,
    /// Trouble of the provider's.
    Outages,
    /// What the reader is told of.
    Notices,
}

/// Whether all of the page is taken over.
static WHOLE: LazyLock<ArcRwSignal<bool>> = LazyLock::new(|| ArcRwSignal::new(false));

/// All of the page is taken over: from now on it follows the news.
pub fn begin() {
    WHOLE.set(true);
}

#[must_use]
pub fn has_begun() -> bool {
    WHOLE.get_untracked()
}

/// The same, heard by who waits for it.
#[must_use]
pub fn begun() -> bool {
    WHOLE.get()
}

pub fn provide() {
    let topic = || RwSignal::new(0);
    provide_context(Live {
        contacts: topic(),
        users: topic(),
        approvals: topic(),
        accounts: topic(),
        works: topic(),
        cases: topic(),
        outages: topic(),
        notices: topic(),
        access: topic(),
    });
}

/// Changes when what the topic is about, or who may do what, has changed.
#[must_use]
pub fn of(topic: Topic) -> Signal<(u32, u32)> {
    let live = use_context::<Live>();
    Signal::derive(move || live.map_or((0, 0), |live| (live.of(topic).get(), live.access.get())))
}

impl Live {
    const fn of(self, topic: Topic) -> RwSignal<u32> {
        match topic {
            Topic::Contacts => self.contacts,
            Topic::Users => self.users,
            Topic::Approvals => self.approvals,
            Topic::Accounts => self.accounts,
            Topic::Works => self.works,
            Topic::Cases => self.cases,
            Topic::Outages => self.outages,
            Topic::Notices => self.notices,
        }
    }
}

/// Listens at this address while this owner lives and the page is seen. Does nothing on the server.
pub fn listen(address: Signal<Option<String>>) {
    #[cfg(feature = "hydrate")]
    browser::listen(address);
    #[cfg(not(feature = "hydrate"))]
    let _ = address;
}

#[cfg(feature = "hydrate")]
mod browser {
    use futures::{StreamExt, stream};
    use gloo_net::eventsource::futures::EventSource;
    use leptos::{ev, prelude::*, task::spawn_local};

    use super::{Live, WHOLE};

    pub fn listen(address: Signal<Option<String>>) {
        let Some(live) = use_context::<Live>() else { return };
        let visible = RwSignal::new(!document().hidden());
        let handle = window_event_listener(ev::Custom::<web_sys::Event>::new("visibilitychange"), move |_| {
            visible.set(!document().hidden());
        });
        on_cleanup(move || handle.remove());
        let stream = StoredValue::new_local(None::<EventSource>);
        Effect::new(move |opened: Option<u32>| {
            let opened = opened.unwrap_or_default();
            // Dropping the old stream closes it.
            stream.set_value(None);
            let (Some(address), true, true) = (address.get(), visible.get(), WHOLE.get()) else { return opened };
            if opened > 0 {
                // What was missed in between is asked for as a whole.
                let (people, work) =
                    ([live.contacts, live.users, live.accounts], [live.approvals, live.works, live.cases]);
                for topic in people.into_iter().chain(work).chain([live.outages, live.notices]) {
                    ask(topic);
                }
            }
            // How long ago the page was made, in ms: what was told meanwhile it may not know.
            let age = window().performance().map_or(0.0, |clock| clock.now());
            let address = if opened == 0 { format!("{address}?age={age:.0}") } else { address };
            stream.set_value(open(&address, live));
            opened + 1
        });
        on_cleanup(move || stream.set_value(None));
    }

    impl Live {
        fn hear(self, topic: &str) {
            match topic {
                "contacts" => ask(self.contacts),
                "users" => ask(self.users),
                "approvals" => ask(self.approvals),
                "accounts" => ask(self.accounts),
                "works" => ask(self.works),
                "cases" => ask(self.cases),
                "outages" => ask(self.outages),
                "notices" => ask(self.notices),
                "access" => ask(self.access),
                // The door has closed: the server's own answer to this page says what is left.
                _ => drop(window().location().reload()),
            }
        }
    }

    fn ask(topic: RwSignal<u32>) {
        topic.try_update(|heard| *heard = heard.wrapping_add(1));
    }

    fn open(address: &str, live: Live) -> Option<EventSource> {
        let mut source = EventSource::new(address).ok()?;
        let topics: Vec<_> =
            ["contacts", "users", "approvals", "accounts", "works", "cases", "outages", "notices", "access", "shut"]
                .iter()
                .filter_map(|topic| source.subscribe(*topic).ok())
                .collect();
        let mut heard = stream::select_all(topics);
        spawn_local(async move {
            // A broken connection is opened again by the browser itself; the streams end when the source is dropped.
            while let Some(one) = heard.next().await {
                if let Ok((topic, _)) = one {
                    live.hear(&topic);
                }
            }
        });
        Some(source)
    }
}
