//! The customer's turn: answering, closing, reopening, and saying whether it is solved.

use super::{Changed, Colleague, Hours, Made, REOPENS, Refusal, Standing};
use crate::{
    access::Bearer,
    cases::model::{CaseState, Clock, Said, Severity},
    history::model::Kind,
    time::Moment,
};

/// What a customer does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    Reply(String),
    /// With a reason, if they give one.
    Close(Option<String>),
    Reopen(String),
    Accept,
    /// What is not solved.
    Reject(String),
}

/// What is so about a case.
pub struct TurnFacts {
    pub standing: Standing,
    pub number: String,
    pub subject: String,
    pub revision: i64,
    /// Who is named on it and may still see it, and so is told.
    pub named: Vec<Colleague>,
    pub hours: Hours,
    pub now: Moment,
}

/// It has become something else, or somebody has said something.
pub type CaseTurned = Made<Turned>;

pub struct Turned {
    pub changed: Changed,
    pub from: CaseState,
    pub severity: Severity,
    pub number: String,
    pub subject: String,
    pub revision: i64,
    /// Who is told, in their own languages.
    pub told: Vec<Colleague>,
}

/// Why somebody cannot do this now; none: they can.
#[must_use]
pub fn cannot(by: &Bearer, standing: &Standing, turn: &Turn, now: Moment) -> Option<Refusal> {
    use CaseState::{Closed, Resolved};
    let state = standing.state;
    match turn {
        Turn::Reply(_) if state == Closed => Some(Refusal::Closed),
        Turn::Reply(_) if state == Resolved => Some(Refusal::Solved),
        Turn::Reply(_) => None,
        _ if !standing.is_of(by) => Some(Refusal::NotYours),
        Turn::Close(_) if state == Closed => Some(Refusal::Closed),
        Turn::Close(_) if state == Resolved => Some(Refusal::Solved),
        Turn::Reopen(_) if state != Closed => Some(Refusal::NotClosed),
        Turn::Reopen(_) if standing.closed.is_some_and(|closed| closed + REOPENS < now) => Some(Refusal::TooLate),
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
        comment: Some((Said::Reason, reason.clone())),
        ..standing.stays(event)
    };
    let changed = match turn {
        Turn::Reply(text) => {
            let waited = standing.state == CaseState::Pending;
            Changed {
                to: if waited { standing.with_us() } else { standing.state },
                resolve: if waited { standing.resolve.go_on(wait, *now, hours) } else { standing.resolve },
                comment: Some((Said::Reply, text.clone())),
                ..standing.stays(Kind::CaseReplied)
            }
        }
        Turn::Close(reason) => Changed {
            to: CaseState::Closed,
            first: standing.first.dropped(*now),
            resolve: standing.resolve.dropped(*now),
            comment: reason.clone().map(|reason| (Said::Reason, reason)),
            ..standing.stays(Kind::CaseClosed)
        },
        Turn::Accept => Changed { to: CaseState::Closed, ..standing.stays(Kind::CaseAccepted) },
        Turn::Reject(reason) => again(Kind::CaseNotSolved, reason),
        Turn::Reopen(reason) => again(Kind::CaseReopened, reason),
    };
    Ok(Made(Turned {
        changed,
        from: standing.state,
        severity: standing.severity,
        number: facts.number.clone(),
        subject: facts.subject.clone(),
        revision: facts.revision,
        told: facts.named.iter().filter(|one| one.member != by.member).cloned().collect(),
    }))
}
