//! The screens of history: that of the whole organization, narrowed to one thing if wanted.
//!
//! Always true: the address holds the state; a name in a sentence is a link where there is something to go to; the
//! filters are links and a plain form.

mod filters;
mod lines;
pub(crate) mod said;
mod whole;

pub(crate) use lines::{change, page_of};
pub use whole::HistoryPage;
