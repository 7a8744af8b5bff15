//! What somebody is told of, in which way, and when it comes.

mod device;
mod inbox;
mod kinds;
mod zone;

use leptos::prelude::*;
use leptos_fluent::{move_tr, tr};

use super::{
    actions::{ChooseNotices, notice_choice},
    model::{Area, Chosen, DAY, STEP},
    rules::Refusal,
};
use crate::{
    app::{
        asked::drafted,
        lazy::lazy_page,
        outcome::{JustSaved, Refused, Said, Sayable, error_at, said, summary, when_done},
    },
    identity::page::Away,
    paths,
    plain::Draft,
    time::{Local, Moment, Span},
    ui::{Button, ButtonAction, ButtonKind, Card, ErrorSummary, Need, PageHead, Select, Title, use_toasts},
    wire::{SendForm, Sending, ask},
    words,
};

pub use inbox::NoticesPage;
pub use zone::called;

lazy_page!(NoticeChoicePage in notice_choice, view);

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::NoHours => tr!("notices-no-hours"),
            Self::NoWay => tr!("notices-push-no-way"),
            Self::TooOften => tr!("notices-push-often"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        (*self == Self::NoHours).then_some("quiet_until")
    }

    fn label(field: &str) -> String {
        match field {
            "digest" => tr!("notices-digest"),
            "quiet_from" => tr!("notices-quiet-from"),
            "quiet_until" => tr!("notices-quiet-until"),
            _ => tr!("notices-zone"),
        }
    }
}

fn view() -> AnyView {
    let (action, toasts) = (Sending::<ChooseNotices>::new(), use_toasts());
    when_done(action, move |()| toasts.say(move_tr!("frame-saved")));
    let (chosen, draft, turns) = (ask(|| (), |()| notice_choice()), drafted(), device::Turns::new());
    let page = move || {
        Suspend::new(async move {
            match chosen.await {
                Ok(chosen) => {
                    let draft = draft.await;
                    let own = draft.as_ref().filter(|draft| draft.value("form").is_none());
                    let form = form(&chosen, own, action);
                    let device = chosen.device.map(|device| device::card(&device, draft.as_ref(), turns));
                    view! { {form} {device} }.into_any()
                }
                Err(fault) => view! { <Away fault/> }.into_any(),
            }
        })
    };
    view! {
        <Title text=move_tr!("notices-choose")/>
        <PageHead title=move_tr!("notices-choose") text=move_tr!("notices-text")/>
        <Suspense>{page}</Suspense>
        <p><a href=paths::PROFILE>{move_tr!("identity-back-to-profile")}</a></p>
    }
    .into_any()
}

fn form(chosen: &Chosen, draft: Option<&Draft>, action: Sending<ChooseNotices>) -> AnyView {
    let said: Said<Refusal> = said(action, draft, "notices");
    let (kinds, times) = (kinds::table(chosen, draft), times(chosen, draft, said));
    view! {
        <JustSaved said word=move_tr!("frame-saved")/>
        <SendForm action attr:class="stack" attr:novalidate="novalidate">
            <ErrorSummary title=move_tr!("frame-correct") errors=summary(said)/>
            <Refused said/>
            {kinds}
            {times}
            <div class="form-end">
                <Button kind=ButtonKind::Main action=ButtonAction::Submit pending=action.pending()>
                    {move_tr!("frame-save")}
                </Button>
            </div>
        </SendForm>
    }
    .into_any()
}

/// When it comes.
fn times(chosen: &Chosen, draft: Option<&Draft>, said: Said<Refusal>) -> AnyView {
    let value = |name: &str, there: Option<u16>| match draft {
        Some(draft) => draft.value(name).unwrap_or_default().to_owned(),
        None => there.map(|minute| minute.to_string()).unwrap_or_default(),
    };
    let (quiet, email) = (chosen.choice.quiet, chosen.email.clone());
    let at = |minute| Signal::derive(move || tr!("notices-digest-at", { "time" => time(minute) }));
    let digest = every(move_tr!("notices-digest-none"), at);
    let hours = || every(move_tr!("notices-quiet-none"), |minute| Signal::derive(move || time(minute)));
    let (once, from, until) = (
        value("digest", chosen.choice.digest),
        value("quiet_from", quiet.map(|quiet| quiet.from)),
        value("quiet_until", quiet.map(|quiet| quiet.until)),
    );
    let zone = draft.and_then(|draft| draft.value("zone")).unwrap_or(&chosen.zone).to_owned();
    let own = Area::of(&chosen.zone).is_none().then(|| chosen.zone.clone());
    let offered = own.into_iter().chain(Area::ALL.map(|area| area.zone().to_owned()));
    let zones = offered.map(|zone| (zone.clone(), Signal::derive(move || called(&zone)))).collect();
    view! {
        <Card title=move_tr!("notices-when")>
            <div class="stack">
                <Select name="digest" label=move_tr!("notices-digest") options=digest
                    hint=move_tr!("notices-digest-hint", { "email" => email.clone() })
                    value=once error=error_at(said, "digest")/>
                <Select name="quiet_from" label=move_tr!("notices-quiet-from") options=hours()
                    hint=move_tr!("notices-quiet-hint")
                    value=from error=error_at(said, "quiet_from")/>
                <Select name="quiet_until" label=move_tr!("notices-quiet-until") options=hours()
                    value=until error=error_at(said, "quiet_until")/>
                <Select name="zone" label=move_tr!("notices-zone") options=zones
                    hint=move_tr!("notices-zone-hint") required=Need::Required value=zone error=error_at(said, "zone")/>
            </div>
        </Card>
    }
    .into_any()
}

/// Nothing, and each time of the day that can be chosen.
fn every(none: Signal<String>, say: impl Fn(u16) -> Signal<String>) -> Vec<(String, Signal<String>)> {
    let times = (0..DAY).step_by(STEP.into()).map(|minute| (minute.to_string(), say(minute)));
    std::iter::once((String::new(), none)).chain(times).collect()
}

/// A time of the day, as clocks are read here.
fn time(minute: u16) -> String {
    let at = Moment::default() + Span::minutes(minute.into());
    words::clock(words::spoken(), Local { at, offset: 0 })
}
