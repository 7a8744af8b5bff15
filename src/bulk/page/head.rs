//! What stands above the rows: where the file stands, and what can be done with it now.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{lines, said, told};
use crate::{
    app::outcome::{Refused, Said, said, when_done},
    approvals::page::said as approvals,
    bulk::{
        actions::{StartImport, UndoImport},
        model::{Action, Asks, Counts, Import, Stage, Subject},
        refusal::Refusal,
    },
    ids::OrganizationId,
    paths,
    plain::Draft,
    ui::{Because, Button, ButtonAction, ButtonKind, LinkButton, Notice, Tone},
    wire::{SendForm, Sending},
    words,
};

/// The two things that are done with a file.
#[derive(Clone, Copy)]
pub(super) struct Acts {
    start: Sending<StartImport>,
    undo: Sending<UndoImport>,
    said: [Said<Refusal>; 2],
}

impl Acts {
    pub(super) fn new(looked: RwSignal<u32>, draft: Option<&Draft>) -> Self {
        let (start, undo) = (Sending::<StartImport>::new(), Sending::<UndoImport>::new());
        let look = move |()| {
            looked.try_update(|looked| *looked = looked.wrapping_add(1));
        };
        when_done(start, look);
        when_done(undo, look);
        Self { start, undo, said: [said(start, draft, "start"), said(undo, draft, "undo")] }
    }
}

#[component]
pub(super) fn Head(organization: OrganizationId, id: String, import: Import, acts: Acts) -> impl IntoView {
    let Import { subject, stage, counts, unknown, until, now, action, price, asks, whose, .. } = import;
    let is_final = action.as_ref().is_some_and(Action::is_final);
    let (is_file, is_own) = (action.is_none(), whose.is_none());
    let what_now = move || {
        let told = match &action {
            Some(action) => told::what_now(action, stage, &counts),
            None if subject == Subject::Lines => lines::what_now(stage, &counts),
            None => None,
        };
        told.unwrap_or_else(|| said::what_now(stage, &counts))
    };
    let price = price.map(|price| view! { <p class="digits">{move || lines::price(price)}</p> });
    let waits = asks.clone().map(gate);
    let request = asks.as_ref().and_then(|asks| asks.request.as_ref()).map(|request| {
        let href = paths::approval(&organization, request);
        view! { <LinkButton href>{move_tr!("runs-request")}</LinkButton> }
    });
    let whose = whose.map(|name| view! { <p class="hint">{move || tr!("runs-whose", { "name" => name.clone() })}</p> });
    let ignored = (!unknown.is_empty()).then(|| {
        let unknown = Signal::derive(move || {
            let names = words::and(words::spoken(), &unknown);
            tr!("bulk-unknown", { "names" => names })
        });
        view! { <Notice tone=Tone::Wait><p>{unknown}</p></Notice> }
    });
    let kept = move || tr!("bulk-kept", { "until" => words::at(until, Some(now)) });
    let results = (stage != Stage::Preview).then(|| {
        let href = paths::run_results(&organization, &id);
        view! { <a class="button" href=href download="" rel="external">{move_tr!("many-results")}</a> }
    });
    let problems = (is_file && counts.bad() > 0).then(|| {
        let href = paths::run_problems(&organization, &id);
        let label = move || tr!("bulk-problems", { "count" => counts.bad() });
        view! { <a class="button" href=href download="" rel="external">{label}</a> }
    });
    view! {
        <section class="card stack">
            {acts.said.map(|said| view! { <Refused said/> })}
            {whose}
            <Notice tone=said::tone(stage, &counts) title=Signal::derive(move || said::standing(stage, &counts))>
                <p>{what_now}</p>
                {price}
            </Notice>
            {waits}
            {stage.is_moving().then(|| bar(stage, counts))}
            {ignored}
            <div class="actions">
                {request}
                {start(&organization, &id, (stage, counts, asks), acts).filter(|_| is_own)}
                {(is_own && !is_final).then(|| undo(&organization, &id, stage, counts, acts))}
                {problems}
                {results}
                {stage.is_moving().then(|| {
                    let href = paths::run(&organization, &id);
                    view! { <LinkButton href>{move_tr!("bulk-look-again")}</LinkButton> }
                })}
            </div>
            <p class="hint">{kept}</p>
        </section>
    }
}

fn bar(stage: Stage, counts: Counts) -> AnyView {
    let (over, all) = said::progress(stage, &counts);
    let label =
        move || tr!("bulk-progress", { "over" => words::number(whole(over)), "all" => words::number(whole(all)) });
    view! {
        <div class="field" role="status">
            <label class="label" for="progress">{label}</label>
            <progress class="progress" id="progress" max=all value=over></progress>
        </div>
    }
    .into_any()
}

pub(super) fn whole(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Whose yes it waits for, before anything is asked.
fn gate(asks: Asks) -> AnyView {
    let Asks { rows, needed, approvers, .. } = asks;
    let title = Signal::derive(move || tr!("runs-waits", { "count" => rows }));
    let tone = if approvers.is_empty() { Tone::Stop } else { Tone::Wait };
    let who = move || approvals::needs(needed.into(), &approvers);
    view! {
        <Notice tone title>
            <p>{move_tr!("runs-waits-text")} " " {who}</p>
        </Notice>
    }
    .into_any()
}

fn start(
    organization: &OrganizationId,
    id: &str,
    (stage, counts, asks): (Stage, Counts, Option<Asks>),
    acts: Acts,
) -> Option<AnyView> {
    let is_asked = asks.as_ref().is_some_and(|asks| asks.request.is_some());
    if is_asked || !matches!(stage, Stage::Preview | Stage::Paused) {
        return None;
    }
    let waits = asks.is_some();
    let off = Signal::derive(move || (counts.work() == 0).then(|| Because::from(tr!("bulk-refused-nothing-to-do"))));
    let label = move || match stage {
        Stage::Paused => tr!("bulk-go-on"),
        _ if waits => tr!("runs-ask", { "count" => counts.work() }),
        _ => tr!("bulk-start", { "count" => counts.work() }),
    };
    let (org, id) = (organization.to_string(), id.to_owned());
    let form = view! {
        <SendForm action=acts.start>
            <input type="hidden" name="org" value=org/>
            <input type="hidden" name="import" value=id/>
            <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=acts.start.pending() off_because=off>{label}</Button>
        </SendForm>
    };
    Some(form.into_any())
}

fn undo(organization: &OrganizationId, id: &str, stage: Stage, counts: Counts, acts: Acts) -> Option<AnyView> {
    let can = match stage {
        Stage::Done | Stage::Paused => counts.done > 0,
        Stage::UndoPaused => true,
        _ => false,
    };
    if !can {
        return None;
    }
    let (org, id) = (organization.to_string(), id.to_owned());
    let form = view! {
        <SendForm action=acts.undo>
            <input type="hidden" name="org" value=org/>
            <input type="hidden" name="import" value=id/>
            <Button kind=ButtonKind::Stop action=ButtonAction::Submit pending=acts.undo.pending()>{move_tr!("bulk-undo")}</Button>
        </SendForm>
    };
    Some(form.into_any())
}
