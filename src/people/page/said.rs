//! How people say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    access::Role,
    app::outcome::Sayable,
    people::{
        model::{
            Contact, HistoryChange, HistoryKind, HistoryLine, InvitationState, Left, Sort, Standing, Total, Verdict,
            readable,
        },
        rules::Refusal,
    },
    time::Moment,
    ui::Tone,
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

pub(super) fn refusal(refusal: Refusal) -> String {
    match refusal {
        Refusal::AddressTaken => tr!("contacts-refused-address-taken"),
        Refusal::CannotGrant { role } => tr!("contacts-refused-cannot-grant", { "role" => words::access::role(role) }),
        Refusal::NothingChanged => tr!("contacts-refused-nothing-changed"),
        Refusal::LastCaseManager => tr!("contacts-refused-last-case-manager"),
        Refusal::AlreadyDisabled => tr!("contacts-refused-already-disabled"),
        Refusal::NotDisabled => tr!("contacts-refused-not-disabled"),
        Refusal::NoLoginYet => tr!("contacts-refused-no-login-yet"),
        Refusal::InvitationAccepted => tr!("contacts-refused-invitation-accepted"),
        Refusal::InvitationGone => tr!("contacts-refused-invitation-gone"),
    }
}

/// Why a button is off; `None`: it is not.
pub(super) fn off(verdict: &Verdict) -> Option<String> {
    match verdict {
        Verdict::May(_) => None,
        Verdict::Denied(denial) => Some(words::access::why(denial)),
        Verdict::Refused(refused) => Some(refusal(*refused)),
    }
}

/// The name of a field, as its label has it.
pub(super) fn field(name: &str) -> String {
    match name {
        "first_name" => tr!("contacts-first-name"),
        "last_name" => tr!("contacts-last-name"),
        "title" => tr!("contacts-title"),
        "role" | "to" => tr!("contacts-role"),
        "email" => tr!("contacts-email"),
        "business_phone" => tr!("contacts-business-phone"),
        "mobile_phone" => tr!("contacts-mobile-phone"),
        "language" => tr!("contacts-language"),
        // Written by another slice, which says its own.
        other => other.to_owned(),
    }
}

/// A language by its own name, which is the same in both dictionaries.
pub(super) fn language(language: Language) -> String {
    match language {
        Language::En => tr!("contacts-in-english"),
        Language::Es => tr!("contacts-in-spanish"),
    }
}

pub(super) fn sort(sort: Sort) -> String {
    match sort {
        Sort::Name => tr!("contacts-sort-name"),
        Sort::Newest => tr!("contacts-sort-newest"),
        Sort::Seen => tr!("contacts-sort-seen"),
    }
}

pub(super) fn standing(standing: Standing) -> String {
    match standing {
        Standing::Active => tr!("contacts-active"),
        Standing::Invited => tr!("contacts-invited"),
        Standing::Disabled => tr!("contacts-disabled"),
        Standing::Blocked => tr!("contacts-blocked"),
    }
}

/// The badge of a contact: how they stand now, and what runs out when.
pub(super) fn badge(contact: &Contact, now: Moment) -> (Tone, String) {
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

pub(super) const fn invitation_tone(state: InvitationState) -> Tone {
    match state {
        InvitationState::Accepted => Tone::Good,
        InvitationState::Sent | InvitationState::LinkExpired => Tone::Wait,
        InvitationState::Expired | InvitationState::Revoked => Tone::Stop,
    }
}

pub(super) fn invitation_state(state: InvitationState, left: Left) -> String {
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
pub(super) fn total(shown: usize, total: Total) -> String {
    match total {
        Total::Exactly(all) => tr!("contacts-shown", { "shown" => shown, "all" => all }),
        Total::MoreThan(least) => tr!("contacts-shown-of-more", { "shown" => shown, "least" => least }),
    }
}

/// What happened, with who did it.
pub(super) fn happened(line: &HistoryLine) -> String {
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
        HistoryKind::Other => tr!("contacts-history-other", { "by" => by, "about" => about }),
    }
}

/// A value of a change, as a person reads it.
pub(super) fn value(change: &HistoryChange, value: Option<&str>) -> String {
    let Some(value) = value else { return String::new() };
    match change.field.as_str() {
        "role" => Role::from_key(value).map_or_else(|| value.to_owned(), words::access::role),
        "language" => value.parse().map_or_else(|()| value.to_owned(), language),
        "business_phone" | "mobile_phone" => readable(value),
        _ => value.to_owned(),
    }
}
