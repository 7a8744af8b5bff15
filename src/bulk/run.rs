//! A run: the rows of a file, one ordinary deed after the other, and the same backwards (server only).
//!
//! Always true: each row is done at the desk of the session that began the run, whose access is read anew for it: nothing
//! grants that a request would not have had, a block or a sign-out stops the run where it stands, and its person goes on
//! with it by one press; a run that was cut off by a restart is taken in hand again by whichever server finds it.

mod done;
mod undone;

use std::{sync::Arc, time::Duration};

use super::{
    model::{Problem, Stage, State},
    store::{self, Hand, Key, Next},
};
use crate::{
    desk::{Caller, Desk, DeskError, House},
    fault::{Fault, Outcome},
};

/// What one row came to.
enum Row {
    /// The deed has noted it.
    Noted,
    Away(State, Option<Problem>),
}

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
        let rows = store::next(house.db(), key, from, after).await?;
        if rows.is_empty() {
            return store::finish(house, key, over).await;
        }
        for row in rows {
            after = i64::from(row.n);
            match one(house, key, &hand, &row).await {
                Ok(Row::Noted) => {}
                Ok(Row::Away(state, problem)) => store::put_away(house, key, row.n, state, problem.as_ref()).await?,
                Err(Stop::Nobody) => return store::pause(house, key, &hand).await,
                Err(Stop::Broken) => return Err(DeskError::Broken("a row broke".to_owned())),
            }
        }
        if !store::renew(house, key, &mut hand).await? {
            return Ok(());
        }
    }
}

async fn one(house: &Arc<House>, key: &Key, hand: &Hand, row: &Next) -> Result<Row, Stop> {
    let (address, browser) = (hand.address.clone(), hand.browser.clone());
    let caller = Caller { known: Some(hand.session.clone()), address, browser, ..Caller::default() };
    let desk = Desk::enter(house.clone(), caller, &key.organization).await;
    let desk = desk.map_err(|cause| Stop::from(Fault::from(cause)))?;
    if desk.viewer.is_some() {
        return Err(Stop::Nobody);
    }
    match hand.stage {
        Stage::Undoing => undone::row(desk, key, row).await,
        _ => done::row(desk, key, row).await,
    }
}

/// Why something was not done.
fn problem<T>(outcome: Outcome<T, crate::people::users::rules::Refusal>) -> Option<Problem> {
    match outcome {
        Outcome::Done(_) => None,
        Outcome::NotAllowed(denial) => Some(Problem::Denied(denial)),
        Outcome::Refused(refusal) => Some(Problem::Refused(refusal)),
        Outcome::Invalid(errors) => Some(Problem::Fields(errors)),
        Outcome::Stale => Some(Problem::ChangedMeanwhile),
        Outcome::SignInAgain => Some(Problem::SignInAgain),
    }
}
