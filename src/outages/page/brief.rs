//! An outage in a few words, wherever it is told of.

use leptos::prelude::*;
use leptos_fluent::move_tr;

use super::said;
use crate::{
    app::asked::settled,
    fault::Fault,
    ids::OrganizationId,
    live::{self, Topic},
    outages::{
        actions::outages_here,
        model::{Brief, Kind},
    },
    paths,
    time::Moment,
    ui::{Badge, LinkButton, Notice, Tone},
    wire::{Asked, ask},
    words::When,
};

/// What a page is told of outages.
type Told = Result<(Vec<Brief>, Moment), Fault>;

/// What is told where somebody looks: at an organization, or at one thing in it.
#[derive(Clone, Copy)]
pub(crate) struct OutagesAt {
    organization: Memo<OrganizationId>,
    told: Asked<Told>,
    is_there: Signal<bool>,
}

impl OutagesAt {
    /// `about` is empty, `case:…` or `line:…`.
    pub fn new(organization: Memo<OrganizationId>, about: impl Fn() -> String + Send + Sync + 'static) -> Self {
        let heard = live::of(Topic::Outages);
        let told = ask(
            move || (organization.get(), about(), heard.get()),
            |(organization, about, _)| outages_here(organization, about),
        );
        Self { organization, told, is_there: settled(move || told.get().is_some()) }
    }

    /// None while it is not known: the page waits for it once, and is not built anew by later news.
    pub fn known(self) -> Option<()> {
        self.is_there.get().then_some(())
    }

    /// Waits until it is known.
    pub async fn told(self) {
        let _ = self.told.await;
    }

    /// One notice for each; nothing where there is none. A page does not fail because of it.
    pub fn notices(self) -> AnyView {
        let notices = move || {
            let (briefs, now) = self.told.get()?.ok()?;
            let organization = self.organization.get_untracked();
            Some(briefs.into_iter().map(|brief| notice(&organization, brief, now)).collect_view())
        };
        view! { {notices} }.into_any()
    }
}

fn notice(organization: &OrganizationId, brief: Brief, now: Moment) -> AnyView {
    let (href, state, title) = (paths::outage(organization, &brief.id), brief.state, brief.title.clone());
    let is_bad = brief.kind == Kind::Outage && !state.is_over();
    let tone = if is_bad { Tone::Stop } else { Tone::Plain };
    let (name, way) = (Signal::derive(move || said::read(&title)), brief.number.clone());
    view! {
        <Notice tone title=name>
            <p><Badge tone=said::tone(state)>{move || said::state(state)}</Badge></p>
            {times(&brief, now)}
            <p><LinkButton href>{move_tr!("outages-read", { "number" => way.clone() })}</LinkButton></p>
        </Notice>
    }
    .into_any()
}

/// Since when, from when until when, and by when more is said.
pub(super) fn times(brief: &Brief, now: Moment) -> AnyView {
    let (begins, is_over) = (brief.begins, brief.state.is_over());
    let until = brief.ends.map(|ends| view! { " " {move_tr!("outages-until")} " " <When local=ends now/> });
    let from = match (brief.kind, is_over) {
        (Kind::Outage, false) => move_tr!("outages-since"),
        _ => move_tr!("outages-from"),
    };
    let next = brief.next.map(|next| view! { <p>{move_tr!("outages-next-by")} " " <When local=next now/></p> });
    view! { <p>{from} " " <When local=begins now/> {until}</p> {next} }.into_any()
}
