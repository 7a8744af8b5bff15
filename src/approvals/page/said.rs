//! How approvals say their own things, and what others say of them: each variant by one literal word of the dictionaries.

mod what;

use leptos::serde_json;
use leptos_fluent::tr;
use serde::de::DeserializeOwned;

use crate::{
    access::{Denial, Helper, Permission},
    accounts::{maintenance::rules as maintenance, rules as accounts},
    app::outcome::Sayable,
    approvals::{
        grants::model::MOST_ASKED,
        model::{Answered, Card, Item, MOST_MESSAGES, NAMED, State, Stop},
        rules::Refusal,
    },
    history::model::Kind,
    people::users::rules as users,
    registration::rules as registration,
    roles::rules as roles,
    time::Local,
    ui::Tone,
    words::{self, spoken},
};

pub(crate) use what::what;

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
            Self::NotAManager => tr!("approvals-refused-not-a-manager"),
            Self::NothingSaid => tr!("approvals-refused-nothing-said"),
            Self::TooManyMessages => tr!("approvals-refused-too-many", { "most" => MOST_MESSAGES }),
            Self::AskedAlready(_) => tr!("approvals-refused-asked-already"),
            Self::HeldAlready => tr!("approvals-refused-held-already"),
            Self::NobodyGrants => tr!("approvals-refused-nobody-grants"),
            Self::TooManyAsked => tr!("approvals-refused-too-many-asked", { "most" => MOST_ASKED }),
            Self::NotAWay => tr!("approvals-refused-not-a-way"),
            Self::EndPast => tr!("approvals-refused-end-past"),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NotADelegate => Some("to"),
            Self::Days | Self::EndPast => Some("until"),
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

/// How many have to say yes before it is done, and who could. A few of them are named.
pub(crate) fn needs(missing: usize, approvers: &[Helper]) -> String {
    if approvers.is_empty() {
        return tr!("approvals-nobody");
    }
    if missing < 2 {
        return tr!("approvals-needs", { "who" => words::or(spoken(), &names(approvers)) });
    }
    tr!("approvals-needs-several", { "needed" => missing, "who" => words::and(spoken(), &names(approvers)) })
}

/// Who has to grant what is asked for.
pub(super) fn granted_by(approvers: &[Helper]) -> String {
    if approvers.is_empty() {
        return tr!("approvals-refused-nobody-grants");
    }
    tr!("approvals-ask-once", { "who" => words::or(spoken(), &names(approvers)) })
}

/// A few names, and that there are others.
pub(in crate::approvals) fn names(approvers: &[Helper]) -> Vec<String> {
    let mut names: Vec<String> = approvers.iter().map(|one| one.name.clone()).collect();
    if names.len() >= NAMED {
        names.push(tr!("approvals-others"));
    }
    names
}

/// Until which day; none: for ever.
pub(super) fn how_long(until: Option<Local>) -> String {
    match until {
        Some(day) => tr!("approvals-until-day", { "day" => words::day(spoken(), day) }),
        None => tr!("approvals-for-ever"),
    }
}

/// *$5.00 a month*
pub(super) fn price(amount: i64) -> String {
    tr!("approvals-price", { "amount" => words::amount(amount) })
}

/// Why what was agreed to could not be done.
pub(super) fn stop(stop: &Stop, card: &Card) -> String {
    let (item, name) = (&card.item, card.item.asker.name.clone());
    match stop {
        Stop::Denied { why } if card.is_asker => words::access::why(&Denial::new(item.permission, *why)),
        Stop::Denied { .. } => tr!("approvals-stop-denied", { "name" => name }),
        Stop::Gone => tr!("approvals-stop-gone"),
        Stop::Changed => tr!("approvals-stop-changed"),
        Stop::Held => tr!("approvals-stop-held", { "name" => name }),
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
        Kind::LinesAssigned | Kind::PlaceAssigned | Kind::PlaceTaken => read::<accounts::Refusal>(said),
        Kind::RegistrationApproved | Kind::RegistrationRejected | Kind::SettingsEdited => {
            read::<registration::Refusal>(said)
        }
        Kind::AccountEdited
        | Kind::IdentifiersChanged
        | Kind::SuspensionAsked
        | Kind::SuspensionCalledOff
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
