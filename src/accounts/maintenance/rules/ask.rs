//! What every wish for a line has in common: the facts, what stands in its way, and the deed that it becomes.

use std::marker::PhantomData;

use super::{super::model::Action, Refusal};
use crate::{
    access::{Bearer, LinePlace},
    accounts::model::{Feature, Line, LineState, Plan, Trace},
    care::model::{Suspension, Work, WorkState},
    ids::{AccountId, LineId, MemberId},
    time::Moment,
    words::Language,
};

/// A work on the line that the provider has not finished.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unfinished {
    pub id: String,
    /// `Work::key`.
    pub kind: String,
    pub state: WorkState,
    pub transaction: String,
    pub due: Moment,
    /// Whether somebody of the provider's, or their system, has it.
    pub is_taken: bool,
}

impl Unfinished {
    /// Whether it can still be taken back: nobody has begun.
    #[must_use]
    pub const fn is_untouched(&self) -> bool {
        matches!(self.state, WorkState::Acknowledged | WorkState::Pending) && !self.is_taken
    }

    /// A suspension that waits for its day: nobody has been asked to do it yet.
    #[must_use]
    pub fn is_scheduled(&self, now: Moment) -> bool {
        self.kind == "suspend" && self.state == WorkState::Pending && self.due > now
    }
}

/// Somebody who is told at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
    pub member: MemberId,
    pub name: String,
    pub email: String,
    pub language: Language,
}

/// What is so about a line, and about what a wish names.
#[derive(Clone, Debug)]
pub struct Facts {
    pub line: Line,
    pub revision: i64,
    /// How often something was asked for it.
    pub asks: i64,
    /// The name of its account.
    pub account: String,
    /// The name of the account that the wish names.
    pub to: Option<String>,
    /// The actor's name.
    pub by: String,
    pub organization: String,
    pub open: Vec<Unfinished>,
    /// Whether another line has the number or the SIM that the wish names, or is to have it.
    pub taken: bool,
    pub plans: Vec<Plan>,
    pub features: Vec<Feature>,
    /// The line's users and the organization's owners, where the wish tells them.
    pub told: Vec<Addressee>,
    /// A number that no other work has.
    pub transaction: String,
    /// In the organization's zone, `2026-12-31`.
    pub today: String,
    pub now: Moment,
}

/// A line with all that can be looked at before something is done to it.
#[derive(Clone, Debug)]
pub struct Looked {
    pub facts: Facts,
    pub place: LinePlace,
    /// Why it is suspended, if it is.
    pub suspension: Option<Suspension>,
}

/// A change as people read it: plans and features by the names that they have now.
#[cfg(feature = "ssr")]
#[must_use]
pub fn named(trace: &Trace, facts: &Facts) -> Trace {
    let name = |key: &String| {
        let name = match trace.field.as_str() {
            "plan" => facts.plans.iter().find(|plan| plan.key == *key).map(|plan| &plan.name),
            "feature" => facts.features.iter().find(|feature| feature.key == *key).map(|feature| &feature.name),
            _ => None,
        };
        name.and_then(|name| serde_json::to_string(name).ok()).unwrap_or_else(|| key.clone())
    };
    let (before, after) = (trace.before.as_ref().map(name), trace.after.as_ref().map(name));
    Trace { field: trace.field.clone(), before, after }
}

/// What a wish comes to.
#[derive(Debug, Default)]
pub struct Asked {
    /// What is to be done, and when it may begin.
    pub works: Vec<(Work, Moment)>,
    /// Before and after, for the history; plans and features by their keys.
    pub changes: Vec<Trace>,
    /// The ids of works that wait for their day and are not wanted any more.
    pub instead_of: Vec<String>,
    /// The number under which everybody speaks of it already; none: a new one.
    pub transaction: Option<String>,
    /// By how much the line costs more a month, in minor units.
    pub price: Option<i64>,
    /// The number or SIM on which no other wish may count meanwhile.
    pub claims: Option<String>,
}

/// Something that can be wished for a line.
pub trait LineWish: Clone + Send + Sync + 'static {
    const ACTION: Action;

    fn line(&self) -> &LineId;

    /// The number that no other line may have.
    fn number(&self) -> Option<&str> {
        None
    }

    fn iccid(&self) -> Option<&str> {
        None
    }

    fn account(&self) -> Option<&AccountId> {
        None
    }

    /// What is to be done, when nothing speaks against it.
    ///
    /// # Errors
    /// What does.
    fn decide(&self, by: &Bearer, facts: &Facts) -> Result<Asked, Refusal>;
}

/// What is asked of the provider. INVARIANT: made only by `ask`.
#[derive(Debug)]
pub struct WorkAsked<W> {
    pub(in crate::accounts::maintenance) asked: Asked,
    facts: Facts,
    wish: PhantomData<fn() -> W>,
}

impl<W> WorkAsked<W> {
    /// How everything stood when the rule looked at it.
    #[must_use]
    pub const fn stood(&self) -> &Facts {
        &self.facts
    }

    /// Before and after; plans and features by their keys.
    #[must_use]
    pub fn changes(&self) -> &[Trace] {
        &self.asked.changes
    }

    /// The number by which everybody speaks of it.
    #[must_use]
    pub fn transaction(&self) -> &str {
        self.asked.transaction.as_ref().unwrap_or(&self.facts.transaction)
    }

    /// By how much the line costs more a month, in minor units; none where its price stays.
    #[must_use]
    pub const fn price_effect(&self) -> Option<i64> {
        self.asked.price
    }
}

/// Whether somebody who may do it can ask for it now.
///
/// # Errors
/// `State`, `UnderWay`, and what the wish's own rule says.
pub fn ask<W: LineWish>(by: &Bearer, facts: &Facts, wish: &W) -> Result<WorkAsked<W>, Refusal> {
    possible(W::ACTION, facts.line.state, &facts.open, facts.now)?;
    let asked = wish.decide(by, facts)?;
    Ok(WorkAsked { asked, facts: facts.clone(), wish: PhantomData })
}

/// Whether anything stands in the way of an action, whatever exactly is wished.
///
/// # Errors
/// `State`, `NotScheduled`, `UnderWay`.
pub fn possible(action: Action, state: LineState, open: &[Unfinished], now: Moment) -> Result<(), Refusal> {
    use LineState::{Active, Cancelled, Suspended};
    if action == Action::CallOff && !open.iter().any(|one| one.is_scheduled(now)) {
        return Err(Refusal::NotScheduled);
    }
    let fits = match action {
        Action::CallOff => true,
        Action::Suspend | Action::Pin => state == Active,
        Action::Restore => state == Suspended,
        Action::Number | Action::Sim | Action::Plan => matches!(state, Active | Suspended),
        Action::Identifiers | Action::Move => state != Cancelled,
    };
    if !fits {
        return Err(Refusal::State { state });
    }
    // Who restores a line before its day needs the later one no more.
    let is_later = |one: &&Unfinished| action == Action::Restore && one.kind == "restore" && one.due > now;
    let meets = open.iter().find(|one| action.meets(&one.kind) && !is_later(one));
    meets.map_or(Ok(()), |one| Err(Refusal::UnderWay { action, transaction: one.transaction.clone() }))
}
