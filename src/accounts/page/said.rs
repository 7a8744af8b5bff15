//! How accounts and lines say their own things: each variant by one literal word of the dictionaries.

use leptos_fluent::tr;

use crate::{
    access::{Place, RoleName},
    accounts::{
        model::{LineState, Sim},
        rules::Refusal,
    },
    app::outcome::Sayable,
    time::{Local, Moment},
    ui::Tone,
    words,
};

impl Sayable for Refusal {
    fn say(&self) -> String {
        match self {
            Self::NothingChanged => tr!("accounts-refused-nothing-changed"),
            Self::HoldingGone => tr!("accounts-refused-holding-gone"),
            Self::TakesNothing => tr!("accounts-refused-takes-nothing"),
            Self::OutOfReach => tr!("accounts-refused-out-of-reach"),
            Self::BeyondYou { permission } => {
                tr!("accounts-refused-beyond-you", { "what" => words::access::permission(*permission) })
            }
            Self::EndPast => tr!("accounts-refused-end-past"),
            Self::EndUnreadable => tr!("accounts-refused-end-unreadable"),
            Self::NobodyChosen => tr!("accounts-refused-nobody-chosen"),
            Self::NobodyFree => tr!("accounts-refused-nobody-free"),
            Self::TooMany { most } => tr!("accounts-refused-too-many", { "most" => *most }),
        }
    }

    fn field(&self) -> Option<&'static str> {
        match self {
            Self::NobodyChosen => Some("who"),
            Self::NobodyFree => Some("email"),
            _ => None,
        }
    }

    fn label(name: &str) -> String {
        match name {
            "who" => tr!("accounts-user"),
            "until" => tr!("accounts-until"),
            "email" => tr!("accounts-address"),
            other => other.to_owned(),
        }
    }
}

pub(super) const fn tone(state: LineState) -> Tone {
    match state {
        LineState::Active => Tone::Good,
        LineState::Suspended => Tone::Wait,
        LineState::Reserved => Tone::Plain,
        LineState::Cancelled => Tone::Stop,
    }
}

pub(super) fn state(state: LineState) -> String {
    match state {
        LineState::Active => tr!("accounts-state-active"),
        LineState::Suspended => tr!("accounts-state-suspended"),
        LineState::Reserved => tr!("accounts-state-reserved"),
        LineState::Cancelled => tr!("accounts-state-cancelled"),
    }
}

pub(crate) fn sim(sim: Sim) -> String {
    match sim {
        Sim::Sim => tr!("accounts-sim"),
        Sim::Esim => tr!("accounts-esim"),
    }
}

/// *32 lines*
pub(super) fn lines(count: usize) -> String {
    tr!("accounts-line-count", { "count" => count })
}

/// *The line itself*, *the account*, *cost centre 4100*
pub(super) fn through(place: &Place) -> String {
    match place {
        Place::Line(_) => tr!("accounts-through-line"),
        Place::Account(_) => tr!("accounts-through-account"),
        Place::CostCentre(code) => tr!("accounts-through-centre", { "code" => code.clone() }),
    }
}

/// *until Dec 31, 2026*
pub(super) fn until(local: Local) -> String {
    tr!("accounts-until-day", { "day" => words::day(words::spoken(), local) })
}

/// The role of somebody who is named, in a sentence's case as the dictionary has it.
pub(super) fn role(name: &RoleName) -> String {
    words::access::role_name(name)
}

/// A day that is spelled `2026-12-31`, after Howard Hinnant's `days_from_civil`.
pub(crate) fn day(text: &str) -> Option<Local> {
    let mut parts = text.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    Some(Local { at: Moment(days * 86_400_000), offset: 0 })
}
