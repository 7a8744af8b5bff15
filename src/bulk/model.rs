//! The nouns of many at once: the columns of a file, a row as it was typed, what each row will do and has done, why a
//! file cannot be read.
//!
//! Always true: what crosses the wire here is the reader's own file, and what the policy lets them know about its rows.

mod action;
mod column;
mod gate;
mod import;
mod line;
mod listed;
mod query;
mod row;
mod subject;
mod typed;
mod unreadable;

pub use action::{Action, Choosing, Chosen, Doing};
pub use column::Column;
pub use gate::{Asks, Gate, Waits};
pub use import::{Counts, Import, Importing, ImportingLines, Run, Stage};
pub use line::{ChoosingLines, LineAction, LineOffers, LineWork, Note, Noting, TypedLine};
pub use listed::{About, Listed};
pub use query::RowQuery;
pub use row::{Act, Changed, Edited, Given, Kind, Problem, Skip, State, Value, Work};
pub use subject::Subject;
pub use typed::Typed;
pub use unreadable::Unreadable;
