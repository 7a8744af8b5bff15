//! One case: where it stands, who has it, what happens next and by when, what was said, what can be done.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};
use leptos_router::{
    NavigateOptions,
    hooks::{use_navigate, use_query_map},
};

use super::{
    acts::{CloseCard, ReopenCard, ReplyCard, SettleCard},
    linked::{MergedCard, linked},
    parts::{Turned, conversation, emptied, escalated, paragraphs, rated, target},
    said,
    voice::{EscalateCard, RateCard, Voice},
    watchers::Watchers,
};
use crate::{
    accounts::page::past::moment,
    app::{
        asked::{News, drafted, organization, param, settled, shown},
        lazy::lazy_page,
        outcome::when_done,
    },
    cases::{
        actions::{
            self, AcceptSolution, AddWatcher, CloseCase, RejectSolution, RemoveWatcher, ReopenCase, ReplyToCase,
            UnwatchCase, WatchCase,
        },
        files::{
            model::Shelf,
            page::{Attached, files},
        },
        model::{About, CaseCard, CaseState},
        rules::Refusal,
    },
    ids::{CaseId, OrganizationId},
    live::Topic,
    outages::page::OutagesAt,
    paths,
    plain::Draft,
    time::Moment,
    ui::{
        Badge, ButtonKind, Card, DataItem, DataList, Icon, LinkButton, Notice, PageHead, Timeline, Title, Tone,
        use_toasts,
    },
    wire::Sending,
    words::When,
};

lazy_page!(CasePage in cases, view);

/// What can be said from here; it outlives what the page shows.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    pub reply: Sending<ReplyToCase>,
    pub close: Sending<CloseCase>,
    pub reopen: Sending<ReopenCase>,
    pub accept: Sending<AcceptSolution>,
    pub reject: Sending<RejectSolution>,
    /// The files of a reply.
    pub attached: StoredValue<Attached>,
}

/// What can be changed about who watches it.
#[derive(Clone, Copy)]
pub(super) struct Eyes {
    pub watch: Sending<WatchCase>,
    pub unwatch: Sending<UnwatchCase>,
    pub add: Sending<AddWatcher>,
    pub remove: Sending<RemoveWatcher>,
}

/// Which case it is, as every form sends it along, and what came back with a plain one.
#[derive(Clone)]
pub(crate) struct Which {
    pub organization: OrganizationId,
    pub case: CaseId,
    pub draft: Option<Draft>,
}

impl Which {
    pub fn fields(&self) -> AnyView {
        view! {
            <input type="hidden" name="org" value=self.organization.to_string()/>
            <input type="hidden" name="case" value=self.case.to_string()/>
        }
        .into_any()
    }

    pub fn typed(&self, name: &str) -> String {
        self.draft.as_ref().and_then(|draft| draft.value(name)).unwrap_or_default().to_owned()
    }
}

fn view() -> AnyView {
    let (organization, id, address, news) = (organization(), param("case"), use_query_map(), News::new());
    let before = Memo::new(move |_| address.read().get("before").filter(|before| !before.is_empty()));
    let acts = Acts {
        reply: Sending::new(),
        close: Sending::new(),
        reopen: Sending::new(),
        accept: Sending::new(),
        reject: Sending::new(),
        attached: StoredValue::new(Attached::default()),
    };
    let eyes = Eyes { watch: Sending::new(), unwatch: Sending::new(), add: Sending::new(), remove: Sending::new() };
    acts.follow(news);
    let voice = Voice::new(news);
    eyes.follow(organization, news);
    let card = news.between(Topic::Cases).ask(
        move || (organization.get(), id.get(), before.get()),
        |(organization, id, before)| actions::case(organization, CaseId::new(id), before),
    );
    let outages = OutagesAt::new(organization, move || format!("case:{}", id.get()));
    let draft = drafted();
    // News about other cases leave what is typed here as it is: that time has passed builds nothing anew.
    let open = settled(move || {
        let (card, draft) = (card.get(), draft.get());
        let settled = |(card, shelf)| (CaseCard { now: Moment::default(), ..card }, shelf);
        Some((card?.map(|inner| inner.map(settled)), draft?, outages.known()?))
    });
    let turn = Turned::default();
    let page = move || {
        let (answer, draft, ()) = open.get()?;
        let organization = organization.get_untracked();
        let now = untrack(|| card.get_untracked()).and_then(Result::ok).and_then(Result::ok).map(|(card, _)| card.now);
        let found = |(card, shelf)| {
            let card = CaseCard { now: now.unwrap_or_default(), ..card };
            turn.is_another(&card.item.id);
            turn.page(page(&organization, (card, shelf), (draft, outages), (acts, eyes, voice)))
        };
        Some(shown(answer, &organization, found))
    };
    view! { <Transition>{page}</Transition> }.into_any()
}

/// Says what was done, and shows what has become of the case.
pub(super) fn told(news: News) -> impl Fn(Signal<String>) -> Box<dyn Fn(CaseState)> {
    let toasts = use_toasts();
    move |word| {
        Box::new(move |_| {
            toasts.say(word);
            news.spread();
        })
    }
}

impl Acts {
    /// Once, whatever becomes of the page.
    fn follow(self, news: News) {
        let done = told(news);
        let (replied, attached) = (done(move_tr!("cases-replied-now")), self.attached);
        when_done(self.reply, move |state| {
            attached.get_value().sent();
            emptied("text");
            replied(state);
        });
        when_done(self.close, done(move_tr!("cases-closed-now")));
        when_done(self.reopen, done(move_tr!("cases-reopened-now")));
        when_done(self.accept, done(move_tr!("cases-closed-now")));
        when_done(self.reject, done(move_tr!("cases-reopened-now")));
    }
}

impl Eyes {
    fn follow(self, organization: Memo<OrganizationId>, news: News) {
        let toasts = use_toasts();
        when_done(self.watch, move |()| news.spread());
        when_done(self.add, move |()| {
            toasts.say(move_tr!("cases-watcher-added"));
            news.spread();
        });
        when_done(self.remove, move |()| news.spread());
        let navigate = use_navigate();
        when_done(self.unwatch, move |()| {
            toasts.say(move_tr!("cases-unwatched"));
            // Perhaps it is not theirs to see any more.
            let (navigate, path) = (navigate.clone(), paths::cases(&organization.get_untracked()));
            request_animation_frame(move || navigate(&path, NavigateOptions::default()));
        });
    }
}

fn page(
    organization: &OrganizationId,
    (card, shelf): (CaseCard, Shelf),
    (draft, outages): (Option<Draft>, OutagesAt),
    (acts, eyes, voice): (Acts, Eyes, Voice),
) -> AnyView {
    let draft = draft.or_else(|| card.typed.clone());
    let which = Which { organization: organization.clone(), case: card.item.id.clone(), draft };
    let (state, number, now) = (card.item.state, card.item.number.clone(), card.now);
    let assigned = card.assignee.is_some();
    let earlier = card.earlier.as_deref().map(|cursor| paths::case_before(organization, &card.item.id, cursor));
    let base = paths::case_files(organization);
    let talk = conversation(card.comments.clone(), earlier, now, &base);
    let along = files(card.files.clone(), &base);
    let merged = card.verdicts.reopen == Some(Refusal::Merged);
    let next = move || if merged { tr!("cases-merged") } else { said::next(state, assigned) };
    let tone = if state.waits_for_customer() { Tone::Wait } else { Tone::Plain };
    let facts = facts(organization, card.clone());
    let history: Vec<_> = card.history.iter().cloned().map(|line| moment(line, now)).collect();
    let linked = linked(&which, &card.linked);
    let act = if merged {
        view! { <MergedCard which=which.clone() linked=card.linked.clone()/> }.into_any()
    } else if state == CaseState::Closed {
        view! { <ReopenCard which=which.clone() refusal=card.verdicts.reopen.clone() acts/> }.into_any()
    } else if state == CaseState::Resolved {
        view! { <SettleCard which=which.clone() refusal=card.verdicts.settle.clone() acts/> }.into_any()
    } else {
        view! { <ReplyCard which=which.clone() shelf acts since=now/> }.into_any()
    };
    let rate = (card.verdicts.rate.is_none()).then(|| view! { <RateCard which=which.clone() voice/> });
    let escalate = (card.verdicts.escalate.is_none()).then(|| view! { <EscalateCard which=which.clone() voice/> });
    let close = (!matches!(state, CaseState::Closed | CaseState::Resolved))
        .then(|| view! { <CloseCard which=which.clone() refusal=card.verdicts.close.clone() acts/> });
    let watchers = view! { <Watchers which card=card.clone() eyes/> };
    view! {
        <Title text=card.item.subject.clone()/>
        <div class="page">
            <p>
                <LinkButton href=paths::cases(organization) kind=ButtonKind::Quiet icon="back">{move_tr!("frame-back")}</LinkButton>
            </p>
            <PageHead title=Signal::stored(card.item.subject.clone()) text=Signal::stored(number)>
                <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
            </PageHead>
            <Notice tone><p>{next}</p></Notice>
            {outages.notices()}
            <div class="sheets case">
                <div class="stack">
                    <Card title=move_tr!("cases-conversation")>
                        {paragraphs(&card.description)}
                        {along}
                        {talk}
                    </Card>
                    {rate}
                    {act}
                </div>
                <div class="stack">
                    {facts}
                    {linked}
                    {watchers}
                    {escalate}
                    {close}
                    <Card title=move_tr!("cases-history")><Timeline items=history/></Card>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn facts(organization: &OrganizationId, card: CaseCard) -> AnyView {
    let (severity, category, about, now) = (card.item.severity, card.category, card.about.clone(), card.now);
    let href = match &card.about {
        About::Account { id, .. } if card.about_is_open => Some(paths::account(organization, id)),
        About::Line { id, .. } if card.about_is_open => Some(paths::line(organization, id)),
        _ => None,
    };
    let about = move || said::about(&about);
    let about = match href {
        Some(href) => view! { <a href=href>{about}</a> }.into_any(),
        None => view! { <span>{about}</span> }.into_any(),
    };
    let confidential = card.item.is_confidential.then(|| {
        view! { <p><Icon name="lock"/> " " {move_tr!("cases-is-confidential-means")}</p> }
    });
    let opener = if card.item.is_mine { move_tr!("cases-you") } else { Signal::stored(card.item.opener.clone()) };
    let by = card.opened_by.clone().map(|by| {
        view! { <DataItem term=move_tr!("cases-opened-by")>{by}</DataItem> }
    });
    let assignee = match card.assignee.clone() {
        Some(name) => view! { <span>{name}</span> }.into_any(),
        None => view! { <span>{move_tr!("cases-nobody-yet")}</span> }.into_any(),
    };
    let (first, resolve) = (target(card.first, now), target(card.resolve, now));
    let (escalated, rated) = (escalated(card.escalated, now), rated(card.rating));
    view! {
        <Card title=move_tr!("cases-details")>
            {confidential}
            <DataList>
                <DataItem term=move_tr!("cases-assignee")>{assignee}</DataItem>
                <DataItem term=move_tr!("cases-first-answer")>{first}</DataItem>
                <DataItem term=move_tr!("cases-solution-by")>{resolve}</DataItem>
                <DataItem term=move_tr!("cases-severity")>{move || said::severity(severity)}</DataItem>
                <DataItem term=move_tr!("cases-category")>{move || said::category(category)}</DataItem>
                <DataItem term=move_tr!("cases-about")>{about}</DataItem>
                <DataItem term=move_tr!("cases-opener")>{opener}</DataItem>
                {by}
                <DataItem term=move_tr!("cases-opened")><When local=card.item.opened now/></DataItem>
                {escalated}
                {rated}
            </DataList>
        </Card>
    }
    .into_any()
}
