//! How users say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    access::{Permissions, Rank, RoleName, Status},
    app::outcome::{Sayable, because},
    history::page::said as history,
    people::{
        model::{InvitationState, Left, Sort, Total, Verdict},
        page::said as people,
        users::{
            model::{Column, Listed},
            rules::Refusal,
        },
    },
    time::Moment,
    ui::{Because, Tone},
    words::{self, Language},
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        refusal(self)
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::AddressTaken | Self::AlreadyHere { .. } => Some("email"),
            Self::EndsInThePast | Self::OwnerHasNoEnd => Some("until"),
            Self::LineNeeded | Self::LinesAreForEndUsers | Self::LineNotYours { .. } => Some("lines"),
            _ => None,
        }
    }

    fn label(name: &str) -> String {
        people::field(name)
    }
}

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::AddressTaken => tr!("users-refused-address-taken"),
        Refusal::AlreadyHere { name, .. } => tr!("users-refused-already-here", { "name" => name.clone() }),
        Refusal::CannotGrant { role } if role.rank() >= Rank::Manager => tr!("users-refused-owners-name"),
        Refusal::CannotGrant { role } => {
            tr!("users-refused-cannot-grant", { "role" => words::access::role_name(role) })
        }
        Refusal::RoleGone => tr!("users-refused-role-gone"),
        Refusal::AlreadyHeld { role } => {
            tr!("users-refused-already-held", { "role" => words::access::role_name(role) })
        }
        Refusal::NotHeld => tr!("users-refused-not-held"),
        Refusal::NothingChanged => tr!("users-refused-nothing-changed"),
        Refusal::LastOwner => tr!("users-refused-last-owner"),
        Refusal::LastCaseManager => tr!("users-refused-last-case-manager"),
        Refusal::OwnerHasNoEnd => tr!("users-refused-owner-has-no-end"),
        Refusal::EndsInThePast => tr!("users-refused-ends-in-the-past"),
        Refusal::AlreadyBlocked => tr!("users-refused-already-blocked"),
        Refusal::NotBlocked => tr!("users-refused-not-blocked"),
        Refusal::NotActiveYet => tr!("users-refused-not-active-yet"),
        Refusal::AlreadyDeleted => tr!("users-refused-already-deleted"),
        Refusal::NotDeleted => tr!("users-refused-not-deleted"),
        Refusal::TooLate => tr!("users-refused-too-late"),
        Refusal::InvitationAccepted => tr!("users-refused-invitation-accepted"),
        Refusal::LineNeeded => tr!("users-refused-line-needed"),
        Refusal::LinesAreForEndUsers => tr!("users-refused-lines-are-for-end-users"),
        Refusal::AccountNotYours { number } => tr!("users-refused-account-not-yours", { "number" => number.clone() }),
        Refusal::RoleTakesNoAccounts => tr!("users-refused-role-takes-no-accounts"),
        Refusal::LineNotYours { number } => {
            tr!("users-refused-line-not-yours", { "number" => crate::people::model::readable(number) })
        }
    }
}

/// Why a button is off; `None`: it is not.
pub(super) fn off(verdict: &Verdict<Refusal>) -> Option<Because> {
    match verdict {
        Verdict::May(_) | Verdict::Asks(_) => None,
        Verdict::Denied(denial) => Some(because(denial)),
        Verdict::Refused(refused) => Some(refusal(refused).into()),
    }
}

/// The name of a field that contacts have not.
pub(in crate::people) fn field(name: &str) -> String {
    match name {
        "until" => tr!("users-until"),
        "by_email" => tr!("users-by-email"),
        "by_phone" => tr!("users-by-phone"),
        "lines" => tr!("users-lines"),
        "reason" => tr!("viewing-reason"),
        other => history::field(other),
    }
}

pub(super) fn status(status: Status) -> String {
    match status {
        Status::Active => tr!("users-active"),
        Status::Invited => tr!("users-invited"),
        Status::Blocked => tr!("users-blocked"),
        Status::Deleted => tr!("users-deleted"),
    }
}

/// The badge of a user: how they stand now, and what runs out when.
pub(in crate::people) fn badge(user: &Listed, now: Moment) -> (Tone, String) {
    match (user.status, &user.invitation) {
        (Status::Active, _) => (Tone::Good, status(Status::Active)),
        (Status::Blocked | Status::Deleted, _) => (Tone::Stop, status(user.status)),
        (Status::Invited, None) => (Tone::Stop, people::invitation_state(InvitationState::Revoked, Left::Minutes(0))),
        (Status::Invited, Some(invitation)) => {
            let state = invitation.state(now);
            (
                people::invitation_tone(state),
                people::invitation_state(state, Left::until(invitation.link_until.at, now)),
            )
        }
    }
}

/// Their roles, as a line of the list has them.
pub(in crate::people) fn roles(roles: &[RoleName]) -> String {
    if roles.is_empty() {
        return tr!("users-no-role");
    }
    roles.iter().map(words::access::role_name).collect::<Vec<_>>().join(" · ")
}

/// A language by its name in the reader's own; none: any.
pub(super) fn language(language: Option<Language>) -> String {
    match language {
        None => tr!("users-any-language"),
        Some(Language::En) => tr!("users-in-english"),
        Some(Language::Es) => tr!("users-in-spanish"),
    }
}

/// The head of a column, and the label of its cell on a card.
pub(super) fn column(column: Column) -> String {
    match column {
        Column::Title => tr!("contacts-title"),
        Column::Role => tr!("contacts-role"),
        Column::Status => tr!("contacts-status"),
        Column::BusinessPhone => tr!("contacts-business-phone"),
        Column::MobilePhone => tr!("contacts-mobile-phone"),
        Column::Language => tr!("contacts-language"),
        Column::Seen => tr!("contacts-seen"),
    }
}

pub(super) fn sort(sort: Sort) -> String {
    people::sort(sort)
}

/// *25 of 42 users*
pub(super) fn total(shown: usize, total: Total) -> String {
    match total {
        Total::Exactly(all) => tr!("users-shown", { "shown" => shown, "all" => all }),
        Total::MoreThan(least) => tr!("users-shown-of-more", { "shown" => shown, "least" => least }),
    }
}

/// *See the users, add users, and see accounts and lines*: what a role allows, as one line.
pub(super) fn allows(permissions: Permissions) -> String {
    let each: Vec<String> = permissions.iter().map(|one| words::access::held(permissions, one)).collect();
    if each.is_empty() {
        return tr!("users-allows-nothing");
    }
    tr!("users-allows", { "what" => words::and(words::spoken(), &each) })
}
