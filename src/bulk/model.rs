//! The nouns of many at once: the columns of a file, a row as it was typed, what each row will do and has done, why a
//! file cannot be read.
//!
//! Always true: what crosses the wire here is the reader's own file, and what the policy lets them know about its rows.

mod action;
mod column;
mod import;
mod query;
mod row;
mod typed;
mod unreadable;

pub use action::{Action, Choosing, Chosen, Doing};
pub use column::Column;
pub use import::{Counts, Import, Importing, Stage};
pub use query::RowQuery;
pub use row::{Act, Changed, Edited, Given, Kind, Listed, Problem, Skip, State, Value, Work};
pub use typed::Typed;
pub use unreadable::Unreadable;
