//! Cases: questions and problems brought to the provider, their conversation, their clocks.
//!
//! Always true: who finds a case is one question (`access::decide` on its `CasePlace`), asked alike for a single look, a
//! list and a count, and for anybody else it is not there; what staff note among themselves is kept in a table that no
//! customer's query names; a case changes by its rule, in one transaction with its line of history and its letters.

pub mod actions;
pub mod files;
#[cfg(feature = "ssr")]
pub mod mail;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
mod terms;
#[cfg(all(test, feature = "ssr"))]
pub(crate) mod tests;
