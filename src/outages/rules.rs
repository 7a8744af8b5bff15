//! What may become of an outage, and which cases go with it: facts in, a refusal or what comes next out.
//!
//! Always true: what is over stays over; maintenance ends after it begins; a case goes with an outage that touches its
//! organization, and with one alone.

use serde::{Deserialize, Serialize};

use super::model::{Kind, Linked, State};
use crate::{
    cases::{model::CaseState, rules::Standing},
    ids::OutageId,
    time::Moment,
};

/// Which moment of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Clock {
    Begins,
    Ends,
    Next,
}

/// Why a rule says no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    Gone,
    /// Another of the staff was quicker.
    ChangedBy {
        name: String,
    },
    /// Nothing more is said of it.
    Over,
    /// One of this kind never stands there.
    NotOfKind,
    NoTime(Clock),
    EndsFirst,
    /// More would be said in the past.
    NextPast,
    /// No organization, account or line is called so.
    NobodyCalled {
        typed: String,
    },
    /// Several are.
    SeveralCalled {
        typed: String,
    },
    /// The organization of a case that is tied to it would not be touched any more.
    CaseOutside {
        number: String,
    },
    NoSuchCase,
    /// It does not touch the organization of that case.
    NotTouched,
    /// Nothing more is said in it.
    CaseOver,
    TiedAlready,
    /// To another outage, of this number.
    TiedElsewhere {
        number: String,
    },
    /// Cases are solved when it is over.
    NotOverYet,
}

/// # Errors
/// Why it is not announced so.
pub fn announce(kind: Kind, begins: Moment, ends: Option<Moment>) -> Result<(), Refusal> {
    match (kind, ends) {
        (Kind::Maintenance, None) => Err(Refusal::NoTime(Clock::Ends)),
        (Kind::Maintenance, Some(ends)) if ends <= begins => Err(Refusal::EndsFirst),
        _ => Ok(()),
    }
}

/// # Errors
/// Why it is not said of one that stands in this state.
pub fn say(
    (kind, stands): (Kind, State),
    to: State,
    (next, linked): (Option<Moment>, Linked),
    now: Moment,
) -> Result<(), Refusal> {
    if stands.is_over() {
        return Err(Refusal::Over);
    }
    if !State::of(kind).contains(&to) {
        return Err(Refusal::NotOfKind);
    }
    if next.is_some_and(|next| next <= now) && !to.is_over() {
        return Err(Refusal::NextPast);
    }
    if linked == Linked::Solve && !to.is_over() {
        return Err(Refusal::NotOverYet);
    }
    Ok(())
}

/// What is so about a case and an outage.
pub struct TieFacts<'a> {
    pub outage: &'a OutageId,
    pub stands: State,
    pub touches: bool,
    pub case: &'a Standing,
    /// The one that it is tied to, with its number.
    pub tied: Option<(OutageId, String)>,
}

/// # Errors
/// Why they do not go together.
pub fn tie(facts: &TieFacts<'_>) -> Result<(), Refusal> {
    match &facts.tied {
        _ if facts.stands.is_over() => Err(Refusal::Over),
        _ if !facts.touches => Err(Refusal::NotTouched),
        Some((id, _)) if id == facts.outage => Err(Refusal::TiedAlready),
        Some((_, number)) => Err(Refusal::TiedElsewhere { number: number.clone() }),
        None if facts.case.merged.is_some() || is_done(facts.case.state) => Err(Refusal::CaseOver),
        None => Ok(()),
    }
}

const fn is_done(state: CaseState) -> bool {
    matches!(state, CaseState::Resolved | CaseState::Closed)
}
