//! Files of users and lines in the database: put in, read by the page of who put them in, and moved on by a run (server only).
//!
//! Always true: a file opens to nobody but the member who put it in, and those whom they ask for a yes; it is forgotten
//! after a week, or once nobody can answer any more; who has a run in hand
//! holds its lease, and nobody else moves it meanwhile.

mod chosen;
mod gate;
mod keep;
mod lines;
mod moving;
mod notes;
mod results;
mod show;
mod standing;

use serde::{Deserialize, Serialize};

pub use chosen::{choosing, keep_chosen, places};
pub use gate::{RUN, ask};
pub use keep::keep;
pub use lines::{choosing_lines, importing_lines, keep_chosen_lines, keep_lines};
pub use moving::{Ended, Hand, Next, begin, claim, finish, next, pause, put_away, renew, waiting};
pub use notes::{Asks, note, note_ended, note_line, note_member, note_since};
pub use results::{Problems, importing, problems, results, runs};
pub use show::{show, stage_of};
pub use standing::Standing;

use crate::{ids::OrganizationId, time::Span};

/// How long a file is kept.
pub const KEPT: Span = Span::days(7);

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Key {
    pub organization: OrganizationId,
    pub id: String,
}
