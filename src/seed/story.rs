//! What happened in the demonstration before today, so that no history is empty.

use super::{State, rows::Part};
use crate::{
    access::Role,
    desk::{Change, Event, Script},
    time::{Moment, Span},
};

/// Who is said to have done it.
type By<'a> = Option<(&'a str, &'a str)>;

pub fn tell(script: &mut Script, parts: &[Part<'_>], since: Moment, now: Moment) {
    let Some(owner) = parts.first() else { return };
    let organization = Event {
        kind: "organization_added",
        about: owner.organization.to_string(),
        about_name: owner.company.name.to_owned(),
        changes: Vec::new(),
    };
    script.record(since, &owner.organization, None, organization);
    let manager = parts
        .iter()
        .filter(|part| part.figure.state == State::Active)
        .find(|part| part.figure.roles.contains(&Role::CaseManager));
    let name = manager.map(|part| part.details.name());
    let by = manager.zip(name.as_deref()).map(|(part, name)| (part.member.as_str(), name));
    for (nth, part) in parts.iter().enumerate().filter(|(_, part)| is_contact(part)) {
        contact(script, part, by.filter(|(member, _)| *member != part.member.as_str()), (nth, now));
    }
}

fn contact(script: &mut Script, part: &Part<'_>, by: By<'_>, (nth, now): (usize, Moment)) {
    let now_role = part.figure.roles.iter().find(|role| Role::TECH_SUPPORT.contains(role)).copied();
    // Every Case Manager but the first began as a Customer.
    let promoted = now_role == Some(Role::CaseManager) && by.is_some();
    let first_role = if promoted { Some(Role::Customer) } else { now_role };
    let mut changes: Vec<Change> = Vec::new();
    changes.extend(Change::of("email", None, Some(part.figure.email)));
    changes.extend(Change::of("role", None, first_role.map(Role::key)));
    line(script, part, part.created, by, "contact_created", changes);
    if part.figure.state == State::Expired {
        line(script, part, part.invited + Span::days(2), by, "invitation_sent", Vec::new());
    }
    let Some(accepted) = part.accepted else { return };
    line(script, part, accepted, None, "invitation_accepted", Vec::new());
    if promoted {
        let changes = Change::of("role", Some(Role::Customer.key()), Some(Role::CaseManager.key()));
        line(script, part, accepted + Span::days(9), by, "role_changed", changes.into_iter().collect());
    }
    if nth.is_multiple_of(4) {
        let changes = Change::of("title", None, Some(part.figure.title));
        line(script, part, accepted + Span::days(5), by, "contact_edited", changes.into_iter().collect());
    }
    if part.figure.state == State::Deleted {
        line(script, part, now - Span::days(5), by, "user_deleted", Vec::new());
    }
    if part.figure.state == State::LoginDisabled {
        line(script, part, accepted + Span::days(12), by, "login_disabled", Vec::new());
    }
}

fn line(script: &mut Script, part: &Part<'_>, at: Moment, by: By<'_>, kind: &'static str, changes: Vec<Change>) {
    let event = Event { kind, about: part.member.to_string(), about_name: part.details.name(), changes };
    script.record(at, &part.organization, by, event);
}

fn is_contact(part: &Part<'_>) -> bool {
    part.figure.roles.iter().any(|role| Role::TECH_SUPPORT.contains(role))
}
