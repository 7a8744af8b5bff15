//! What somebody is told of in an organization, the newest first.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use crate::{
    app::{
        FaultPage,
        asked::{News, drafted, organization},
        lazy::lazy_page,
        outcome::{Refused, said, when_done},
    },
    ids::OrganizationId,
    live::Topic,
    notices::{
        actions::{self, ReadNotice, ReadNotices},
        model::{Inbox, Kind, Notice, Which},
    },
    paths,
    people::model::encoded,
    plain::Draft,
    time::Moment,
    ui::{
        self, Button, ButtonAction, ButtonKind, Chip, Chips, EmptyState, Icon, LinkButton, PageHead, Pager, Tabs, Title,
    },
    wire::{SendForm, Sending, ask},
    words::{self, When},
};

lazy_page!(NoticesPage in notice_choice, view);

/// What is shown: which, of which kind, and behind which place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Shown {
    organization: OrganizationId,
    which: Which,
    kind: Option<Kind>,
    after: Option<String>,
}

impl Shown {
    fn address(&self) -> String {
        let kind = self.kind.map(Kind::key).unwrap_or_default();
        let after = self.after.as_deref().map(encoded).unwrap_or_default();
        let parts = [("which", self.which.key()), ("kind", kind), ("after", &after)];
        let parts = parts.iter().filter(|(_, value)| !value.is_empty()).map(|(name, value)| format!("{name}={value}"));
        let query = parts.collect::<Vec<_>>().join("&");
        let page = paths::notices(&self.organization);
        if query.is_empty() { page } else { format!("{page}?{query}") }
    }

    /// The first page of others.
    fn other(&self, which: Which, kind: Option<Kind>) -> String {
        Self { organization: self.organization.clone(), which, kind, after: None }.address()
    }
}

/// What can be sent from here.
#[derive(Clone, Copy)]
struct Acts {
    one: Sending<ReadNotice>,
    all: Sending<ReadNotices>,
}

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let shown = Memo::new(move |_| {
        let query = address.read();
        let get = |name: &str| query.get(name).unwrap_or_default();
        Shown {
            organization: organization.get(),
            which: Which::from_key(&get("which")),
            kind: Kind::from_key(&get("kind")),
            after: query.get("after").filter(|after| !after.is_empty()),
        }
    });
    let (acts, navigate) = (Acts { one: Sending::new(), all: Sending::new() }, use_navigate());
    when_done(acts.one, move |to: String| navigate(&to, NavigateOptions::default()));
    when_done(acts.all, move |()| news.spread());
    let (heard, outages) = (news.heard(Topic::Notices), news.heard(Topic::Outages));
    let inbox = ask(
        move || (shown.get(), heard.get(), outages.get()),
        |(shown, ..)| {
            let kind = shown.kind.map(Kind::key).unwrap_or_default();
            actions::notices(shown.organization, shown.which.key().to_owned(), kind.to_owned(), shown.after)
        },
    );
    let draft = drafted();
    let page = move || {
        let (inbox, draft) = (inbox.get()?, draft.get()?);
        Some(match inbox {
            Ok(inbox) => page(&shown.get_untracked(), inbox, draft.as_ref(), acts),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    view! {
        <Title text=move_tr!("notices-title")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(shown: &Shown, inbox: Option<Inbox>, draft: Option<&Draft>, acts: Acts) -> AnyView {
    let newest = inbox.as_ref().and_then(|inbox| inbox.newest.clone());
    let (one, all) = (said(acts.one, draft, "one"), said(acts.all, draft, "all"));
    let org = shown.organization.to_string();
    let read = newest.map(|until| {
        view! {
            <SendForm action=acts.all>
                <input type="hidden" name="org" value=org/>
                <input type="hidden" name="until" value=until/>
                <Button action=ButtonAction::Submit pending=acts.all.pending() icon="check">{move_tr!("notices-read-all")}</Button>
            </SendForm>
        }
    });
    let inside = if let Some(inbox) = inbox {
        view! { {filters(shown)} {listed(shown, inbox, acts)} }.into_any()
    } else {
        let (title, text) = (move_tr!("notices-looking"), move_tr!("notices-looking-text"));
        view! { <EmptyState title text icon="bell"/> }.into_any()
    };
    view! {
        <div class="page">
            <PageHead title=move_tr!("notices-title") text=move_tr!("notices-inbox-text")>
                {read}
                <LinkButton kind=ButtonKind::Quiet href=paths::NOTICE_CHOICE.to_owned()>{move_tr!("notices-choose")}</LinkButton>
            </PageHead>
            <Refused said=one/>
            <Refused said=all/>
            {inside}
        </div>
    }
    .into_any()
}

fn filters(shown: &Shown) -> AnyView {
    let tabs = Which::ALL.map(|which| ui::Tab {
        href: shown.other(which, shown.kind),
        label: match which {
            Which::All => move_tr!("notices-all"),
            Which::Unread => move_tr!("notices-unread"),
        },
        current: (which == shown.which).into(),
    });
    let kinds = Kind::ALL.map(|kind| {
        let on = shown.kind == Some(kind);
        let href = shown.other(shown.which, (!on).then_some(kind));
        view! { <Chip href on=on>{move || short(kind)}</Chip> }
    });
    view! {
        <Tabs label=move_tr!("notices-which") tabs=tabs.to_vec()/>
        <div class="filters">
            <Chips label=move_tr!("notices-about")>{kinds.into_iter().collect_view()}</Chips>
        </div>
    }
    .into_any()
}

fn listed(shown: &Shown, inbox: Inbox, acts: Acts) -> AnyView {
    let Inbox { page, now, .. } = inbox;
    if page.rows.is_empty() && page.next.is_none() {
        let (title, text) = match (shown.which, shown.kind) {
            (Which::All, None) => (move_tr!("notices-none"), move_tr!("notices-none-text")),
            _ => (move_tr!("notices-none-such"), move_tr!("notices-none-such-text")),
        };
        return view! { <EmptyState title text icon="bell"/> }.into_any();
    }
    let back = shown.after.is_some().then(|| (shown.other(shown.which, shown.kind), move_tr!("frame-to-first")));
    let next = page.next.map(|after| (Shown { after: Some(after), ..shown.clone() }.address(), move_tr!("frame-more")));
    let count = page.rows.len();
    let summary = move_tr!("notices-shown", { "shown" => count });
    let rows = page.rows.into_iter().map(|notice| row(&shown.organization, notice, acts, now)).collect_view();
    view! {
        <div>
            <ul class="inbox">{rows}</ul>
            <Pager label=move_tr!("frame-pages") summary back next/>
        </div>
    }
    .into_any()
}

fn row(organization: &OrganizationId, notice: Notice, acts: Acts, now: Moment) -> AnyView {
    let Notice { id, kind, said, href, at, is_unread } = notice;
    let org = organization.to_string();
    let says = move || said.read(words::spoken()).0.to_owned();
    let way = if is_unread {
        view! {
            // With its following it is read: no address that is only opened changes anything.
            <SendForm action=acts.one>
                <input type="hidden" name="org" value=org/>
                <input type="hidden" name="notice" value=id.to_string()/>
                <button type="submit">{says}</button>
                " "
                <span class="inbox-new">{move_tr!("notices-new")}</span>
            </SendForm>
        }
        .into_any()
    } else {
        view! { <a href=href>{says}</a> }.into_any()
    };
    view! {
        <li class:new=is_unread>
            <Icon name=icon(kind)/>
            <div>
                {way}
                <p>{move || short(kind)} " · " <When local=at now/></p>
            </div>
        </li>
    }
    .into_any()
}

const fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::CaseSaid | Kind::CaseTurned | Kind::CaseNamed => "case",
        Kind::RequestWaits | Kind::RequestDecided => "check",
        Kind::LineDone => "phone",
        Kind::Outage => "bell",
    }
}

/// What it is about, in a word or two.
fn short(kind: Kind) -> String {
    match kind {
        Kind::CaseSaid => tr!("notices-short-said"),
        Kind::CaseTurned => tr!("notices-short-turned"),
        Kind::CaseNamed => tr!("notices-short-named"),
        Kind::RequestWaits => tr!("notices-short-waits"),
        Kind::RequestDecided => tr!("notices-short-decided"),
        Kind::LineDone => tr!("notices-short-lines"),
        Kind::Outage => tr!("notices-short-outages"),
    }
}
