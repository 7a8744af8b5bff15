//! Files of users in the database: put in, read by the page of who put them in, and moved on by a run (server only).
//!
//! Always true: a file opens to nobody but the member who put it in; it is forgotten after a day; who has a run in hand
//! holds its lease, and nobody else moves it meanwhile.

mod chosen;
mod keep;
mod moving;
mod show;

use serde::{Deserialize, Serialize};

pub use chosen::{choosing, keep_chosen, places};
pub use keep::keep;
pub use moving::{
    Ended, Hand, Next, begin, claim, finish, next, note, note_ended, note_member, note_since, pause, put_away, renew,
    waiting,
};
pub use show::{importing, problems, results, show, stage_of};

use crate::{ids::OrganizationId, time::Span};

/// How long a file is kept.
pub const KEPT: Span = Span::hours(24);

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    pub organization: OrganizationId,
    pub id: String,
}
