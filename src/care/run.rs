//! Works on their way: those whose day has come are begun, and whoever is to do them is asked (server only).
//!
//! Always true: one server looks at a work at a time, and after a crash another one does when the lease is over; what is
//! done is done in one transaction, so a work has one effect however often somebody looks at it; a suspension from the
//! first to the fifteenth is two works, each with its own day.

mod demonstration;

use std::{sync::Arc, time::Duration};

use futures::{StreamExt, stream};

use super::{
    carrier::Carrier,
    model::WorkState,
    rules::{self, Hindrance, Refusal, Step},
    store::{self, Facts, Key, NotChanged},
};
use crate::{
    desk::{DeskError, House},
    time::{Moment, Span},
};

/// Who does what the portal asks.
#[derive(Clone, Debug)]
pub enum End {
    /// Care's queue: staff do it.
    Queue,
    /// It happens by itself after a few seconds, apart from what waits for staff.
    Demonstration,
    /// A system of the provider's.
    Provider(Carrier),
}

/// What an end says to a work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// Staff, or the provider's system, will say what becomes of it.
    Left,
    Later(Moment),
    Now(Step),
}

/// How many works are looked at side by side: a provider's system may be slow.
const SIDE_BY_SIDE: usize = 8;

/// After which a work is looked at again that waits for another one.
const PATIENCE: Span = Span::minutes(10);

/// Looks after works until the process ends.
pub async fn go_on(house: Arc<House>, end: End) {
    loop {
        let pause = match once(&house, &end).await {
            Ok(0) => 1,
            Ok(_) => continue,
            Err(cause) => {
                if !cause.is_passing() {
                    tracing::error!(?cause, "works cannot be looked after");
                }
                5
            }
        };
        tokio::time::sleep(Duration::from_secs(pause)).await;
    }
}

/// Looks at what is due now; tells how many works that were.
///
/// # Errors
/// When they cannot be read, or none of them can go on.
pub async fn once(house: &House, end: &End) -> Result<usize, DeskError> {
    let due = store::due(house).await?;
    let looks = due.into_iter().map(|key| async move {
        match look(house, end, &key).await {
            // It was somebody else's in the meantime, or will be looked at again when the lease is over.
            Ok(()) | Err(NotChanged::Refused(_) | NotChanged::Busy | NotChanged::NotStaff) => Ok(()),
            Err(NotChanged::Broken(cause)) => {
                tracing::error!(?cause, work = %key.id, "a work does not go on");
                Err(cause)
            }
        }
    });
    let mut looks: Vec<_> = stream::iter(looks).buffer_unordered(SIDE_BY_SIDE).collect().await;
    let many = looks.len();
    looks.retain(Result::is_err);
    match looks.pop() {
        // At once they would fail again.
        Some(Err(cause)) if looks.len() + 1 == many => Err(cause),
        _ => Ok(many),
    }
}

async fn look(house: &House, end: &End, key: &Key) -> Result<(), NotChanged> {
    if !store::lease(house, key).await? {
        return Ok(());
    }
    let mut facts = store::facts(house.db(), key).await?;
    if facts.work.state.is_over() {
        return Ok(store::leave(house, key, facts.work.revision).await?);
    }
    if facts.work.state == WorkState::Pending {
        store::change(house, key, &Step::Begin).await?;
        facts = store::facts(house.db(), key).await?;
    }
    let revision = facts.work.revision;
    let answer = match rules::hindrance(&facts.work.work, &facts.around()) {
        // Whoever asked has taken it back a moment ago.
        Hindrance::None if matches!(end, End::Provider(_)) && !store::hand_over(house, key, revision).await? => {
            return Ok(());
        }
        Hindrance::None => ask(end, &facts, house.now()).await,
        Hindrance::Wait => Answer::Later(house.now() + PATIENCE),
        Hindrance::End(step) => Answer::Now(step),
    };
    match answer {
        Answer::Left => store::leave(house, key, revision).await?,
        Answer::Later(at) => store::look_again(house, key, revision, at).await?,
        Answer::Now(step) => match store::change(house, key, &step).await {
            Err(NotChanged::Refused(Refusal::Over)) | Ok(_) => {}
            Err(cause) => return Err(cause),
        },
    }
    Ok(())
}

async fn ask(end: &End, facts: &Facts, now: Moment) -> Answer {
    match end {
        End::Queue => Answer::Left,
        End::Provider(carrier) => carrier.ask(facts, now).await,
        End::Demonstration => demonstration::answer(&facts.work.number, facts.work.due.max(facts.work.at), now),
    }
}
