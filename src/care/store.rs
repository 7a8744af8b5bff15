//! Works in the database (server only).
//!
//! Always true: a work changes by its rule, in one transaction with what it makes of its line, the line's history and the
//! letter to who asked for it; who is to do it next holds its lease, and nobody else looks at it meanwhile.

mod change;
mod due;
mod handed;
mod lease;
mod letter;
mod queue;
mod read;
mod staff;
mod told;

pub use change::{Hand, NotChanged, change, change_by};
pub use due::{Due, due_rows};
pub use handed::{hand_over_works, require_no_works, works_in_hand};
pub use lease::{hand_over, lease, leave, look_again};
pub use queue::{card, list};
pub use read::{Facts, Key, Row, due, facts};
pub use staff::Agent;
