//! How reports say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    reports::model::{Period, Step, Tally, Who},
    time::{Local, Span},
    words::{self, spoken},
};

/// What comes and goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reports) enum Flow {
    Opened,
    Answered,
    Solved,
    Reopened,
}

pub(in crate::reports) const FLOWS: [Flow; 4] = [Flow::Opened, Flow::Answered, Flow::Solved, Flow::Reopened];

impl Flow {
    pub const fn of(self, tally: &Tally) -> u32 {
        match self {
            Self::Opened => tally.opened,
            Self::Answered => tally.answered,
            Self::Solved => tally.solved,
            Self::Reopened => tally.reopened,
        }
    }

    pub fn say(self) -> String {
        match self {
            Self::Opened => tr!("reports-opened"),
            Self::Answered => tr!("reports-answered"),
            Self::Solved => tr!("reports-solved"),
            Self::Reopened => tr!("reports-reopened"),
        }
    }
}

pub(super) fn period(period: Period) -> String {
    match period {
        Period::Week => tr!("reports-7-days"),
        Period::Month => tr!("reports-30-days"),
        Period::Quarter => tr!("reports-90-days"),
    }
}

pub(in crate::reports) fn day(step: Step, from: Local) -> String {
    let day = words::day(spoken(), from);
    match step {
        Step::Day => day,
        Step::Week => tr!("reports-week-from", { "day" => day }),
    }
}

pub(in crate::reports) fn who(who: &Who) -> String {
    match who {
        Who::You(name) => tr!("reports-you", { "name" => name.clone() }),
        Who::Colleague { name, .. } if name.is_empty() => tr!("reports-somebody"),
        Who::Colleague { name, .. } => name.clone(),
        Who::Others => tr!("reports-others"),
        Who::Nobody => tr!("reports-nobody"),
    }
}

/// *3 h 20 min*
pub(super) fn length(span: Span) -> String {
    let minutes = span.0 / Span::minutes(1).0;
    match (minutes / 60, minutes % 60) {
        (0, minutes) => tr!("reports-minutes", { "minutes" => minutes }),
        (hours, 0) => tr!("reports-hours", { "hours" => hours }),
        (hours, minutes) => tr!("reports-hours-minutes", { "hours" => hours, "minutes" => minutes }),
    }
}

pub(super) fn percent(share: u32) -> String {
    format!("{share}%")
}

/// *4.6*
pub(in crate::reports) fn tenths(tenths: u32) -> String {
    format!("{}.{}", tenths / 10, tenths % 10)
}
