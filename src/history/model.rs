//! The nouns of history: what can happen, what a line of it holds, what a list is asked for.

mod kind;
mod line;
mod query;

pub use kind::{Group, Kind};
pub use line::{Change, From, HistoryList, Line, Somebody, Thing};
pub use query::{Day, HistoryQuery};
