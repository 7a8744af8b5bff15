//! A run: the rows of a plan, one ordinary deed after the other, and the same backwards (server only). Rows that come to
//! one deed each are written together, a batch at a time; what could not be is done by itself and says why.
//!
//! Always true: each batch and each row by itself is done at the desk of the session that began the run, whose access is
//! read anew for it: nothing grants that a request would not have had, a block or a sign-out stops the run where it
//! stands, and its person goes on with it by one press; a run that was cut off by a restart is taken in hand again by
//! whichever server finds it.

mod errand;
mod lines;
mod steps;

use std::{sync::Arc, time::Duration};

use self::errand::Step;
use super::{
    model::{Problem, Stage, State, Work},
    store::{self, Hand, Key, Next},
};
use crate::{
    accounts::rules as assigning,
    desk::{Caller, Desk, DeskError, House},
    fault::Fault,
    people::users::rules::Refusal,
};

/// Why a run does not go on now.
enum Stop {
    /// The session is over, or its member finds nothing here any more.
    Nobody,
    Broken,
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::SignedOut | Fault::NotFound => Self::Nobody,
            _ => Self::Broken,
        }
    }
}

/// Looks for runs that nobody has in hand, until the process ends.
pub async fn go_on(house: Arc<House>) {
    loop {
        match store::waiting(&house).await {
            Ok(waiting) => {
                for key in waiting {
                    run(&house, &key).await;
                }
            }
            Err(cause) => tracing::error!(?cause, "runs that wait cannot be read"),
        }
        tokio::time::sleep(Duration::from_secs(10)).await;
    }
}

/// Takes a run in hand and does what is left of it.
pub async fn run(house: &Arc<House>, key: &Key) {
    let ended = match store::claim(house, key).await {
        Ok(Some(hand)) => in_hand(house, key, hand).await,
        Ok(None) => Ok(()),
        Err(cause) => Err(cause),
    };
    if let Err(cause) = ended {
        // Its lease runs out, and somebody goes on with it.
        tracing::error!(?cause, import = %key.id, "a run was cut off");
    }
}

async fn in_hand(house: &Arc<House>, key: &Key, mut hand: Hand) -> Result<(), DeskError> {
    let (from, over) = match hand.stage {
        Stage::Undoing => (State::Done, Stage::Undone),
        _ => (State::Planned, Stage::Done),
    };
    let mut after = -1;
    loop {
        let rows = store::next(house, key, from, after).await?;
        let Some(last) = rows.last() else { return store::finish(house, key, over).await };
        after = i64::from(last.n);
        match batch(house, key, &hand, &rows).await {
            Ok(()) => {}
            Err(Stop::Nobody) => return store::pause(house, key, &hand).await,
            Err(Stop::Broken) => return Err(DeskError::Broken("a row broke".to_owned())),
        }
        if !store::renew(house, key, &mut hand).await? {
            return Ok(());
        }
    }
}

async fn batch(house: &Arc<House>, key: &Key, hand: &Hand, rows: &[Next]) -> Result<(), Stop> {
    let single = rows.iter().filter_map(|row| {
        let step = steps(key, hand.stage, row).ok().filter(|steps| steps.len() == 1)?.pop()?;
        Some((row.n, step))
    });
    let done = errand::together(&desk(house, key, hand).await?, single.collect()).await?;
    for row in rows.iter().filter(|row| !done.contains(&row.n)) {
        if let Some((state, problem)) = one(&desk(house, key, hand).await?, key, hand.stage, row).await? {
            let put = store::put_away(house, key, row.n, state, Some(&problem)).await;
            put.map_err(|_| Stop::Broken)?;
        }
    }
    Ok(())
}

/// The desk of the session, as it is now.
async fn desk(house: &Arc<House>, key: &Key, hand: &Hand) -> Result<Desk, Stop> {
    let (address, browser) = (hand.address.clone(), hand.browser.clone());
    let caller = Caller { known: Some(hand.session.clone()), address, browser, ..Caller::default() };
    let desk = Desk::enter(house.clone(), caller, &key.organization).await;
    let desk = desk.map_err(|cause| Stop::from(Fault::from(cause)))?;
    if desk.viewer.is_some() {
        return Err(Stop::Nobody);
    }
    // What was agreed to is done as who asked for it.
    match hand.agreement().map_err(|_| Stop::Broken)? {
        Some(terms) => desk.agreed(&terms).await.map_err(|_| Stop::Broken)?.ok_or(Stop::Nobody),
        None => Ok(desk),
    }
}

/// The deeds that a row comes to now, or why it cannot be taken back.
fn steps<'a>(key: &'a Key, stage: Stage, row: &'a Next) -> Result<Vec<Step<'a>>, Problem> {
    match (stage, &row.member, row.revision) {
        _ if matches!(row.work, Work::Line { .. }) => lines::steps(key, stage, row),
        (Stage::Undoing, Some(member), Some(revision)) => {
            let back = steps::back(key, row, member, revision);
            if back.is_empty() { Err(Problem::CannotBeTakenBack) } else { Ok(back) }
        }
        (Stage::Undoing, ..) => Err(Problem::ChangedMeanwhile),
        _ => Ok(steps::forward(key, row)),
    }
}

/// Does one row: where it stands and why, if it was not done.
async fn one(desk: &Desk, key: &Key, stage: Stage, row: &Next) -> Result<Option<(State, Problem)>, Stop> {
    let undoes = stage == Stage::Undoing;
    let not_done = if undoes { State::Kept } else { State::Failed };
    let steps = match steps(key, stage, row) {
        Ok(steps) => steps,
        Err(problem) => return Ok(Some((not_done, problem))),
    };
    let (mut is_nothing, mut not_done_before) = (false, 0);
    for mut step in steps {
        step.earlier(not_done_before);
        is_nothing = match step.alone(desk).await? {
            None => false,
            // It may be that a role never was given, or is given back already, and what was assigned to it too.
            Some(Problem::Refused(Refusal::NotHeld)) if undoes => {
                not_done_before += 1;
                true
            }
            Some(Problem::Unassignable(assigning::Refusal::NothingChanged)) if undoes => true,
            Some(problem) => return Ok(Some((not_done, problem))),
        };
    }
    Ok(is_nothing.then_some((not_done, Problem::ChangedMeanwhile)))
}
