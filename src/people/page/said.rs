//! How people say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    app::outcome::{Sayable, because},
    history::{model::Change, page::said as history},
    people::{
        model::{
            Contact, HistoryChange, HistoryKind, HistoryLine, InvitationState, Left, Sort, Standing, Total, Verdict,
            readable,
        },
        rules::Refusal,
        users::page::{said as users, told},
    },
    time::Moment,
    ui::{Because, Tone},
    words::{self, Language},
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        refusal(*self)
    }

    fn field(&self) -> Option<&'static str> {
        (*self == Self::AddressTaken).then_some("email")
    }

    fn label(name: &str) -> String {
        field(name)
    }
}

pub(in crate::people) fn refusal(refusal: Refusal) -> String {
    match refusal {
        Refusal::AddressTaken => tr!("contacts-refused-address-taken"),
        Refusal::CannotGrant { role } => tr!("contacts-refused-cannot-grant", { "role" => words::access::role(role) }),
        Refusal::NothingChanged => tr!("contacts-refused-nothing-changed"),
        Refusal::InvitedBeyondYou => tr!("contacts-refused-invited-beyond-you"),
        Refusal::LastCaseManager => tr!("contacts-refused-last-case-manager"),
        Refusal::AlreadyDisabled => tr!("contacts-refused-already-disabled"),
        Refusal::NotDisabled => tr!("contacts-refused-not-disabled"),
        Refusal::NoLoginYet => tr!("contacts-refused-no-login-yet"),
        Refusal::InvitationAccepted => tr!("contacts-refused-invitation-accepted"),
        Refusal::InvitationGone => tr!("contacts-refused-invitation-gone"),
    }
}

/// Why a button is off; `None`: it is not.
pub(in crate::people) fn off(verdict: &Verdict) -> Option<Because> {
    match verdict {
        Verdict::May(_) | Verdict::Asks(_) => None,
        Verdict::Denied(denial) => Some(because(denial)),
        Verdict::Refused(refused) => Some(refusal(*refused).into()),
    }
}

/// The name of a field, as its label has it.
pub(in crate::people) fn field(name: &str) -> String {
    match name {
        "first_name" => tr!("contacts-first-name"),
        "last_name" => tr!("contacts-last-name"),
        "title" => tr!("contacts-title"),
        "role" | "to" => tr!("contacts-role"),
        "email" => tr!("contacts-email"),
        "business_phone" => tr!("contacts-business-phone"),
        "mobile_phone" => tr!("contacts-mobile-phone"),
        "language" => tr!("contacts-language"),
        other => users::field(other),
    }
}

/// A language by its own name, which is the same in both dictionaries.
pub(in crate::people) fn language(language: Language) -> String {
    match language {
        Language::En => tr!("contacts-in-english"),
        Language::Es => tr!("contacts-in-spanish"),
    }
}

pub(in crate::people) fn sort(sort: Sort) -> String {
    match sort {
        Sort::Name => tr!("contacts-sort-name"),
        Sort::Newest => tr!("contacts-sort-newest"),
        Sort::Seen => tr!("contacts-sort-seen"),
    }
}

pub(in crate::people) fn standing(standing: Standing) -> String {
    match standing {
        Standing::Active => tr!("contacts-active"),
        Standing::Invited => tr!("contacts-invited"),
        Standing::Disabled => tr!("contacts-disabled"),
        Standing::Blocked => tr!("contacts-blocked"),
    }
}

/// The badge of a contact: how they stand now, and what runs out when.
pub(in crate::people) fn badge(contact: &Contact, now: Moment) -> (Tone, String) {
    match (contact.standing, &contact.invitation) {
        (Standing::Active, _) => (Tone::Good, standing(Standing::Active)),
        (Standing::Disabled | Standing::Blocked, _) => (Tone::Stop, standing(contact.standing)),
        (Standing::Invited, None) => (Tone::Stop, tr!("contacts-not-invited")),
        (Standing::Invited, Some(invitation)) => {
            let state = invitation.state(now);
            (invitation_tone(state), invitation_state(state, Left::until(invitation.link_until.at, now)))
        }
    }
}

pub(crate) const fn invitation_tone(state: InvitationState) -> Tone {
    match state {
        InvitationState::Accepted => Tone::Good,
        InvitationState::Sent | InvitationState::LinkExpired => Tone::Wait,
        InvitationState::Expired | InvitationState::Revoked => Tone::Stop,
    }
}

pub(crate) fn invitation_state(state: InvitationState, left: Left) -> String {
    match (state, left) {
        (InvitationState::Sent, Left::Days(days)) => tr!("contacts-invitation-days", { "days" => days }),
        (InvitationState::Sent, Left::Hours(hours)) => tr!("contacts-invitation-hours", { "hours" => hours }),
        (InvitationState::Sent, Left::Minutes(minutes)) => tr!("contacts-invitation-minutes", { "minutes" => minutes }),
        (InvitationState::LinkExpired, _) => tr!("contacts-invitation-link-expired"),
        (InvitationState::Expired, _) => tr!("contacts-invitation-expired"),
        (InvitationState::Accepted, _) => tr!("contacts-invitation-accepted"),
        (InvitationState::Revoked, _) => tr!("contacts-not-invited"),
    }
}

/// *25 of 42 contacts*
pub(in crate::people) fn total(shown: usize, total: Total) -> String {
    match total {
        Total::Exactly(all) => tr!("contacts-shown", { "shown" => shown, "all" => all }),
        Total::MoreThan(least) => tr!("contacts-shown-of-more", { "shown" => shown, "least" => least }),
    }
}

/// What happened, with who did it.
pub(in crate::people) fn happened(line: &HistoryLine) -> String {
    let about = line.about.clone();
    let by = line.by.clone().unwrap_or_else(|| about.clone());
    match line.kind {
        HistoryKind::ContactCreated => tr!("contacts-history-created", { "by" => by, "about" => about }),
        HistoryKind::ContactEdited => tr!("contacts-history-edited", { "by" => by, "about" => about }),
        HistoryKind::RoleChanged => tr!("contacts-history-role", { "by" => by, "about" => about }),
        HistoryKind::LoginDisabled => tr!("contacts-history-disabled", { "by" => by, "about" => about }),
        HistoryKind::LoginEnabled => tr!("contacts-history-enabled", { "by" => by, "about" => about }),
        HistoryKind::InvitationSent => tr!("contacts-history-sent", { "by" => by, "about" => about }),
        HistoryKind::InvitationRevoked => tr!("contacts-history-revoked", { "by" => by, "about" => about }),
        HistoryKind::InvitationAccepted => tr!("contacts-history-accepted", { "about" => about }),
        HistoryKind::SignInAddressChanged => tr!("contacts-history-address", { "about" => about }),
        _ => told::happened(line),
    }
}

/// A value of a change, as a person reads it who has this offset.
pub(in crate::people) fn value(change: &HistoryChange, value: Option<&str>, offset: i32) -> String {
    let Some(value) = value else { return String::new() };
    match change.field.as_str() {
        "role" => told::role(value),
        "until" => told::kept_day(value, offset),
        "by_email" | "by_phone" => told::consent(value),
        "language" => value.parse().map_or_else(|()| value.to_owned(), language),
        "business_phone" | "mobile_phone" | "line" => readable(value),
        _ => {
            let change = Change { field: change.field.clone(), before: None, after: None };
            history::value(&change, Some(value)).unwrap_or_default()
        }
    }
}
