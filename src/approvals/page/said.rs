//! How approvals say their own things, and what others say of them: each variant by one literal word of the dictionaries.

use leptos::serde_json;
use leptos_fluent::tr;
use serde::de::DeserializeOwned;

use crate::{
    access::{Denial, Helper, Permission},
    accounts::{maintenance::rules as maintenance, rules as accounts},
    app::outcome::Sayable,
    approvals::{
        model::{Answered, Card, Item, MOST_MESSAGES, NAMED, State, Stop},
        rules::Refusal,
    },
    history::model::Kind,
    people::{model::readable, users::rules as users},
    registration::rules as registration,
    roles::rules as roles,
    ui::Tone,
    words::{self, spoken},
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::YourOwn => tr!("approvals-refused-your-own"),
            Self::NotYours => tr!("approvals-refused-not-yours"),
            Self::Voted => tr!("approvals-refused-voted"),
            Self::Over(_) => tr!("approvals-refused-over"),
            Self::Changed => tr!("approvals-refused-changed"),
            Self::Gone => tr!("approvals-refused-gone"),
            Self::NobodyCould => tr!("approvals-nobody"),
            Self::NotADraft => tr!("approvals-refused-not-a-draft"),
            Self::NotADelegate => tr!("approvals-refused-not-a-delegate"),
            Self::Days => tr!("approvals-refused-days"),
            Self::NothingChosen => tr!("approvals-refused-nothing-chosen"),
            Self::SignInAgain => tr!("frame-sign-in-again"),
            Self::NotAManager => tr!("approvals-refused-not-a-manager"),
            Self::NothingSaid => tr!("approvals-refused-nothing-said"),
            Self::TooManyMessages => tr!("approvals-refused-too-many", { "most" => MOST_MESSAGES }),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotADelegate => Some("to"),
            Self::Days => Some("until"),
            Self::NothingSaid => Some("en"),
            _ => None,
        }
    }

    fn label(field: &str) -> String {
        match field {
            "reason" => tr!("approvals-why"),
            "comment" => tr!("approvals-comment"),
            "to" => tr!("approvals-away-to"),
            "from" => tr!("approvals-away-from"),
            "until" => tr!("approvals-away-until"),
            "en" => tr!("approvals-message-en"),
            "es" => tr!("approvals-message-es"),
            other => other.to_owned(),
        }
    }
}

pub(super) fn state(state: State) -> String {
    match state {
        State::Draft => tr!("approvals-draft"),
        State::Open => tr!("approvals-open"),
        State::Done => tr!("approvals-done"),
        State::Rejected => tr!("approvals-rejected"),
        State::Withdrawn => tr!("approvals-withdrawn"),
        State::Stopped => tr!("approvals-stopped"),
        State::Expired => tr!("approvals-expired"),
    }
}

pub(super) const fn tone(state: State) -> Tone {
    match state {
        State::Open | State::Draft => Tone::Wait,
        State::Done => Tone::Good,
        State::Rejected | State::Stopped => Tone::Stop,
        State::Withdrawn | State::Expired => Tone::Plain,
    }
}

/// Where it stands; of what waits for several, how many have said yes.
pub(super) fn standing(item: &Item) -> String {
    if item.state == State::Open && item.needed > 1 {
        return tr!("approvals-open-of", { "yes" => item.yes, "needed" => item.needed });
    }
    state(item.state)
}

/// How many were answered, and how many were not.
pub(super) fn answered_some(done: usize, not: usize) -> String {
    let said = [
        (done > 0).then(|| tr!("approvals-answered-some", { "done" => done })),
        (not > 0).then(|| tr!("approvals-answered-not", { "not" => not })),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What came of an answer.
pub(super) fn answered(answered: Answered) -> String {
    match answered {
        Answered::Done => tr!("approvals-done-now"),
        Answered::Counted => tr!("approvals-counted-now"),
        Answered::Rejected => tr!("approvals-rejected-now"),
        Answered::Stopped => tr!("approvals-stopped-now"),
    }
}

/// *Elena Ruiz asks to block Carlos Peña*
pub(super) fn sentence(item: &Item) -> String {
    asks(&item.asker.name, item.kind, item.permission, &item.about_name)
}

/// *You ask to block Carlos Peña*
pub(super) fn own_sentence(item: &Item) -> String {
    tr!("approvals-you-ask", { "what" => what(item.kind, Some(item.permission), &item.about_name) })
}

pub(in crate::approvals) fn asks(asker: &str, kind: Kind, permission: Permission, about: &str) -> String {
    tr!("approvals-asks", { "asker" => asker.to_owned(), "what" => what(kind, Some(permission), about) })
}

/// What is asked for, as it stands after *asks to*. What no word is known for is said by the permission that it needs.
pub(crate) fn what(kind: Kind, permission: Option<Permission>, about: &str) -> String {
    let about = readable(about);
    match kind {
        Kind::UserAdded => tr!("approvals-ask-user-added", { "about" => about }),
        Kind::UserEdited => tr!("approvals-ask-user-edited", { "about" => about }),
        Kind::UserBlocked => tr!("approvals-ask-user-blocked", { "about" => about }),
        Kind::UserUnblocked => tr!("approvals-ask-user-unblocked", { "about" => about }),
        Kind::UserDeleted => tr!("approvals-ask-user-deleted", { "about" => about }),
        Kind::UserRestored => tr!("approvals-ask-user-restored", { "about" => about }),
        Kind::RegistrationSent => tr!("approvals-ask-registration-sent", { "about" => about }),
        Kind::MarketingChosen => tr!("approvals-ask-marketing-chosen", { "about" => about }),
        Kind::UserRoleGiven => tr!("approvals-ask-user-role-given", { "about" => about }),
        Kind::UserRoleRemoved => tr!("approvals-ask-user-role-removed", { "about" => about }),
        Kind::RoleMade => tr!("approvals-ask-role-made", { "about" => about }),
        Kind::RoleEdited => tr!("approvals-ask-role-edited", { "about" => about }),
        Kind::RoleArchived => tr!("approvals-ask-role-archived", { "about" => about }),
        Kind::RoleRestored => tr!("approvals-ask-role-restored", { "about" => about }),
        Kind::RoleDeleted => tr!("approvals-ask-role-deleted", { "about" => about }),
        Kind::EndUsersCustomized => tr!("approvals-ask-end-users-customized"),
        Kind::AccountsAssigned => tr!("approvals-ask-accounts-assigned", { "about" => about }),
        Kind::LinesAssigned => tr!("approvals-ask-lines-assigned", { "about" => about }),
        Kind::PlaceAssigned => tr!("approvals-ask-place-assigned", { "about" => about }),
        Kind::PlaceTaken => tr!("approvals-ask-place-taken", { "about" => about }),
        Kind::RegistrationApproved => tr!("approvals-ask-registration-approved", { "about" => about }),
        Kind::RegistrationRejected => tr!("approvals-ask-registration-rejected", { "about" => about }),
        Kind::SettingsEdited => tr!("approvals-ask-settings-edited"),
        kind => on_a_line(kind, permission, about),
    }
}

/// The same of what is done to accounts and lines.
fn on_a_line(kind: Kind, permission: Option<Permission>, about: String) -> String {
    match kind {
        Kind::AccountEdited => tr!("approvals-ask-account-edited", { "about" => about }),
        Kind::IdentifiersChanged => tr!("approvals-ask-identifiers-changed", { "about" => about }),
        Kind::SuspensionAsked | Kind::LineSuspended => tr!("approvals-ask-line-suspended", { "about" => about }),
        Kind::RestoreAsked | Kind::LineRestored => tr!("approvals-ask-line-restored", { "about" => about }),
        Kind::NumberChangeAsked | Kind::LineNumberChanged => tr!("approvals-ask-number-changed", { "about" => about }),
        Kind::SimChangeAsked | Kind::LineSimChanged => tr!("approvals-ask-sim-changed", { "about" => about }),
        Kind::PlanChangeAsked | Kind::LinePlanChanged => tr!("approvals-ask-plan-changed", { "about" => about }),
        Kind::MoveAsked | Kind::LineMoved => tr!("approvals-ask-line-moved", { "about" => about }),
        Kind::TransferPinAsked | Kind::TransferPinMade => tr!("approvals-ask-transfer-pin", { "about" => about }),
        _ => match permission.map(words::access::permission) {
            Some(permission) => tr!("approvals-ask-permission", { "permission" => permission, "about" => about }),
            None => tr!("approvals-ask-other", { "about" => about }),
        },
    }
}

/// Names as they are kept, *A in the place of B and C*.
pub(crate) fn people(kept: &str) -> String {
    let one = |name: &str| match name.split_once('\u{1f}') {
        Some((by, name)) => in_place_of(by, name),
        None => name.to_owned(),
    };
    let names: Vec<String> = kept.split('\u{1e}').map(one).collect();
    words::and(spoken(), &names)
}

/// *A in the place of B*
pub(super) fn in_place_of(by: &str, name: &str) -> String {
    tr!("approvals-in-place-of", { "by" => by.to_owned(), "name" => name.to_owned() })
}

/// What has to be said before it is done, and by whom. A few of those who can are named.
pub(super) fn needs(needed: u8, approvers: &[Helper]) -> String {
    if approvers.is_empty() {
        return tr!("approvals-nobody");
    }
    let mut names: Vec<String> = approvers.iter().map(|one| one.name.clone()).collect();
    if names.len() >= NAMED {
        names.push(tr!("approvals-others"));
    }
    if needed < 2 {
        return tr!("approvals-needs", { "who" => words::or(spoken(), &names) });
    }
    tr!("approvals-needs-several", { "needed" => needed, "who" => words::and(spoken(), &names) })
}

/// *$5.00 a month*
pub(super) fn price(amount: i64) -> String {
    tr!("approvals-price", { "amount" => words::amount(amount) })
}

/// Why what was agreed to could not be done.
pub(super) fn stop(stop: &Stop, card: &Card) -> String {
    let (item, name) = (&card.item, card.item.asker.name.clone());
    match stop {
        Stop::Denied { why } if card.is_asker => {
            words::access::why(&Denial { permission: item.permission, why: *why, helpers: Vec::new() })
        }
        Stop::Denied { .. } => tr!("approvals-stop-denied", { "name" => name }),
        Stop::Gone => tr!("approvals-stop-gone"),
        Stop::Changed => tr!("approvals-stop-changed"),
        Stop::Shut => tr!("approvals-stop-shut", { "name" => name }),
        Stop::Refused { said } => refused(item.kind, said).unwrap_or_else(|| tr!("approvals-stop-refused")),
    }
}

/// The refusal of the slice whose deed it was.
fn refused(kind: Kind, said: &str) -> Option<String> {
    match kind {
        Kind::RoleMade
        | Kind::RoleEdited
        | Kind::RoleArchived
        | Kind::RoleRestored
        | Kind::RoleDeleted
        | Kind::EndUsersCustomized => read::<roles::Refusal>(said),
        Kind::AccountsAssigned | Kind::LinesAssigned | Kind::PlaceAssigned | Kind::PlaceTaken => {
            read::<accounts::Refusal>(said)
        }
        Kind::RegistrationApproved | Kind::RegistrationRejected | Kind::SettingsEdited => {
            read::<registration::Refusal>(said)
        }
        Kind::AccountEdited
        | Kind::IdentifiersChanged
        | Kind::SuspensionAsked
        | Kind::RestoreAsked
        | Kind::NumberChangeAsked
        | Kind::SimChangeAsked
        | Kind::PlanChangeAsked
        | Kind::MoveAsked
        | Kind::TransferPinAsked => read::<maintenance::Refusal>(said),
        _ => read::<users::Refusal>(said),
    }
}

fn read<R: Sayable + DeserializeOwned>(said: &str) -> Option<String> {
    serde_json::from_slice::<R>(said.as_bytes()).ok().map(|refusal| refusal.say())
}
