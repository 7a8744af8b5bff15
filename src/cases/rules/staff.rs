//! The provider's turn: taking, answering, asking, holding, solving.
//!
//! Always true: what one of the staff has, another takes over before they say anything in it.

use super::{Changed, Hours, Refusal, Standing};
use crate::{
    care::rules::Staff,
    cases::model::{CaseState, Said},
    history::model::Kind,
    time::Moment,
};

/// What one of the staff does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StaffTurn {
    /// Takes it, or takes it over.
    Take,
    /// Gives it to somebody else.
    Give(Staff),
    Reply(String),
    /// Asks the customer for something.
    Ask(String),
    Hold(String),
    /// Goes on with what was held or waited.
    GoOn,
    Solve(String),
}

/// What somebody had who is none of the staff any more goes to another, or back to the queue.
#[must_use]
pub fn handed(standing: &Standing, to: Option<&Staff>) -> Changed {
    let event = if to.is_some() { Kind::CaseGiven } else { Kind::CaseReturned };
    Changed { assignee: to.cloned(), ..standing.stays(event) }
}

/// # Errors
/// Why nothing becomes of it.
pub fn staff_turn(
    standing: &Standing,
    by: &Staff,
    turn: &StaffTurn,
    hours: &Hours,
    now: Moment,
) -> Result<Changed, Refusal> {
    use CaseState::{Acknowledged, Closed, Held, InProgress, Pending, Resolved};
    let state = standing.state;
    match state {
        _ if standing.merged.is_some() => return Err(Refusal::Merged),
        Closed => return Err(Refusal::Closed),
        Resolved => return Err(Refusal::Solved),
        _ => {}
    }
    let other = standing.assignee.as_ref().filter(|staff| staff.id != by.id);
    if let (Some(other), false) = (other, matches!(turn, StaffTurn::Take | StaffTurn::Give(_))) {
        return Err(Refusal::TakenBy { name: other.name.clone() });
    }
    let wait = standing.severity.resolution();
    let goes_on = || if state == Pending { standing.resolve.go_on(wait, now, hours) } else { standing.resolve };
    let mine = |event| Changed { assignee: Some(by.clone()), ..standing.stays(event) };
    let says = |event, said, text: &String| Changed {
        first: standing.first.done(now),
        comment: Some((said, text.clone())),
        ..mine(event)
    };
    let begun = if state == Acknowledged { InProgress } else { state };
    Ok(match turn {
        StaffTurn::Take if standing.assignee.as_ref().is_some_and(|staff| staff.id == by.id) => {
            return Err(Refusal::NotFromHere);
        }
        StaffTurn::Take => Changed { to: begun, ..mine(Kind::CaseTaken) },
        StaffTurn::Give(staff) if standing.assignee.as_ref().is_some_and(|one| one.id == staff.id) => {
            return Err(Refusal::NotFromHere);
        }
        StaffTurn::Give(staff) => Changed { assignee: Some(staff.clone()), ..standing.stays(Kind::CaseGiven) },
        StaffTurn::Reply(text) => Changed { to: begun, ..says(Kind::CaseAnswered, Said::Reply, text) },
        StaffTurn::Ask(text) => Changed {
            to: Pending,
            resolve: standing.resolve.pause(wait, now, hours),
            ..says(Kind::CaseAsked, Said::Question, text)
        },
        StaffTurn::Hold(_) if state == Held => return Err(Refusal::NotFromHere),
        StaffTurn::Hold(text) => Changed { to: Held, resolve: goes_on(), ..says(Kind::CaseHeld, Said::Reason, text) },
        StaffTurn::GoOn if !matches!(state, Held | Pending) => return Err(Refusal::NotFromHere),
        StaffTurn::GoOn => Changed { to: InProgress, resolve: goes_on(), ..mine(Kind::CaseResumed) },
        StaffTurn::Solve(text) => {
            let solved = says(Kind::CaseSolved, Said::Solution, text);
            Changed { to: Resolved, resolve: goes_on().done(now), escalated: None, ..solved }
        }
    })
}

/// What is said in a case because of an outage, whoever has it; with `Said::Solution` it is solved. None: nothing can be
/// said in it any more.
#[must_use]
pub fn said_of_outage(standing: &Standing, (said, text): (Said, &str), hours: &Hours, now: Moment) -> Option<Changed> {
    if standing.merged.is_some() || matches!(standing.state, CaseState::Resolved | CaseState::Closed) {
        return None;
    }
    let is_solved = said == Said::Solution;
    let event = if is_solved { Kind::CaseSolved } else { Kind::CaseAnswered };
    let says =
        Changed { first: standing.first.done(now), comment: Some((said, text.to_owned())), ..standing.stays(event) };
    if !is_solved {
        return Some(says);
    }
    let resolve = match standing.state {
        CaseState::Pending => standing.resolve.go_on(standing.severity.resolution(), now, hours),
        _ => standing.resolve,
    };
    Some(Changed { to: CaseState::Resolved, resolve: resolve.done(now), escalated: None, ..says })
}
