//! What is different about a case, in words.

use leptos_fluent::tr;

use crate::cases::{
    model::{CaseState, Severity},
    page::said,
};

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
