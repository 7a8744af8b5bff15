//! What happened to a user, as their history says it.

use leptos::serde_json;
use leptos_fluent::tr;

use crate::{
    access::Role,
    accounts::page::said::day,
    history::page::said as history,
    people::model::{HistoryKind, HistoryLine},
    time::{Local, Moment, Span},
    words::{self, Bilingual},
};

/// What happened, with who did it. What no slice of people has written is something, by somebody.
pub(in crate::people) fn happened(line: &HistoryLine) -> String {
    let about = line.about.clone();
    let by = line.by.clone().unwrap_or_else(|| about.clone());
    match line.kind {
        HistoryKind::UserAdded => tr!("users-history-added", { "by" => by, "about" => about }),
        HistoryKind::UserEdited => tr!("users-history-edited", { "by" => by, "about" => about }),
        HistoryKind::UserBlocked => tr!("users-history-blocked", { "by" => by, "about" => about }),
        HistoryKind::UserUnblocked => tr!("users-history-unblocked", { "by" => by, "about" => about }),
        HistoryKind::RegistrationSent => tr!("users-history-sent", { "by" => by, "about" => about }),
        HistoryKind::UserDeleted => tr!("users-history-deleted", { "by" => by, "about" => about }),
        HistoryKind::UserRestored => tr!("users-history-restored", { "by" => by, "about" => about }),
        HistoryKind::UserRoleGiven => tr!("users-history-role-given", { "by" => by, "about" => about }),
        HistoryKind::UserRoleRemoved => tr!("users-history-role-removed", { "by" => by, "about" => about }),
        HistoryKind::AccountsAssigned | HistoryKind::LinesAssigned => {
            tr!("users-history-assigned", { "by" => by, "about" => about })
        }
        HistoryKind::ViewingBegun => tr!("users-history-viewed", { "by" => by, "about" => about }),
        HistoryKind::MarketingChosen => tr!("users-history-marketing", { "by" => by, "about" => about }),
        kind => history::happened(kind).replace(history::BY, &by).replace(history::ABOUT, &about),
    }
}

/// A role: a ready-made one by its key, another by the name that it had.
pub(in crate::people) fn role(value: &str) -> String {
    if let Some(role) = Role::from_key(value) {
        return words::access::role(role);
    }
    let own: Option<Bilingual> = serde_json::from_slice(value.as_bytes()).ok();
    own.map_or_else(|| value.to_owned(), |name| name.read(words::spoken()).0.to_owned())
}

/// The last day before a moment that ends a day, given the reader's offset: two hours back, since the clock may have
/// been changed between now and then.
pub(in crate::people) fn last_day(end: Local) -> String {
    words::day(words::spoken(), Local { at: end.at - Span::hours(2), ..end })
}

/// The same of a value that history has kept: as a moment, or by the slice of accounts as a day.
pub(in crate::people) fn kept_day(value: &str, offset: i32) -> String {
    if let Ok(at) = value.parse() {
        return last_day(Local { at: Moment(at), offset });
    }
    day(value).map_or_else(|| value.to_owned(), |local| words::day(words::spoken(), local))
}

/// Whether something was agreed to.
pub(in crate::people) fn consent(value: &str) -> String {
    if value == "yes" { tr!("users-yes") } else { tr!("users-no") }
}
