//! What every wish for a line has in common: the facts, what stands in its way, and the deed that it becomes.

use std::marker::PhantomData;

use super::{super::model::Action, Refusal};
use crate::{
    access::Bearer,
    accounts::model::{Feature, Line, LineState, Plan, Trace},
    care::model::{Work, WorkState},
    ids::{AccountId, LineId},
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
}

/// Somebody who is told at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressee {
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

/// What a wish comes to.
#[derive(Debug, Default)]
pub struct Asked {
    /// What is to be done, and when it may begin.
    pub works: Vec<(Work, Moment)>,
    /// Before and after, for the history; plans and features by their keys.
    pub changes: Vec<Trace>,
    /// The ids of open works that are not wanted any more.
    pub instead_of: Vec<String>,
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
/// `State`, `UnderWay`.
pub fn possible(action: Action, state: LineState, open: &[Unfinished], now: Moment) -> Result<(), Refusal> {
    use LineState::{Active, Cancelled, Suspended};
    let fits = match action {
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
