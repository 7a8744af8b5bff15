//! The customer's turn: answering, escalating, closing, reopening, saying whether it is solved and how it went.

use super::{Changed, Colleague, Hours, Made, REOPENS, Refusal, Standing, marks};
use crate::{
    access::Bearer,
    cases::model::{CaseState, Clock, Mark, Rating, Said, Severity},
    history::model::Kind,
    time::Moment,
};

/// What a customer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    Reply(String),
    /// Why it cannot wait as the others do.
    Escalate(String),
    /// With a reason, if they give one.
    Close(Option<String>),
    Reopen(String),
    Accept,
    /// What is not solved.
    Reject(String),
    /// With what they want to say to that.
    Rate(Rating, Option<String>),
}

/// What is so about a case.
pub struct TurnFacts {
    pub standing: Standing,
    pub number: String,
    pub subject: String,
    pub revision: i64,
    /// Who is named on it and may still see it, and so is told.
    pub named: Vec<Colleague>,
    pub staff: OnStaff,
    pub hours: Hours,
    pub now: Moment,
}

/// Somebody of the provider's, to whom is written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub first_name: String,
    pub email: String,
    pub language: String,
}

/// Who of the provider's hears of a case.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OnStaff {
    /// Whoever has it.
    pub assignee: Option<Addressee>,
    /// Where nobody has it: all of them.
    pub all: Vec<Addressee>,
}

/// It has become something else, or somebody has said something.
pub type CaseTurned = Made<Turned>;

pub struct Turned {
    pub changed: Changed,
    pub marks: Vec<Mark>,
    pub from: CaseState,
    pub severity: Severity,
    pub number: String,
    pub subject: String,
    pub revision: i64,
    /// Who is told, in their own languages.
    pub told: Vec<Colleague>,
    pub staff: Vec<Addressee>,
}

/// Why somebody cannot do this now; none: they can.
#[must_use]
pub fn cannot(by: &Bearer, standing: &Standing, turn: &Turn, now: Moment) -> Option<Refusal> {
    use CaseState::{Closed, Resolved};
    let state = standing.state;
    match turn {
        _ if standing.merged.is_some() => Some(Refusal::Merged),
        Turn::Reply(_) if state == Closed => Some(Refusal::Closed),
        Turn::Reply(_) if state == Resolved => Some(Refusal::Solved),
        Turn::Reply(_) => None,
        _ if !standing.is_of(by) => Some(Refusal::NotYours),
        Turn::Close(_) | Turn::Escalate(_) if state == Closed => Some(Refusal::Closed),
        Turn::Close(_) | Turn::Escalate(_) if state == Resolved => Some(Refusal::Solved),
        Turn::Escalate(_) if standing.escalated.is_some() => Some(Refusal::EscalatedAlready),
        Turn::Reopen(_) | Turn::Rate(..) if state != Closed => Some(Refusal::NotClosed),
        Turn::Reopen(_) | Turn::Rate(..) if standing.closed.is_some_and(|closed| closed + REOPENS < now) => {
            Some(Refusal::TooLate)
        }
        Turn::Rate(..) if standing.rating.is_some() => Some(Refusal::RatedAlready),
        Turn::Accept | Turn::Reject(_) if state != Resolved => Some(Refusal::NotSolved),
        _ => None,
    }
}

/// # Errors
/// As `cannot`.
pub fn turn(by: &Bearer, facts: &TurnFacts, turn: &Turn) -> Result<CaseTurned, Refusal> {
    let TurnFacts { standing, hours, now, .. } = facts;
    if let Some(refusal) = cannot(by, standing, turn, *now) {
        return Err(refusal);
    }
    let wait = standing.severity.resolution();
    let again = |event, reason: &String| Changed {
        to: standing.with_us(),
        resolve: Clock::begin(wait, *now, hours),
        closed: None,
        rating: None,
        comment: Some((Said::Reason, reason.clone())),
        ..standing.stays(event)
    };
    // What waited for the customer goes on.
    let says = |event, said, text: &String| {
        let waited = standing.state == CaseState::Pending;
        Changed {
            to: if waited { standing.with_us() } else { standing.state },
            resolve: if waited { standing.resolve.go_on(wait, *now, hours) } else { standing.resolve },
            comment: Some((said, text.clone())),
            ..standing.stays(event)
        }
    };
    let closed =
        |event| Changed { to: CaseState::Closed, closed: Some(*now), escalated: None, ..standing.stays(event) };
    let changed = match turn {
        Turn::Reply(text) => says(Kind::CaseReplied, Said::Reply, text),
        Turn::Escalate(reason) => {
            Changed { escalated: Some(*now), ..says(Kind::CaseEscalated, Said::Escalation, reason) }
        }
        Turn::Close(reason) => Changed {
            first: standing.first.dropped(*now),
            resolve: standing.resolve.dropped(*now),
            comment: reason.clone().map(|reason| (Said::Reason, reason)),
            ..closed(Kind::CaseClosed)
        },
        Turn::Accept => closed(Kind::CaseAccepted),
        Turn::Rate(rating, words) => {
            Changed { rating: Some((*rating, words.clone())), ..standing.stays(Kind::CaseRated) }
        }
        Turn::Reject(reason) => again(Kind::CaseNotSolved, reason),
        Turn::Reopen(reason) => again(Kind::CaseReopened, reason),
    };
    let told = facts.named.iter().filter(|one| one.member != by.member).cloned().collect();
    Ok(Made(Turned {
        marks: marks(standing, &changed, hours, *now),
        changed,
        from: standing.state,
        severity: standing.severity,
        number: facts.number.clone(),
        subject: facts.subject.clone(),
        revision: facts.revision,
        staff: heard_by(turn, &facts.staff),
        // How it went is said to the provider.
        told: if matches!(turn, Turn::Rate(..)) { Vec::new() } else { told },
    }))
}

/// Who of the provider's is written to: whoever has the case; what cannot wait and nobody has is for all of them.
fn heard_by(turn: &Turn, staff: &OnStaff) -> Vec<Addressee> {
    match (turn, &staff.assignee) {
        (Turn::Close(_) | Turn::Accept | Turn::Rate(..), _) => Vec::new(),
        (_, Some(one)) => vec![one.clone()],
        (Turn::Escalate(_), None) => staff.all.clone(),
        _ => Vec::new(),
    }
}
