//! What happened to an account or a line, in words: whole sentences, fields, values.

use leptos::{prelude::*, serde_json};
use leptos_fluent::tr;

use super::said::{day, sim};
use crate::{
    access::Role,
    accounts::{
        maintenance::page::said::suspension,
        model::{HistoryKind, HistoryLine, Sim, Trace},
    },
    care::{
        self,
        model::{Reason, Suspension},
    },
    history::{model::Change, page::said as history},
    people::model::readable,
    time::Moment,
    ui,
    words::{self, Bilingual, spoken},
};

/// A line of it, as a timeline shows it.
pub(crate) fn moment(line: HistoryLine, now: Moment) -> ui::Moment {
    let (at, behalf) = (line.at, line.behalf.clone());
    let changes = line.changes.iter().cloned().map(change).collect();
    ui::Moment {
        changes,
        what: Signal::derive(move || happened(&line)),
        when: Signal::derive(move || words::at(at, Some(now))),
        datetime: words::stamp(at),
        on_behalf: behalf.map(|name| Signal::derive(move || words::on_behalf(&name))),
    }
}

fn change(trace: Trace) -> ui::Change {
    let (name, before, after) = (trace.field.clone(), trace.clone(), trace);
    ui::Change {
        field: Some(Signal::derive(move || field(&name))),
        before: Signal::derive(move || value(&before, before.before.as_deref())),
        after: Signal::derive(move || value(&after, after.after.as_deref())),
    }
}

pub(super) fn happened(line: &HistoryLine) -> String {
    let about = line.about.clone();
    // Nobody of the organization: the provider.
    let by = line.by.clone().unwrap_or_else(|| tr!("accounts-history-provider"));
    match line.kind {
        HistoryKind::PlaceAssigned => tr!("accounts-history-assigned", { "by" => by, "about" => about }),
        HistoryKind::PlaceTaken => tr!("accounts-history-taken", { "by" => by, "about" => about }),
        HistoryKind::AccountEdited => tr!("history-account-edited", { "by" => by, "about" => about }),
        HistoryKind::IdentifiersChanged => tr!("history-identifiers-changed", { "by" => by, "about" => about }),
        HistoryKind::SuspensionAsked => tr!("history-suspension-asked", { "by" => by, "about" => about }),
        HistoryKind::SuspensionCalledOff => tr!("history-suspension-called-off", { "by" => by, "about" => about }),
        HistoryKind::RestoreAsked => tr!("history-restore-asked", { "by" => by, "about" => about }),
        HistoryKind::NumberChangeAsked => tr!("history-number-change-asked", { "by" => by, "about" => about }),
        HistoryKind::SimChangeAsked => tr!("history-sim-change-asked", { "by" => by, "about" => about }),
        HistoryKind::PlanChangeAsked => tr!("history-plan-change-asked", { "by" => by, "about" => about }),
        HistoryKind::MoveAsked => tr!("history-move-asked", { "by" => by, "about" => about }),
        HistoryKind::TransferPinAsked => tr!("history-transfer-pin-asked", { "by" => by, "about" => about }),
        HistoryKind::LineSuspended => tr!("history-line-suspended", { "by" => by, "about" => about }),
        HistoryKind::LineRestored => tr!("history-line-restored", { "by" => by, "about" => about }),
        HistoryKind::LineNumberChanged => tr!("history-line-number-changed", { "by" => by, "about" => about }),
        HistoryKind::LineSimChanged => tr!("history-line-sim-changed", { "by" => by, "about" => about }),
        HistoryKind::LinePlanChanged => tr!("history-line-plan-changed", { "by" => by, "about" => about }),
        HistoryKind::LineMoved => tr!("history-line-moved", { "by" => by, "about" => about }),
        HistoryKind::TransferPinMade => tr!("history-transfer-pin-made", { "by" => by, "about" => about }),
        HistoryKind::WorkBegun => tr!("accounts-work-begun"),
        HistoryKind::WorkTaken => tr!("accounts-work-taken", { "by" => by }),
        HistoryKind::WorkHeld => tr!("accounts-work-held", { "by" => by }),
        HistoryKind::WorkFailed => tr!("accounts-work-failed", { "by" => by }),
        HistoryKind::WorkCancelled => tr!("accounts-work-cancelled"),
        kind => history::happened(kind).replace(history::BY, &by).replace(history::ABOUT, &about),
    }
}

/// The name of what changed.
pub(crate) fn field(name: &str) -> String {
    match name {
        "user" => tr!("accounts-user"),
        "role" => tr!("accounts-role"),
        "until" => tr!("accounts-until"),
        "account" => tr!("accounts-account"),
        "line" => tr!("accounts-line"),
        "cost_centre" => tr!("accounts-centre"),
        "from" => tr!("history-field-from"),
        "name" => tr!("history-field-name"),
        "email" => tr!("history-field-email"),
        "state" => tr!("history-field-state"),
        "suspension" => tr!("history-field-suspension"),
        "number" => tr!("history-field-number"),
        "sim" => tr!("history-field-sim"),
        "iccid" => tr!("history-field-iccid"),
        "plan" => tr!("history-field-plan"),
        "feature" => tr!("history-field-feature"),
        "price" => tr!("history-field-price"),
        "work" => tr!("accounts-work"),
        "transaction" => tr!("accounts-transaction"),
        "why" => tr!("accounts-why"),
        "label" => tr!("history-field-label"),
        "identifier" => tr!("history-field-identifier"),
        // Written by another slice.
        other => history::field(other),
    }
}

/// A value of a change, as a person reads it.
pub(super) fn value(trace: &Trace, value: Option<&str>) -> String {
    let Some(value) = value else { return String::new() };
    let said = match trace.field.as_str() {
        "role" => Role::from_key(value).map(words::access::role),
        "from" | "until" => day(value).map(|local| words::day(spoken(), local)),
        "line" => Some(readable(value)),
        "work" => Some(care::said::kind(value)),
        "why" => Some(care::said::reason(&Reason::read(value))),
        "suspension" => Suspension::from_key(value).map(suspension),
        "sim" => Sim::from_key(value).map(sim),
        "state" => crate::accounts::model::LineState::from_key(value).map(super::said::state),
        "price" => value.parse().ok().map(words::amount),
        "plan" | "feature" => {
            serde_json::from_slice::<Bilingual>(value.as_bytes()).ok().map(|name| name.read(spoken()).0.to_owned())
        }
        field => {
            let change = Change { field: field.to_owned(), before: None, after: None };
            history::value(&change, Some(value))
        }
    };
    said.unwrap_or_else(|| value.to_owned())
}
