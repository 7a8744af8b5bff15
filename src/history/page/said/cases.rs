//! What happened to cases, in words.

use leptos_fluent::tr;

use crate::{
    cases::{
        model::{CaseState, Severity},
        page::said,
    },
    history::model::Kind,
};

/// Of those about cases; another one is something.
pub(super) fn happened(kind: Kind, by: String, about: String) -> String {
    match kind {
        Kind::CaseOpened => tr!("history-case-opened", { "by" => by, "about" => about }),
        Kind::CaseTaken => tr!("history-case-taken", { "by" => by, "about" => about }),
        Kind::CaseGiven => tr!("history-case-given", { "by" => by, "about" => about }),
        Kind::CaseReplied | Kind::CaseAnswered => tr!("history-case-answered", { "by" => by, "about" => about }),
        Kind::CaseAsked => tr!("history-case-asked", { "by" => by, "about" => about }),
        Kind::CaseHeld => tr!("history-case-held", { "by" => by, "about" => about }),
        Kind::CaseResumed => tr!("history-case-resumed", { "by" => by, "about" => about }),
        Kind::CaseSolved => tr!("history-case-solved", { "by" => by, "about" => about }),
        Kind::CaseAccepted => tr!("history-case-accepted", { "by" => by, "about" => about }),
        Kind::CaseNotSolved => tr!("history-case-not-solved", { "by" => by, "about" => about }),
        Kind::CaseClosed => tr!("history-case-closed", { "by" => by, "about" => about }),
        Kind::CaseReopened => tr!("history-case-reopened", { "by" => by, "about" => about }),
        Kind::CaseWatchersChanged => tr!("history-case-watchers-changed", { "by" => by, "about" => about }),
        _ => tr!("history-other", { "by" => by, "about" => about }),
    }
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
