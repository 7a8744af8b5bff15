//! What the line's history says of a work.

use super::Row;
use crate::{
    care::model::{Reason, WorkState},
    desk::{Change, Event},
    people::model::readable,
};

/// What became of a work of this kind on the line of `work`, where the line stays as it is.
pub(super) fn happened(work: &Row, kind: &str, to: WorkState) -> Event {
    let what = match to {
        WorkState::Acknowledged | WorkState::Pending => "work_begun",
        WorkState::InProgress => "work_taken",
        WorkState::Held => "work_held",
        WorkState::Completed | WorkState::Partial => "work_done",
        WorkState::Failed => "work_failed",
        WorkState::Cancelled => "work_cancelled",
    };
    let changes = Change::of("work", None, Some(kind)).into_iter().collect();
    Event { kind: what, about: work.line.to_string(), about_name: readable(&work.number), changes }
}

/// The same with the number that everybody speaks of, and why.
pub(super) fn noted(mut event: Event, transaction: &str, why: Option<&Reason>) -> Event {
    let noted = [("transaction", Some(transaction)), ("why", why.map(Reason::as_str))];
    event.changes.extend(noted.into_iter().filter_map(|(field, value)| Change::of(field, None, value)));
    event
}
