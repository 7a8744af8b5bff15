//! How roles say their own things: each variant by one literal word of the dictionaries.

use leptos::serde_json;
use leptos_fluent::tr;

use super::words as own;
use crate::{
    access::{Permission, Role, Terms},
    app::outcome::{Sayable, because},
    people::model::HistoryChange,
    roles::{
        model::{Answer, Effect, Holders, RoleEvent, RoleEventKind, Turn, Verdict},
        rules::{MOST_HOLDERS, MOST_ROLES, Refusal},
    },
    ui::Because,
    words::{self, Bilingual, Language, spoken},
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        refusal(self)
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NameTaken { language } | Self::NameReady { language } => Some(match language {
                Language::En => "name_en",
                Language::Es => "name_es",
            }),
            Self::InUse | Self::NotInstead => Some("instead"),
            _ => None,
        }
    }

    fn label(name: &str) -> String {
        field(name)
    }
}

pub(super) fn refusal(refusal: &Refusal) -> String {
    match refusal {
        Refusal::ReadyMade => tr!("roles-refused-ready-made"),
        Refusal::YourOwn => tr!("roles-refused-your-own"),
        Refusal::AboveYou => tr!("roles-refused-above-you"),
        Refusal::BeyondYou { permission } => {
            tr!("roles-refused-beyond-you", { "what" => own::title(*permission) })
        }
        Refusal::NotHeld { permission } => tr!("roles-refused-not-held", { "what" => own::title(*permission) }),
        Refusal::OnlyAsking { permission } => tr!("roles-refused-only-asking", { "what" => own::title(*permission) }),
        Refusal::NobodyCould { permission, needed } => {
            tr!("roles-refused-nobody-could", { "what" => own::title(*permission), "needed" => *needed })
        }
        Refusal::OwnersOnly { permission } => tr!("roles-refused-owners-only", { "what" => own::title(*permission) }),
        Refusal::NotForEndUsers { permission } => {
            tr!("roles-refused-not-for-end-users", { "what" => own::title(*permission) })
        }
        Refusal::NameTaken { .. } => tr!("roles-refused-name-taken"),
        Refusal::NameReady { .. } => tr!("roles-refused-name-ready"),
        Refusal::NothingChanged => tr!("roles-refused-nothing-changed"),
        Refusal::Archived => tr!("roles-refused-archived"),
        Refusal::NotArchived => tr!("roles-refused-not-archived"),
        Refusal::InUse => tr!("roles-refused-in-use"),
        Refusal::NotInstead => tr!("roles-refused-not-instead"),
        Refusal::HolderBeyondYou { name } if name.is_empty() => tr!("roles-refused-holder-unseen"),
        Refusal::HolderBeyondYou { name } => tr!("roles-refused-holder-beyond-you", { "name" => name.clone() }),
        Refusal::TooManyHolders => tr!("roles-refused-too-many-holders", { "most" => MOST_HOLDERS }),
        Refusal::TooManyRoles => tr!("roles-refused-too-many-roles", { "most" => MOST_ROLES }),
        Refusal::OnlyLooked(_) => tr!("roles-effects"),
    }
}

/// Why a button is off; `None`: it is not.
pub(super) fn off(verdict: &Verdict) -> Option<Because> {
    match verdict {
        Verdict::May | Verdict::Asks => None,
        Verdict::Denied(denial) => Some(because(denial)),
        Verdict::Refused(refused) => Some(refusal(refused).into()),
    }
}

/// The name of a field, as its label has it; of a permission, its title.
pub(super) fn field(name: &str) -> String {
    match name {
        "name_en" => tr!("roles-name-en"),
        "name_es" => tr!("roles-name-es"),
        "text_en" => tr!("roles-text-en"),
        "text_es" => tr!("roles-text-es"),
        "allow" => tr!("roles-permissions"),
        "instead" => tr!("roles-instead"),
        other => match other.trim_end_matches(']').split_once('[') {
            Some((term, key)) => beside(term, key),
            None => Permission::from_key(other).map_or_else(|| other.to_owned(), own::title),
        },
    }
}

/// A field beside a permission, with the permission.
fn beside(term: &str, key: &str) -> String {
    let what = Permission::from_key(key).map(own::title).unwrap_or_default();
    let field = match term {
        "from" => tr!("roles-from"),
        "needed" => tr!("roles-needed"),
        "approvers" => tr!("roles-approvers"),
        _ => return what,
    };
    tr!("roles-beside", { "what" => what, "field" => field })
}

/// How many hold a role.
pub(super) fn held_by(holders: &Holders) -> String {
    match (holders.count, holders.more) {
        (0, _) => tr!("roles-held-by-nobody"),
        (count, true) => tr!("roles-held-by-more", { "count" => count }),
        (count, false) => tr!("roles-held-by", { "count" => count }),
    }
}

/// *3 people lose “Add users”: Ana, Beto, and 1 more*
pub(super) fn effect(effect: &Effect) -> String {
    let rest = effect.people - effect.some.len().min(effect.people);
    let more = (rest > 0).then(|| tr!("roles-and-more", { "count" => rest }));
    let names: Vec<String> = effect.some.iter().cloned().chain(more).collect();
    let (people, what) = (effect.people, own::title(effect.permission));
    let names = words::and(spoken(), &names);
    match effect.turn {
        Turn::Loses => tr!("roles-effect-loses", { "people" => people, "what" => what, "names" => names }),
        Turn::Asks => tr!("roles-effect-asks", { "people" => people, "what" => what, "names" => names }),
        Turn::Gains => tr!("roles-effect-gains", { "people" => people, "what" => what, "names" => names }),
    }
}

/// What happened, with who did it.
pub(super) fn happened(event: &RoleEvent) -> String {
    let about = Role::from_key(&event.about).map_or_else(|| event.about.clone(), words::access::role);
    let by = event.by.clone().unwrap_or_default();
    match event.kind {
        RoleEventKind::RoleMade => tr!("roles-history-made", { "by" => by, "about" => about }),
        RoleEventKind::RoleEdited => tr!("roles-history-edited", { "by" => by, "about" => about }),
        RoleEventKind::RoleArchived => tr!("roles-history-archived", { "by" => by, "about" => about }),
        RoleEventKind::RoleRestored => tr!("roles-history-restored", { "by" => by, "about" => about }),
        RoleEventKind::RoleDeleted => tr!("roles-history-deleted", { "by" => by, "about" => about }),
        RoleEventKind::EndUsersCustomized => tr!("roles-history-customized", { "by" => by, "about" => about }),
        RoleEventKind::Other => tr!("roles-history-other", { "by" => by, "about" => about }),
    }
}

/// A value of a change, as a person reads it.
pub(super) fn value(change: &HistoryChange, value: Option<&str>) -> String {
    let Some(value) = value else { return String::new() };
    if Permission::from_key(&change.field).is_some() {
        return answer(value);
    }
    if change.field == "instead" { role(value) } else { value.to_owned() }
}

/// What a role said of a permission, as a history line has it: an answer, or the terms of one with a second person's yes.
fn answer(value: &str) -> String {
    let terms = || serde_json::from_slice::<Terms>(value.as_bytes()).ok();
    match (Answer::from_key(value), terms()) {
        (Some(answer), _) => own::choice(answer),
        (None, Some(terms)) => words::access::with_approval(&terms),
        (None, None) => value.to_owned(),
    }
}

/// A role as a history line has it: the key of a ready-made one, or what an own one was called.
fn role(value: &str) -> String {
    if let Some(ready) = Role::from_key(value) {
        return words::access::role(ready);
    }
    // From bytes, as the answers are read: see `wire`.
    let name = serde_json::from_slice::<Bilingual>(value.as_bytes()).ok();
    name.map_or_else(|| value.to_owned(), |name| name.read(spoken()).0.to_owned())
}
