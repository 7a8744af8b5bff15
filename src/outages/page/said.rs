//! How outages say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    app::outcome::Sayable,
    cases::{model::Category, page::said},
    outages::{
        model::{Impact, Kind, Part, State},
        rules::{Clock, Refusal},
    },
    ui::Tone,
    words::{self, Bilingual},
};

pub(super) fn kind(kind: Kind) -> String {
    match kind {
        Kind::Outage => tr!("outages-kind-outage"),
        Kind::Maintenance => tr!("outages-kind-maintenance"),
    }
}

pub(super) fn state(state: State) -> String {
    match state {
        State::Investigating => tr!("outages-state-investigating"),
        State::Identified => tr!("outages-state-identified"),
        State::Monitoring => tr!("outages-state-monitoring"),
        State::Resolved => tr!("outages-state-resolved"),
        State::Planned => tr!("outages-state-planned"),
        State::UnderWay => tr!("outages-state-under-way"),
        State::Done => tr!("outages-state-done"),
        State::Cancelled => tr!("outages-state-cancelled"),
    }
}

pub(super) const fn tone(state: State) -> Tone {
    match state {
        State::Investigating | State::Identified => Tone::Stop,
        State::Monitoring | State::UnderWay => Tone::Wait,
        State::Resolved | State::Done => Tone::Good,
        State::Planned | State::Cancelled => Tone::Plain,
    }
}

pub(super) fn impact(impact: Impact) -> String {
    match impact {
        Impact::Down => tr!("outages-impact-down"),
        Impact::Degraded => tr!("outages-impact-degraded"),
        Impact::Minor => tr!("outages-impact-minor"),
    }
}

pub(super) fn part(part: Part) -> String {
    match part {
        Part::Title => tr!("outages-title"),
        Part::Impact => tr!("outages-impact"),
        Part::Service => tr!("outages-service"),
        Part::Time => tr!("outages-time"),
        Part::Reach => tr!("outages-whom"),
    }
}

pub(super) fn service(service: Option<Category>) -> String {
    service.map_or_else(|| tr!("outages-service-all"), said::category)
}

/// Both are always written.
pub(super) fn read(text: &Bilingual) -> String {
    text.read(words::spoken()).0.to_owned()
}

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::Gone => tr!("outages-refused-gone"),
            Self::ChangedBy { name } => tr!("outages-refused-changed", { "name" => name.clone() }),
            Self::Over => tr!("outages-refused-over"),
            Self::NotOfKind => tr!("outages-refused-kind"),
            Self::NoTime(_) => tr!("outages-refused-time"),
            Self::EndsFirst => tr!("outages-refused-ends"),
            Self::NextPast => tr!("outages-refused-past"),
            Self::NobodyCalled { typed } => tr!("outages-refused-nobody", { "typed" => typed.clone() }),
            Self::SeveralCalled { typed } => tr!("outages-refused-several", { "typed" => typed.clone() }),
            Self::CaseOutside { number } => tr!("outages-refused-outside", { "number" => number.clone() }),
            Self::NoSuchCase => tr!("outages-refused-no-case"),
            Self::NotTouched => tr!("outages-refused-not-touched"),
            Self::CaseOver => tr!("outages-refused-case-over"),
            Self::TiedAlready => tr!("outages-refused-tied"),
            Self::TiedElsewhere { number } => tr!("outages-refused-elsewhere", { "number" => number.clone() }),
            Self::NotOverYet => tr!("outages-refused-not-over"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NoTime(Clock::Begins) => Some("begins"),
            Self::NoTime(Clock::Ends) | Self::EndsFirst => Some("until"),
            Self::NoTime(Clock::Next) | Self::NextPast => Some("next"),
            Self::NobodyCalled { .. } | Self::SeveralCalled { .. } | Self::CaseOutside { .. } => Some("touches"),
            Self::NotOfKind => Some("state"),
            Self::NotOverYet => Some("linked"),
            Self::NoSuchCase | Self::NotTouched | Self::CaseOver | Self::TiedAlready | Self::TiedElsewhere { .. } => {
                Some("number")
            }
            Self::Gone | Self::ChangedBy { .. } | Self::Over => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "kind" => tr!("outages-kind"),
            "title_en" => tr!("outages-title-en"),
            "title_es" => tr!("outages-title-es"),
            "impact" => tr!("outages-impact"),
            "service" => tr!("outages-service"),
            "begins" => tr!("outages-begins"),
            "until" => tr!("outages-ends"),
            "whom" => tr!("outages-whom"),
            "touches" => tr!("outages-touches"),
            "text_en" => tr!("outages-text-en"),
            "text_es" => tr!("outages-text-es"),
            "state" => tr!("outages-state"),
            "next" => tr!("outages-next"),
            "linked" => tr!("outages-linked"),
            _ => tr!("outages-number"),
        }
    }
}
