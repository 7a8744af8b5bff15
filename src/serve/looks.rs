//! Streams look at their readers together: one change wakes all of an organization's, and one question answers for many.
//!
//! Always true: a question is asked after all whom it answers have come to ask it, so that nobody is told by older eyes;
//! it answers the others also when whoever asked it has gone.

use std::{
    collections::{HashMap, hash_map::Entry},
    sync::{Arc, Mutex, PoisonError},
};

use tokio::sync::{OwnedSemaphorePermit, Semaphore, oneshot};

use crate::{
    desk::{Caller, Desk, DeskError, House},
    ids::OrganizationId,
};

/// Readers of one question.
const MOST: usize = 64;
/// Questions at once: the database has pages to answer too.
const AT_ONCE: usize = 8;

type Waiting = (Caller, oneshot::Sender<Result<Desk, DeskError>>);

/// Who waits to be looked at.
#[derive(Debug)]
pub struct Looks {
    waiting: Mutex<HashMap<OrganizationId, Vec<Waiting>>>,
    turns: Arc<Semaphore>,
}

impl Default for Looks {
    fn default() -> Self {
        Self { waiting: Mutex::default(), turns: Arc::new(Semaphore::new(AT_ONCE)) }
    }
}

impl Looks {
    /// The desk of this caller, as `Desk::enter` finds it; their session is not kept awake.
    ///
    /// # Errors
    /// As `Desk::enter`.
    pub async fn look(
        &self,
        house: &Arc<House>,
        caller: Caller,
        organization: &OrganizationId,
    ) -> Result<Desk, DeskError> {
        if caller.session_id().is_none() {
            return Err(DeskError::SignedOut);
        }
        let (tell, told) = oneshot::channel();
        self.waiting().entry(organization.clone()).or_default().push((caller, tell));
        let turn = self.turns.clone().acquire_owned().await;
        // Of those who wait nobody is left out: each has a turn, and asks in it for as many as there are.
        let asked = self.take(organization);
        if let Some(turn) = turn.ok().filter(|_| !asked.is_empty()) {
            tokio::spawn(ask(turn, house.clone(), organization.clone(), asked));
        }
        told.await.map_err(|_| DeskError::Away)?
    }

    /// Who came first of those who still wait.
    fn take(&self, organization: &OrganizationId) -> Vec<Waiting> {
        let mut waiting = self.waiting();
        // Who has gone waits no more, wherever that was.
        waiting.retain(|_, all| {
            all.retain(|(_, tell)| !tell.is_closed());
            !all.is_empty()
        });
        let Entry::Occupied(mut entry) = waiting.entry(organization.clone()) else { return Vec::new() };
        let many = entry.get().len().min(MOST);
        let asked = entry.get_mut().drain(..many).collect();
        if entry.get().is_empty() {
            entry.remove();
        }
        asked
    }

    fn waiting(&self) -> std::sync::MutexGuard<'_, HashMap<OrganizationId, Vec<Waiting>>> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Without an answer nobody is told anything, and all hear that they were not.
async fn ask(_turn: OwnedSemaphorePermit, house: Arc<House>, organization: OrganizationId, asked: Vec<Waiting>) {
    let (callers, tells): (Vec<Caller>, Vec<_>) = asked.into_iter().unzip();
    match Desk::look(&house, &organization, callers).await {
        Ok(desks) => {
            for (tell, desk) in tells.into_iter().zip(desks) {
                let _ = tell.send(desk);
            }
        }
        Err(cause) => tracing::warn!(?cause, "streams could not look at their readers"),
    }
}
