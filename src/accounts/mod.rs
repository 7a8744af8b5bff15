//! Accounts and their lines, and what of them is assigned to whom.
//!
//! Always true: an account and a line belong to one organization; a line is on one account; an assignment belongs to one
//! holding of one member and ends with it; nobody assigns what they do not reach, or takes it away; what a list shows is
//! what single looks show. What is done to them is `maintenance`.

pub mod actions;
pub mod maintenance;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod terms;
#[cfg(feature = "ssr")]
#[cfg(test)]
pub(crate) mod tests;

#[cfg(feature = "ssr")]
pub use store::{Fulfilment, fulfilled};
