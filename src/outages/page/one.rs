//! One outage for staff: what it is and whom it touches, what was said of it, its cases, and how it goes on.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    brief::times,
    cases::{list, tie_form},
    said,
    say::{Seen, say_card},
    timeline::timeline,
};
use crate::{
    app::{
        FaultPage,
        asked::{News, drafted, param, settled},
        lazy::lazy_page,
        outcome::{Refused, said as answered, when_done},
    },
    fault::Outcome,
    ids::OutageId,
    live::Topic,
    outages::{
        actions::{SayOfOutage, TieCase, UntieCase, care_outage},
        model::{Kind, Reach, Spot, StaffOutage, State, Touched},
        rules::Refusal,
    },
    paths,
    people::model::readable,
    plain::Draft,
    ui::{Badge, Card, DataItem, DataList, LinkButton, Notice, PageHead, Title, use_toasts},
    wire::{Sending, ask, forget_unsent},
};

lazy_page!(CareOutagePage in care_outages, view);

/// What can be sent from here.
#[derive(Clone, Copy)]
struct Acts {
    say: Sending<SayOfOutage>,
    tie: Sending<TieCase>,
    untie: Sending<UntieCase>,
    /// How often a case was tied: its form is built anew after that, and only then.
    tied: RwSignal<u32>,
    /// What has come of what was said, until the page shows it.
    came: RwSignal<Came>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Came {
    Nothing,
    Said,
    /// Others were quicker.
    ChangedBy,
}

impl Acts {
    fn new(news: News) -> Self {
        let toasts = use_toasts();
        let acts = Self {
            say: Sending::new(),
            tie: Sending::new(),
            untie: Sending::new(),
            tied: RwSignal::new(0),
            came: RwSignal::new(Came::Nothing),
        };
        when_done(acts.say, move |()| {
            forget_unsent();
            toasts.say(move_tr!("outages-said"));
            acts.came.set(Came::Said);
            news.spread();
        });
        when_done(acts.tie, move |()| {
            toasts.say(move_tr!("outages-tied"));
            acts.tied.update(|tied| *tied += 1);
            news.spread();
        });
        when_done(acts.untie, move |()| {
            toasts.say(move_tr!("outages-untied"));
            news.spread();
        });
        // Others were quicker: what stands now is shown around what was typed.
        Effect::new(move |_| {
            if let Some(Ok(Outcome::Refused(Refusal::ChangedBy { .. } | Refusal::Over))) = acts.say.value().get() {
                acts.came.set(Came::ChangedBy);
                news.spread();
            }
        });
        acts
    }
}

fn view() -> AnyView {
    let (id, news) = (param("outage"), News::new());
    let (acts, outages, cases) = (Acts::new(news), news.heard(Topic::Outages), news.heard(Topic::Cases));
    let card = ask(move || (id.get(), outages.get(), cases.get()), |(id, ..)| care_outage(OutageId::new(id)));
    let draft = drafted();
    let stands = settled(move || {
        let stands = card.get()?.map(|card| (card.brief.kind, card.brief.state.is_over()));
        Some((stands, draft.get()?))
    });
    let page = move || {
        let (stands, draft) = stands.get()?;
        let id = OutageId::new(id.get_untracked());
        let card = Signal::derive(move || card.get().and_then(Result::ok));
        Some(match stands {
            Ok(stands) => page(id, stands, card, (draft, acts)),
            Err(fault) => view! { <FaultPage fault/> }.into_any(),
        })
    };
    // Behind its own title, which every answer builds anew.
    view! {
        <Title text=move_tr!("outages-all")/>
        <Transition>{page}</Transition>
    }
    .into_any()
}

fn page(
    id: OutageId,
    (kind, is_over): (Kind, bool),
    card: Signal<Option<StaffOutage>>,
    (draft, acts): (Option<Draft>, Acts),
) -> AnyView {
    let draft = StoredValue::new(draft);
    let id = StoredValue::new(id);
    let stands = move || card.with(|card| card.as_ref().map_or(0, |card| card.revision));
    // What the form was built on, which of the forms it is; news alone changes neither: it is said of what was read.
    let (read, built) = (RwSignal::new(untrack(stands)), RwSignal::new(0_u32));
    Effect::new(move |_| {
        let (now, came) = (stands(), acts.came.get());
        if came == Came::Nothing || now <= read.get_untracked() {
            return;
        }
        read.set(now);
        if came == Came::Said {
            built.update(|built| *built += 1);
        }
        acts.came.set(Came::Nothing);
    });
    let seen = Seen {
        revision: read.into(),
        cases: Signal::derive(move || card.with(|card| card.as_ref().map_or(0, |card| card.cases.len()))),
    };
    let state = move || card.with_untracked(|card| card.as_ref().map_or(State::first(kind), |card| card.brief.state));
    let say = move |built| {
        let draft = if built == 0 { draft.get_value() } else { None };
        say_card(&id.get_value(), (kind, state()), draft.as_ref(), (acts.say, seen))
    };
    let say = if is_over {
        view! { <Notice><p>{move_tr!("outages-is-over")}</p></Notice> }.into_any()
    } else {
        view! { <For each=move || [built.get()] key=|built| *built let:one>{say(one)}</For> }.into_any()
    };
    let tie = move || {
        let draft = if acts.tied.get() == 0 { draft.get_value() } else { None };
        let draft = draft.filter(|draft| draft.value("form") == Some("tie"));
        (!is_over).then(|| tie_form(&id.get_value(), draft.as_ref(), acts.tie))
    };
    let untied = answered(acts.untie, draft.get_value().as_ref(), "untie");
    let head = move || card.get().map(|card| head(&card));
    let facts = move || card.get().map(|card| facts(&card));
    let told = move || card.get().map(|card| timeline(card.updates, card.now));
    let cases = move || card.get().map(|card| list(&card.brief.id, card.cases, acts.untie));
    view! {
        <div class="page">
            {head}
            <div class="sheets case">
                <div class="stack">{say} {told}</div>
                <div class="stack">
                    {facts}
                    <Card title=move_tr!("outages-cases")>
                        <Refused said=untied/>
                        {cases}
                        {tie}
                    </Card>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn head(card: &StaffOutage) -> AnyView {
    let (title, number) = (card.brief.title.clone(), card.brief.number.clone());
    let (kind, state) = (card.brief.kind, card.brief.state);
    let title = Signal::derive(move || said::read(&title));
    let under = Signal::derive(move || format!("{} · {number}", said::kind(kind)));
    let edit = (!state.is_over()).then(|| {
        let href = paths::edit_outage(&card.brief.id);
        view! { <LinkButton href icon="edit">{move_tr!("outages-edit")}</LinkButton> }
    });
    view! {
        <Title text=title/>
        <PageHead title text=under>
            <Badge tone=said::tone(state)>{move || said::state(state)}</Badge>
            {edit}
            <LinkButton href=paths::CARE_OUTAGES icon="back">{move_tr!("outages-all")}</LinkButton>
        </PageHead>
    }
    .into_any()
}

fn facts(card: &StaffOutage) -> AnyView {
    let StaffOutage { brief, reach, followers, now, .. } = card.clone();
    let (impact, service) = (brief.impact, brief.service);
    let whom = match reach {
        Reach::Everybody => view! { <span>{move_tr!("outages-everybody")}</span> }.into_any(),
        Reach::Some(some) => {
            let some = some.into_iter().map(|one| view! { <li>{touched(one)}</li> }).collect_view();
            view! { <ul class="watchers">{some}</ul> }.into_any()
        }
    };
    view! {
        <Card title=move_tr!("outages-facts")>
            {times(&brief, now)}
            <DataList>
                <DataItem term=move_tr!("outages-impact")>{move || said::impact(impact)}</DataItem>
                <DataItem term=move_tr!("outages-service")>{move || said::service(service)}</DataItem>
                <DataItem term=move_tr!("outages-whom")>{whom}</DataItem>
                <DataItem term=move_tr!("outages-followers")>{followers}</DataItem>
            </DataList>
        </Card>
    }
    .into_any()
}

fn touched(one: Touched) -> AnyView {
    let Touched { organization, name, spot, .. } = one;
    let href = paths::care_organization(&organization);
    let part = move || match &spot {
        None => String::new(),
        Some(Spot::Account { number, .. }) => tr!("outages-account", { "number" => number.clone() }),
        Some(Spot::Line { number, .. }) => tr!("outages-line", { "number" => readable(number) }),
    };
    view! { <span><a href=href>{name}</a> " " {part}</span> }.into_any()
}
