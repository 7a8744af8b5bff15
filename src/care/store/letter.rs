//! The letter to who asked for a work, when it is over.

use serde_json::json;

use super::Facts;
use crate::{
    care::{
        model::{Reason, WorkState},
        rules::WorkChanged,
    },
    desk::{Concern, Letter},
    paths,
    people::model::readable,
};

/// Nothing while it is not over, when who asked is not there any more, or when a run asked for it: its page tells of all.
pub(super) fn of(facts: &Facts, changed: &WorkChanged) -> Option<Letter> {
    if facts.work.run.is_some() {
        return None;
    }
    let template = match changed.to() {
        WorkState::Completed => "work-completed",
        WorkState::Partial => "work-partial",
        WorkState::Failed => "work-failed",
        WorkState::Cancelled => "work-cancelled",
        WorkState::Acknowledged | WorkState::Pending | WorkState::Held | WorkState::InProgress => return None,
    };
    let asker = facts.asker.as_ref().filter(|asker| asker.status == "active")?;
    let (why, reason) = match changed.reason() {
        Some(Reason::Known(known)) => (Some(known.key().trim_start_matches('=')), None),
        Some(Reason::Said(text)) => (None, Some(text.as_str())),
        None => (None, None),
    };
    let work = &facts.work;
    Some(Letter {
        to: asker.email.clone(),
        language: asker.language.clone(),
        template: template.to_owned(),
        values: json!({
            "name": asker.first_name, "organization": facts.organization, "kind": work.work.key(),
            "number": readable(&work.number), "transaction": work.transaction, "why": why, "reason": reason,
            "link": paths::line(&work.org, &work.line),
        }),
        concern: Some(Concern {
            organization: work.org.clone(),
            member: work.member.clone(),
            about: work.line.to_string(),
        }),
    })
}
