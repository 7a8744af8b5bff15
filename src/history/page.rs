//! The screens of history: that of the whole organization, narrowed to one thing if wanted.
//!
//! Always true: the address holds the state; a name in a sentence is a link where there is something to go to; the
//! filters are links and a plain form.

mod filters;
mod lines;
pub(super) mod said;
mod whole;

pub use whole::HistoryPage;
