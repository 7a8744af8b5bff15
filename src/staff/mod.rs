//! The provider's own people: invited by an operator, given another role, shut out and let in again.
//!
//! Always true: `staff` has whom Care lets in and nobody else, so whoever is in another table finds no door open; an
//! operator stays, whatever several do at once; every deed stands in Care's own history, which is sealed like that of an
//! organization.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;

#[cfg(feature = "ssr")]
mod join;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
