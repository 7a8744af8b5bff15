//! The inbox: what waits for the reader, what they have asked for, what was answered.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::hooks::use_query_map;

use super::{
    answer::{FORM, Many},
    away::Away,
    messages::Messages,
    said,
};
use crate::{
    app::{
        FaultPage,
        asked::{News, drafted, organization},
        lazy::lazy_page,
        outcome::when_done,
    },
    approvals::{
        actions::{self, AnswerRequests, Delegate, EndDelegation, ForgetMessage, KeepMessage},
        model::{Inbox, Item, Tab},
    },
    history::model::Kind,
    ids::OrganizationId,
    live::Topic,
    paths,
    people::model::encoded,
    plain::Draft,
    time::Moment,
    ui::{
        self, Badge, Boxes, CardTable, Cell, EmptyState, Face, Head, PageHead, Pager, Row, RowHead, Shows, Tabs, Tick,
        Ticks, Title, use_toasts,
    },
    wire::Sending,
    words::When,
};

lazy_page!(InboxPage in approvals, view);

/// What can be sent from here; it outlives what the page shows.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub answer: Sending<AnswerRequests>,
    pub delegate: Sending<Delegate>,
    pub end: Sending<EndDelegation>,
    pub keep: Sending<KeepMessage>,
    pub forget: Sending<ForgetMessage>,
    pub news: News,
}

fn view() -> AnyView {
    let (organization, address, news) = (organization(), use_query_map(), News::new());
    let tab = Memo::new(move |_| Tab::from_key(&address.read().get("tab").unwrap_or_default()));
    let after = Memo::new(move |_| address.read().get("after").filter(|after| !after.is_empty()));
    let acts = Acts {
        answer: Sending::new(),
        delegate: Sending::new(),
        end: Sending::new(),
        keep: Sending::new(),
        forget: Sending::new(),
        news,
    };
    acts.follow();
    let ticks = Ticks::new();
    let inbox = news.between(Topic::Approvals).ask(
        move || (organization.get(), tab.get(), after.get()),
        |(organization, tab, after)| actions::inbox(organization, tab.key().to_owned(), after),
    );
    let draft = drafted();
    let page = move || {
        let (inbox, draft) = (inbox.get(), draft.get());
        let (inbox, draft) = (inbox?, draft?);
        let here = (organization.get_untracked(), tab.get_untracked(), after.get_untracked(), ticks);
        Some(match inbox {
            Ok(inbox) => page(here, inbox, draft, acts),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Beside what every answer builds anew, or the document would be without a title for a moment.
    view! {
        <Title text=move_tr!("approvals-title")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

impl Acts {
    /// Says what was done, and has the page ask again: once, whatever becomes of the page.
    fn follow(self) {
        let (toasts, news) = (use_toasts(), self.news);
        when_done(self.answer, move |(done, not): (usize, usize)| {
            toasts.say(Signal::derive(move || said::answered_some(done, not)));
            news.spread();
        });
        when_done(self.delegate, move |()| {
            toasts.say(move_tr!("frame-saved"));
            news.spread();
        });
        when_done(self.end, move |()| {
            toasts.say(move_tr!("approvals-away-ended-now"));
            news.spread();
        });
        when_done(self.keep, move |()| {
            toasts.say(move_tr!("frame-saved"));
            news.spread();
        });
        when_done(self.forget, move |()| news.spread());
    }
}

type Here = (OrganizationId, Tab, Option<String>, Ticks);

fn page((organization, tab, after, ticks): Here, inbox: Inbox, draft: Option<Draft>, acts: Acts) -> AnyView {
    let Inbox { page, delegation, delegates, messages, now } = inbox;
    let answers = !delegates.is_empty() || !messages.is_empty();
    let here = paths::approvals_tab(&organization, tab.key());
    let back = after.is_some().then(|| (here.clone(), move_tr!("frame-to-first")));
    let next = page.next.as_deref().map(|after| (format!("{here}&after={}", encoded(after)), move_tr!("frame-more")));
    let shown = page.rows.len();
    let rows = if page.rows.is_empty() && next.is_none() {
        empty(tab)
    } else {
        let summary = move_tr!("approvals-shown", { "shown" => shown });
        let table = table(&organization, tab, page.rows, ticks, now);
        view! { <div>{table} <Pager label=move_tr!("frame-pages") summary back next/></div> }.into_any()
    };
    let many = (tab == Tab::Waiting && shown > 0).then(|| {
        let (organization, messages, draft) = (organization.clone(), messages.clone(), draft.clone());
        view! { <Many organization messages action=acts.answer draft/> }
    });
    let away = (!delegates.is_empty() || delegation.is_some()).then(|| {
        let (organization, draft) = (organization.clone(), draft.clone());
        view! { <Away organization delegation delegates acts draft/> }
    });
    let messages = answers.then(|| {
        let organization = organization.clone();
        view! { <Messages organization messages acts draft/> }
    });
    view! {
        <div class="page">
            <PageHead title=move_tr!("approvals-title") text=move_tr!("approvals-text")/>
            <InboxTabs organization tab/>
            {rows}
            {many}
            {away}
            {messages}
        </div>
    }
    .into_any()
}

#[component]
fn InboxTabs(organization: OrganizationId, tab: Tab) -> impl IntoView {
    let tabs = Tab::ALL.map(|one| ui::Tab {
        href: if one == Tab::Waiting {
            paths::approvals(&organization)
        } else {
            paths::approvals_tab(&organization, one.key())
        },
        label: match one {
            Tab::Waiting => move_tr!("approvals-waiting"),
            Tab::Mine => move_tr!("approvals-mine"),
            Tab::Over => move_tr!("approvals-over"),
        },
        current: (one == tab).into(),
    });
    view! { <Tabs label=move_tr!("approvals-tabs") tabs=tabs.to_vec()/> }
}

fn empty(tab: Tab) -> AnyView {
    let (title, text, icon) = match tab {
        Tab::Waiting => (move_tr!("approvals-none-waiting"), move_tr!("approvals-none-waiting-text"), "check"),
        Tab::Mine => (move_tr!("approvals-none-mine"), move_tr!("approvals-none-mine-text"), "person"),
        Tab::Over => (move_tr!("approvals-none-over"), move_tr!("approvals-none-over-text"), "history"),
    };
    view! { <EmptyState title text icon/> }.into_any()
}

fn table(organization: &OrganizationId, tab: Tab, rows: Vec<Item>, ticks: Ticks, now: Moment) -> AnyView {
    let boxes =
        (tab == Tab::Waiting).then(|| ticks.of(FORM, "some[]", rows.iter().filter_map(chosen).collect(), Vec::new()));
    let choose = boxes.is_some().then(|| Head::new(move_tr!("approvals-choose")));
    let heads = choose
        .into_iter()
        .chain([
            Head::new(move_tr!("approvals-request")),
            Head::new(move_tr!("approvals-state")),
            Head::new(move_tr!("approvals-asked")),
            Head::new(move_tr!("approvals-until")).shows(Shows::Wide),
        ])
        .collect();
    let caption = match tab {
        Tab::Waiting => move_tr!("approvals-waiting"),
        Tab::Mine => move_tr!("approvals-mine"),
        Tab::Over => move_tr!("approvals-over"),
    };
    let rows = rows.into_iter().map(|item| row(organization, tab, item, boxes, now)).collect_view();
    view! { <CardTable caption heads>{rows}</CardTable> }.into_any()
}

fn row(organization: &OrganizationId, tab: Tab, item: Item, boxes: Option<Boxes>, now: Moment) -> AnyView {
    let (href, state, asked, until) = (paths::approval(organization, &item.id), item.state, item.at, item.until);
    let tick = boxes.map(|boxes| tick(item.clone(), boxes));
    let price = item.amount;
    let sub = Signal::derive(move || price.map(said::price).unwrap_or_default());
    let standing = {
        let item = item.clone();
        move || said::standing(&item)
    };
    let name = Signal::derive(move || if tab == Tab::Mine { said::own_sentence(&item) } else { said::sentence(&item) });
    let until = state.waits().then(|| view! { <When local=until now/> });
    view! {
        <Row>
            {tick}
            <RowHead href name sub face=Face::None/>
            <Cell><Badge tone=said::tone(state)>{standing}</Badge></Cell>
            <Cell label=move_tr!("approvals-asked")><When local=asked now/></Cell>
            <Cell label=move_tr!("approvals-until") shows=Shows::Wide>{until}</Cell>
        </Row>
    }
    .into_any()
}

/// What is said yes or no to: exactly this. None: what is granted is granted one by one, since in which way is for the
/// reader to choose.
fn chosen(item: &Item) -> Option<String> {
    (item.kind != Kind::AccessGranted).then(|| format!("{}.{}", item.id, item.hash))
}

fn tick(item: Item, boxes: Boxes) -> AnyView {
    let Some(value) = chosen(&item) else { return view! { <td role="cell" class="picks"></td> }.into_any() };
    let label = Signal::derive(move || tr!("approvals-choose-one", { "request" => said::sentence(&item) }));
    view! { <Tick boxes value label/> }.into_any()
}
