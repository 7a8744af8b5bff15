//! Organizations: the business customers, how one begins, and the page on which its people arrive.
//!
//! Always true: an organization is written together with its owner's invitation, its guard and its first line of
//! history, or not at all; only the operator adds one, by the command line or by their own page.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;

#[cfg(feature = "ssr")]
pub mod arrival;
#[cfg(feature = "ssr")]
mod begin;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
