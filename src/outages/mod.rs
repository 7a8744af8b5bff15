//! Outages and maintenance: trouble of the provider's, now or to come, whom it touches, and what is said of it.
//!
//! Always true: an organization finds what touches it or everybody, and nothing else, in a list as by its address; what
//! was said stays, with who said it; who of the customers hears of it is told in their own language; a case is tied to
//! one outage at most, and what is said to all of them reaches each once.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
