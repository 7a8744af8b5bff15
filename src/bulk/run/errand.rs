//! One deed of a row, of any of the kinds that a row can come to: done by itself, or together with others of its kind.

use std::collections::BTreeSet;

use super::Stop;
use crate::{
    accounts::{
        maintenance::{
            model::{ChangePlan, MoveLine, Restore, Suspend},
            rules::{IdentifiersChanged, WorkAsked, WorksWithdrawn},
        },
        rules::{AccountsAssigned, LinesAssigned},
    },
    bulk::model::{Problem, State},
    desk::{Deed, Desk, Errand},
    fault::{Fault, Outcome},
    people::users::rules::{
        RegistrationSent, UserAdded, UserBlocked, UserDeleted, UserEdited, UserRoleGiven, UserRoleRemoved,
        UserUnblocked,
    },
};

pub(super) enum Step<'a> {
    Add(Errand<'a, UserAdded>),
    Edit(Errand<'a, UserEdited>),
    Give(Errand<'a, UserRoleGiven>),
    Take(Errand<'a, UserRoleRemoved>),
    Withdraw(Errand<'a, UserDeleted>),
    Block(Errand<'a, UserBlocked>),
    Unblock(Errand<'a, UserUnblocked>),
    Resend(Errand<'a, RegistrationSent>),
    Accounts(Errand<'a, AccountsAssigned>),
    Lines(Errand<'a, LinesAssigned>),
    Suspend(Errand<'a, WorkAsked<Suspend>>),
    Restore(Errand<'a, WorkAsked<Restore>>),
    Plan(Errand<'a, WorkAsked<ChangePlan>>),
    Move(Errand<'a, WorkAsked<MoveLine>>),
    Note(Errand<'a, IdentifiersChanged>),
    UnSuspend(Errand<'a, WorksWithdrawn<Suspend>>),
    UnRestore(Errand<'a, WorksWithdrawn<Restore>>),
    UnPlan(Errand<'a, WorksWithdrawn<ChangePlan>>),
    UnMove(Errand<'a, WorksWithdrawn<MoveLine>>),
}

/// Says the same of every kind of step.
macro_rules! each {
    ($step:expr, $errand:ident => $done:expr) => {
        match $step {
            Step::Add($errand) => $done,
            Step::Edit($errand) => $done,
            Step::Give($errand) => $done,
            Step::Take($errand) => $done,
            Step::Withdraw($errand) => $done,
            Step::Block($errand) => $done,
            Step::Unblock($errand) => $done,
            Step::Resend($errand) => $done,
            Step::Accounts($errand) => $done,
            Step::Lines($errand) => $done,
            Step::Suspend($errand) => $done,
            Step::Restore($errand) => $done,
            Step::Plan($errand) => $done,
            Step::Move($errand) => $done,
            Step::Note($errand) => $done,
            Step::UnSuspend($errand) => $done,
            Step::UnRestore($errand) => $done,
            Step::UnPlan($errand) => $done,
            Step::UnMove($errand) => $done,
        }
    };
}

/// Does together what it can of those of one kind, and notes which rows that were.
macro_rules! together {
    ($desk:expr, $steps:expr, $done:expr, [$($kind:ident),*]) => {
        $({
            let (mut errands, mut others) = (Vec::new(), Vec::new());
            for (n, step) in $steps {
                match step {
                    Step::$kind(errand) => errands.push((n, errand)),
                    other => others.push((n, other)),
                }
            }
            written($desk, errands, &mut $done).await?;
            $steps = others;
        })*
    };
}

impl Step<'_> {
    /// Does it by itself: why not, if it was not done.
    pub(super) async fn alone(self, desk: &Desk) -> Result<Option<Problem>, Stop> {
        each!(self, errand => alone(desk, errand).await)
    }

    /// So many deeds less have been done before it than were to be.
    pub(super) fn earlier(&mut self, by: i64) {
        each!(self, errand => errand.seen = errand.seen.map(|seen| seen - by));
    }

    /// Where its row stands once it is done.
    pub(super) fn leaves(&mut self, state: State) {
        each!(self, errand => errand.note.values["state"] = serde_json::json!(state.key()));
    }
}

async fn alone<D: Deed>(desk: &Desk, errand: Errand<'_, D>) -> Result<Option<Problem>, Stop>
where
    Problem: From<D::Refusal>,
{
    let outcome = match desk.carry_out_alone(errand).await {
        // A place that is gone by now.
        Err(Fault::NotFound) => Outcome::Stale,
        answer => answer?,
    };
    Ok(match outcome {
        Outcome::Done(_) => None,
        Outcome::NotAllowed(denial) => Some(Problem::Denied(denial)),
        Outcome::Refused(refusal) => Some(refusal.into()),
        Outcome::Invalid(errors) => Some(Problem::Fields(errors)),
        Outcome::Stale | Outcome::Asks(..) => Some(Problem::ChangedMeanwhile),
        Outcome::SignInAgain => Some(Problem::SignInAgain),
    })
}

/// Does together what it can of these, each of a row of its own: the numbers of the rows that are done.
pub(super) async fn together(desk: &Desk, mut steps: Vec<(u32, Step<'_>)>) -> Result<BTreeSet<u32>, Stop> {
    let mut done = BTreeSet::new();
    together!(desk, steps, done, [Add, Edit, Give, Take, Withdraw, Block, Unblock, Resend, Accounts, Lines]);
    together!(desk, steps, done, [Suspend, Restore, Plan, Move, Note, UnSuspend, UnRestore, UnPlan, UnMove]);
    debug_assert!(steps.is_empty(), "a kind of step that is not written together");
    Ok(done)
}

async fn written<D: Deed>(
    desk: &Desk,
    errands: Vec<(u32, Errand<'_, D>)>,
    done: &mut BTreeSet<u32>,
) -> Result<(), Stop> {
    let (numbers, errands): (Vec<u32>, Vec<_>) = errands.into_iter().unzip();
    if errands.len() > 1 {
        let which = desk.carry_out_together(&errands).await?;
        done.extend(numbers.into_iter().zip(which).filter_map(|(n, was_done)| was_done.then_some(n)));
    }
    Ok(())
}
