//! What is different about a case, in words.

use leptos_fluent::tr;

use crate::cases::{
    model::{CaseState, Severity, Tie},
    page::said,
};
use crate::history::model::Kind;

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
