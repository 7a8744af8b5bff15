//! What stands above the rows: where the file stands, and what can be done with it now.

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{said, told};
use crate::{
    app::outcome::{Refused, Said, said, when_done},
    bulk::{
        actions::{StartImport, UndoImport},
        model::{Action, Counts, Import, Stage},
        refusal::Refusal,
    },
    ids::OrganizationId,
    paths,
    plain::Draft,
    ui::{Button, ButtonAction, ButtonKind, LinkButton, Notice, Tone},
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
    let Import { stage, counts, unknown, until, now, action, .. } = import;
    let is_final = action.as_ref().is_some_and(Action::is_final);
    let is_file = action.is_none();
    let what_now = move || {
        let told = action.as_ref().and_then(|action| told::what_now(action, stage, &counts));
        told.unwrap_or_else(|| said::what_now(stage, &counts))
    };
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
            <Notice tone=said::tone(stage, &counts) title=Signal::derive(move || said::standing(stage, &counts))>
                <p>{what_now}</p>
            </Notice>
            {stage.is_moving().then(|| bar(stage, counts))}
            {ignored}
            <div class="actions">
                {start(&organization, &id, stage, counts, acts)}
                {(!is_final).then(|| undo(&organization, &id, stage, counts, acts))}
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

fn start(organization: &OrganizationId, id: &str, stage: Stage, counts: Counts, acts: Acts) -> Option<AnyView> {
    if !matches!(stage, Stage::Preview | Stage::Paused) {
        return None;
    }
    let off = Signal::derive(move || (counts.work() == 0).then(|| tr!("bulk-refused-nothing-to-do")));
    let label = move || match stage {
        Stage::Paused => tr!("bulk-go-on"),
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
