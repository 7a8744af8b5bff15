//! How roles, standings, deeds and refusals are said.

use leptos::prelude::*;
use leptos_fluent::tr;

use crate::{
    app::outcome::Sayable,
    history::model::Change,
    identity::model::StaffRole,
    people::{
        model::Left,
        page::said::{invitation_state, invitation_tone},
    },
    staff::{
        model::{Colleague, Happened, Line, Status},
        rules::Refusal,
    },
    time::Moment,
    ui::{self, Tone},
    words,
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::OperatorsOnly => tr!("staff-refused-operators"),
            Self::AddressTaken => tr!("staff-refused-address"),
            Self::InvitedAlready => tr!("staff-refused-invited"),
            Self::NotWaiting => tr!("staff-refused-not-waiting"),
            Self::LastOperator => tr!("staff-refused-last"),
            Self::Nothing => tr!("staff-refused-nothing"),
            Self::NoSuchColleague => tr!("staff-refused-no-colleague"),
            Self::Dead => tr!("staff-refused-dead"),
            Self::Gone => tr!("staff-refused-gone"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::AddressTaken | Self::InvitedAlready => Some("email"),
            Self::NoSuchColleague => Some("heir"),
            _ => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "first_name" => tr!("staff-name"),
            "email" => tr!("staff-email"),
            "language" => tr!("staff-language"),
            "role" => tr!("staff-role"),
            "heir" => tr!("staff-heir"),
            "password" => tr!("staff-password"),
            _ => tr!("staff-password-again"),
        }
    }
}

pub(super) fn role(role: StaffRole) -> String {
    match role {
        StaffRole::Agent => tr!("staff-agent"),
        StaffRole::Operator => tr!("staff-operator"),
    }
}

/// How somebody stands, and its colour.
pub(super) fn standing(one: &Colleague, now: Moment) -> (Tone, String) {
    match &one.status {
        Status::Active => (Tone::Good, tr!("staff-active")),
        Status::Disabled(_) => (Tone::Stop, tr!("staff-disabled")),
        Status::Invited(invited) => {
            let state = invited.state(now);
            (invitation_tone(state), invitation_state(state, Left::until(invited.link_until.at, now)))
        }
    }
}

fn happened(line: &Line) -> String {
    let (by, about) = (line.by.clone().unwrap_or_default(), line.about_name.clone());
    match line.what {
        Happened::OperatorBegan => tr!("staff-did-begin", { "about" => about }),
        Happened::StaffInvited => tr!("staff-did-invite", { "by" => by, "about" => about }),
        Happened::StaffInvitedAgain => tr!("staff-did-invite-again", { "by" => by, "about" => about }),
        Happened::StaffInvitationRevoked => tr!("staff-did-revoke", { "by" => by, "about" => about }),
        Happened::StaffJoined => tr!("staff-did-join", { "about" => about }),
        Happened::StaffRoleChanged => tr!("staff-did-change-role", { "by" => by, "about" => about }),
        Happened::StaffDisabled => tr!("staff-did-disable", { "by" => by, "about" => about }),
        Happened::StaffEnabled => tr!("staff-did-enable", { "by" => by, "about" => about }),
        Happened::ReplyAdded => tr!("staff-did-add-reply", { "by" => by, "about" => about }),
        Happened::ReplyEdited => tr!("staff-did-edit-reply", { "by" => by, "about" => about }),
        Happened::ReplyDeleted => tr!("staff-did-delete-reply", { "by" => by, "about" => about }),
        Happened::Other => tr!("staff-did-other", { "about" => about }),
    }
}

fn field(name: &str) -> String {
    match name {
        "role" => tr!("staff-role"),
        "cases" => tr!("staff-field-cases"),
        "works" => tr!("staff-field-works"),
        _ => tr!("staff-field-heir"),
    }
}

fn value(field: &str, value: Option<&str>) -> String {
    let known = value.filter(|_| field == "role").and_then(StaffRole::from_key);
    known.map_or_else(|| value.unwrap_or_default().to_owned(), role)
}

/// A line as the timeline shows it.
pub(super) fn moment(line: Line, now: Moment) -> ui::Moment {
    let at = line.at;
    let changes = line.changes.iter().cloned().map(|Change { field: name, before, after }| {
        let (one, other) = (name.clone(), name.clone());
        ui::Change {
            field: Some(Signal::derive(move || field(&name))),
            before: Signal::derive(move || value(&one, before.as_deref())),
            after: Signal::derive(move || value(&other, after.as_deref())),
        }
    });
    ui::Moment {
        changes: changes.collect(),
        what: Signal::derive(move || happened(&line)),
        when: Signal::derive(move || words::at(at, Some(now))),
        datetime: words::stamp(at),
        on_behalf: None,
    }
}
