//! What may become of a work, and what stands in its way: pure, and the only place that knows the order of the states.
//!
//! Always true: what is over stays over; what waits for its day is begun by the house on that day and by nobody before;
//! what one of the staff has taken is ended by them, or by whoever takes it over.

use serde::{Deserialize, Serialize};

use super::model::{Known, Reason, Work, WorkState, Wrong};
use crate::{accounts::model::LineState, time::Moment};

/// One of the provider's staff.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    /// Their person's id.
    pub id: String,
    pub name: String,
}

/// Who says what becomes of a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum By {
    House,
    /// The provider's system.
    Provider,
    Staff(Staff),
}

/// What is to become of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// Its day has come.
    Begin,
    /// Somebody is at it: taken, taken over, or gone on with after it was held.
    Take,
    Hold(Reason),
    Complete,
    /// Done, and something is to be said of it.
    CompleteSaying(Reason),
    CompleteInPart(Reason),
    Fail(Reason),
    Cancel(Reason),
}

/// A work as it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Standing {
    pub state: WorkState,
    pub due: Moment,
    pub staff: Option<Staff>,
}

/// What becomes of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkChanged {
    from: WorkState,
    to: WorkState,
    reason: Option<Reason>,
    staff: Option<Staff>,
}

impl WorkChanged {
    #[must_use]
    pub const fn from(&self) -> WorkState {
        self.from
    }

    #[must_use]
    pub const fn to(&self) -> WorkState {
        self.to
    }

    #[must_use]
    pub const fn reason(&self) -> Option<&Reason> {
        self.reason.as_ref()
    }

    /// Who of the staff has it from now on.
    #[must_use]
    pub const fn staff(&self) -> Option<&Staff> {
        self.staff.as_ref()
    }

    /// Whether the line becomes what was asked.
    #[must_use]
    pub const fn is_done(&self) -> bool {
        matches!(self.to, WorkState::Completed | WorkState::Partial)
    }
}

/// Why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Nothing more becomes of it.
    Over,
    /// Its day has not come.
    NotYet,
    /// Somebody else of the staff has it.
    TakenBy { name: String },
    /// It stands there already, or cannot come there from where it stands.
    NotFromHere,
    /// No such work.
    Gone,
}

/// What becomes of a work.
///
/// # Errors
/// Why nothing does.
pub fn change(work: &Standing, by: &By, step: &Step, now: Moment) -> Result<WorkChanged, Refusal> {
    use WorkState::{Acknowledged, Cancelled, Completed, Failed, Held, InProgress, Partial, Pending};
    let from = work.state;
    if from.is_over() {
        return Err(Refusal::Over);
    }
    let other = work.staff.as_ref().filter(|staff| !matches!(by, By::Staff(one) if one.id == staff.id));
    if let (By::Staff(_), Some(other), false) = (by, other, matches!(step, Step::Take)) {
        return Err(Refusal::TakenBy { name: other.name.clone() });
    }
    let has_it = other.is_none() && work.staff.is_some();
    let to = match (step, from) {
        (Step::Begin, Pending) if *by == By::House && work.due <= now => Acknowledged,
        (Step::Cancel(_), _) if !matches!(by, By::Staff(_)) => Cancelled,
        (_, Pending) => return Err(Refusal::NotYet),
        (Step::Take, InProgress) if has_it || !matches!(by, By::Staff(_)) => return Err(Refusal::NotFromHere),
        (Step::Take, _) => InProgress,
        (Step::Hold(_), Acknowledged | InProgress) => Held,
        (Step::Complete | Step::CompleteSaying(_), _) => Completed,
        (Step::CompleteInPart(_), _) => Partial,
        (Step::Fail(_), _) => Failed,
        _ => return Err(Refusal::NotFromHere),
    };
    let reason = match step {
        Step::Hold(reason)
        | Step::CompleteSaying(reason)
        | Step::CompleteInPart(reason)
        | Step::Fail(reason)
        | Step::Cancel(reason) => Some(reason.clone()),
        Step::Begin | Step::Take | Step::Complete => None,
    };
    let staff = match by {
        By::Staff(staff) => Some(staff.clone()),
        By::House | By::Provider => work.staff.clone(),
    };
    Ok(WorkChanged { from, to, reason, staff })
}

/// What stands around a work whose day has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Around {
    /// None when the line is gone.
    pub line: Option<LineState>,
    pub organization_is_there: bool,
    /// Whether the suspension whose end this is has not been carried out yet.
    pub suspension_waits: bool,
}

/// Whether a work goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Hindrance {
    None,
    /// Something else comes first.
    Wait,
    End(Step),
}

/// What stands in the way of a work before anybody is asked to do it.
#[must_use]
pub fn hindrance(work: &Work, around: &Around) -> Hindrance {
    let cancel = |why| Hindrance::End(Step::Cancel(Reason::Known(why)));
    let fail = |why| Hindrance::End(Step::Fail(Reason::Known(why)));
    if !around.organization_is_there {
        return cancel(Known::OrganizationGone);
    }
    match (work, around.line) {
        (_, None) => fail(Known::LineGone),
        (_, Some(LineState::Cancelled)) => fail(Known::LineCancelled),
        (Work::Restore, Some(LineState::Suspended)) => Hindrance::None,
        (Work::Restore, Some(_)) if around.suspension_waits => Hindrance::Wait,
        (Work::Restore, Some(_)) => cancel(Known::NotSuspended),
        (Work::Suspend { .. }, Some(LineState::Suspended)) => cancel(Known::AlreadySuspended),
        _ => Hindrance::None,
    }
}

/// Another work of the same line that is not over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sibling {
    pub id: String,
    pub transaction: String,
    pub kind: String,
    pub state: WorkState,
}

/// The restores that wait for their day and have nothing to end any more, once `work` has become `to`: that of a suspension
/// which did not happen, and those of suspensions which were ended before. A suspension that is still to come keeps its own.
#[must_use]
pub fn without_object(work: &Work, transaction: &str, to: WorkState, siblings: &[Sibling]) -> Vec<(Sibling, Known)> {
    let to_come =
        |transaction: &str| siblings.iter().any(|other| other.kind == "suspend" && other.transaction == transaction);
    let waits = siblings.iter().filter(|other| other.kind == "restore" && other.state == WorkState::Pending);
    let ends = |other: &&Sibling| match (work, to) {
        (Work::Suspend { .. }, WorkState::Failed | WorkState::Cancelled) => other.transaction == transaction,
        (Work::Restore, WorkState::Completed | WorkState::Partial) => !to_come(&other.transaction),
        _ => false,
    };
    let why = if *work == Work::Restore { Known::NotSuspended } else { Known::SuspensionFailed };
    waits.filter(ends).map(|other| (other.clone(), why)).collect()
}

/// Why an article of Help was not edited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum EditRefusal {
    /// Somebody else was quicker; what was typed is still there.
    ChangedBy { name: String },
    /// What an article cannot say, in English and in Spanish.
    Flawed { en: Vec<Wrong>, es: Vec<Wrong> },
    /// It is so already.
    Nothing,
    /// There is no such article, or no such version.
    Gone,
}
