//! The screens of history: that of the whole organization, and that of one thing, which other pages show.
//!
//! Always true: the address holds the state; a name in a sentence is a link where there is something to go to; the
//! filters are links and a plain form.

mod filters;
mod lines;
mod one;
pub(super) mod said;
mod whole;

pub use one::HistoryOf;
pub use whole::HistoryPage;
