//! What counts of what becomes of a case. The reports are made of that alone, so that they never read the cases of before.
//!
//! Always true: a promise is marked once, by what ends it; one that nobody wants any more before it is due leaves no mark;
//! time is counted as the promise counts it, without the pauses.

use super::{Changed, Hours, Standing};
use crate::{
    care::rules::Staff,
    cases::model::{CaseState, Clock, Mark, Rating, Severity, Wait, What},
    history::model::Kind,
    ids::MemberId,
    time::{Moment, Span},
};

/// A case was opened.
#[must_use]
pub const fn opened(severity: Severity, now: Moment) -> Mark {
    Mark { what: What::Opened, at: now, severity, staff: None, kept: None, took: None, rating: None }
}

/// From when on the hours have to be known to say how late something is.
#[must_use]
pub fn earliest(standing: &Standing, now: Moment) -> Moment {
    [standing.first.due(), standing.resolve.due()].into_iter().flatten().fold(now, Moment::min)
}

/// What counts of this turn.
#[must_use]
pub fn marks(before: &Standing, after: &Changed, hours: &Hours, now: Moment) -> Vec<Mark> {
    let severity = before.severity;
    let mark = |what| Mark {
        what,
        at: now,
        severity,
        staff: after.assignee.as_ref().map(|staff| staff.id.clone()),
        kept: None,
        took: None,
        rating: None,
    };
    let is_answer = matches!(after.event, Kind::CaseAnswered | Kind::CaseAsked | Kind::CaseHeld | Kind::CaseSolved);
    let is_solved = after.to == CaseState::Resolved && before.state != CaseState::Resolved;
    let mut all = Vec::new();
    if is_answer && matches!(before.first, Clock::Runs { .. }) {
        all.push(mark(What::Answered));
    }
    if is_solved {
        all.push(mark(What::Solved));
    }
    if matches!(after.event, Kind::CaseReopened | Kind::CaseNotSolved) {
        all.push(mark(What::Reopened));
    }
    if before.rating.is_none()
        && let Some((rating, _)) = &after.rating
    {
        all.push(Mark { rating: Some(*rating), ..mark(What::Rated) });
    }
    let mut promise = |what, wait: Option<Wait>, (was, is): (Clock, Clock), is_done: bool| {
        let Some(wait) = wait else { return };
        let kept = match is {
            Clock::Met { .. } => true,
            Clock::Missed { .. } => false,
            Clock::None | Clock::Runs { .. } | Clock::Paused { .. } => return,
        };
        let Clock::Runs { due } = was.go_on(Some(wait), now, hours) else { return };
        let took = is_done.then(|| wait.took(now, due, hours));
        all.push(Mark { at: due, kept: Some(kept), took, ..mark(what) });
    };
    promise(What::First, Some(severity.first_answer()), (before.first, after.first), is_answer);
    promise(What::Resolution, severity.resolution(), (before.resolve, after.resolve), is_solved);
    all
}

/// What happened in a case of before, as its history tells it.
#[derive(Clone, Debug)]
pub struct Happened {
    pub kind: Kind,
    pub at: Moment,
    /// Who did it.
    pub by: Option<String>,
}

/// What counted of a case of before; `hours` are those of the zone from a moment on.
#[must_use]
pub fn replayed(
    (severity, opened_at, rating): (Severity, Moment, Option<Rating>),
    happened: &[Happened],
    hours: impl Fn(Moment, Moment) -> Hours,
) -> Vec<Mark> {
    let mut standing = Standing {
        state: CaseState::Acknowledged,
        severity,
        opener: MemberId::new(""),
        first: Clock::None,
        resolve: Clock::None,
        assignee: None,
        closed: None,
        escalated: None,
        rating: None,
        merged: None,
    };
    let begins = hours(opened_at, opened_at);
    standing.first = Clock::begin(Some(severity.first_answer()), opened_at, &begins);
    standing.resolve = Clock::begin(severity.resolution(), opened_at, &begins);
    let mut all = vec![opened(severity, opened_at)];
    for one in happened {
        let known = hours(earliest(&standing, one.at), one.at);
        let changed = retold(&standing, one, rating, &known);
        all.extend(marks(&standing, &changed, &known, one.at));
        standing = Standing {
            state: changed.to,
            first: changed.first,
            resolve: changed.resolve,
            assignee: changed.assignee,
            rating: changed.rating,
            ..standing
        };
    }
    all
}

/// What one line of history made of the case.
fn retold(standing: &Standing, one: &Happened, rating: Option<Rating>, hours: &Hours) -> Changed {
    use CaseState::{Closed, Held, InProgress, Pending, Resolved};
    let (now, wait) = (one.at, standing.severity.resolution());
    let stays = standing.stays(one.kind);
    let staff = || one.by.clone().map(|id| Staff { id, name: String::new() });
    let goes_on = || match standing.state {
        Pending => standing.resolve.go_on(wait, now, hours),
        _ => standing.resolve,
    };
    let says = |to| Changed { to, first: standing.first.done(now), assignee: staff(), ..standing.stays(one.kind) };
    match one.kind {
        Kind::CaseAnswered => says(standing.state),
        Kind::CaseAsked => Changed { resolve: standing.resolve.pause(wait, now, hours), ..says(Pending) },
        Kind::CaseHeld => Changed { resolve: goes_on(), ..says(Held) },
        Kind::CaseSolved => Changed { resolve: goes_on().done(now), ..says(Resolved) },
        Kind::CaseTaken => Changed { assignee: staff(), ..stays },
        Kind::CaseResumed => Changed { to: InProgress, resolve: goes_on(), assignee: staff(), ..stays },
        Kind::CaseReplied | Kind::CaseEscalated if standing.state == Pending => {
            Changed { to: InProgress, resolve: goes_on(), ..stays }
        }
        Kind::CaseReopened | Kind::CaseNotSolved => {
            Changed { to: InProgress, resolve: Clock::begin(wait, now, hours), rating: None, ..stays }
        }
        Kind::CaseClosed | Kind::CaseMerged => {
            Changed { to: Closed, first: standing.first.dropped(now), resolve: standing.resolve.dropped(now), ..stays }
        }
        Kind::CaseAccepted => Changed { to: Closed, ..stays },
        Kind::CaseRated => Changed { rating: rating.map(|rating| (rating, None)), ..stays },
        _ => stays,
    }
}

impl Wait {
    /// How much of its time was used by `now`, when it was due at `due`.
    fn took(self, now: Moment, due: Moment, hours: &Hours) -> Span {
        let used = |until: Span, beyond: Span| Span(self.span().0 - until.0 + beyond.0);
        match self {
            _ if now <= due => used(self.left(now, due, hours), Span(0)),
            Self::AnyHour(_) => used(Span(0), now - due),
            Self::Business(_) => used(Span(0), hours.between(due, now)),
        }
    }
}
