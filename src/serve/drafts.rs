//! Where drafts wait, in this process's memory.
//!
//! Always true: at most 64 MB of them and none older than ten minutes; the oldest makes room. A draft that is gone is
//! an empty form, nothing worse.

use std::{
    collections::VecDeque,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use crate::{desk::secret, plain::Draft};

const MOST_BYTES: usize = 64 << 20;
const LONGEST: Duration = Duration::from_mins(10);

static KEPT: Mutex<VecDeque<Kept>> = Mutex::new(VecDeque::new());

struct Kept {
    id: String,
    owner: String,
    at: Instant,
    draft: Draft,
}

/// Keeps it for its owner, and gives the id that goes into the address.
pub fn keep(owner: String, draft: Draft) -> String {
    let id = secret();
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.retain(|one| one.at.elapsed() < LONGEST);
    let mut bytes = draft.bytes() + kept.iter().map(|one| one.draft.bytes()).sum::<usize>();
    while bytes > MOST_BYTES {
        let Some(oldest) = kept.pop_front() else { break };
        bytes -= oldest.draft.bytes();
    }
    kept.push_back(Kept { id: id.clone(), owner, at: Instant::now(), draft });
    id
}

/// Its owner's draft; it stays, since a page may be loaded again.
pub fn find(id: &str, owner: &str) -> Option<Draft> {
    let kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    kept.iter()
        .find(|one| one.id == id && one.owner == owner && one.at.elapsed() < LONGEST)
        .map(|one| one.draft.clone())
}
