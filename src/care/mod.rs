//! Care: the provider's own side, and what it is asked to do to a customer's line.
//!
//! Always true: a work is asked for in the transaction of the deed that wants it (`ask`), has one number for all who speak
//! of it, and is carried out once; what becomes of it changes the line in one transaction with its line of history.

pub mod actions;
#[cfg(feature = "ssr")]
mod ask;
#[cfg(feature = "ssr")]
pub mod carrier;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod run;
pub mod said;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
pub(crate) mod tests;

#[cfg(feature = "ssr")]
pub use ask::{Asking, While, ask, call_off, transaction_number};
