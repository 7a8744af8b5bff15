//! What is different about a case, in words.

use leptos_fluent::tr;

use crate::cases::{
    model::{CaseState, Severity, Tie},
    page::said,
};
use crate::history::model::Kind;

/// What was said or done in a case on its way.
pub(super) fn went_on(kind: Kind, by: &str, about: &str) -> String {
    match kind {
        Kind::CaseAsked => tr!("history-case-asked", { "by" => by, "about" => about }),
        Kind::CaseHeld => tr!("history-case-held", { "by" => by, "about" => about }),
        Kind::CaseEscalated => tr!("history-case-escalated", { "by" => by, "about" => about }),
        Kind::CaseRated => tr!("history-case-rated", { "by" => by, "about" => about }),
        Kind::CaseResumed => tr!("history-case-resumed", { "by" => by, "about" => about }),
        Kind::CaseInOutage => tr!("history-case-in-outage", { "by" => by, "about" => about }),
        Kind::CaseOutOfOutage => tr!("history-case-out-of-outage", { "by" => by, "about" => about }),
        _ => tr!("history-case-solved", { "by" => by, "about" => about }),
    }
}

/// What happened between two cases. Which the other one is stands beside it, for who finds that.
pub(super) fn tied(kind: Kind, by: &str, about: &str) -> String {
    match kind {
        Kind::CaseLinked => tr!("history-case-linked", { "by" => by, "about" => about }),
        Kind::CaseUnlinked => tr!("history-case-unlinked", { "by" => by, "about" => about }),
        Kind::CaseMerged => tr!("history-case-merged", { "by" => by, "about" => about }),
        _ => tr!("history-case-took-in", { "by" => by, "about" => about }),
    }
}

/// What the other case is to this one.
pub(super) fn tie(field: &str) -> Option<String> {
    Tie::of_field(field).map(said::tie)
}

pub(super) fn field(name: &str) -> String {
    match name {
        "case_state" => tr!("history-field-case-state"),
        "severity" => tr!("history-field-severity"),
        "confidential" => tr!("history-field-confidential"),
        "watcher" => tr!("history-field-watcher"),
        _ => tr!("history-field-assignee"),
    }
}

pub(super) fn value(field: &str, key: &str) -> String {
    let said = match field {
        "case_state" => CaseState::from_key(key).map(said::state),
        "severity" => Severity::from_key(key).map(said::severity),
        _ if key == "yes" => Some(tr!("history-value-yes")),
        _ => Some(tr!("history-value-no")),
    };
    said.unwrap_or_else(|| key.to_owned())
}
