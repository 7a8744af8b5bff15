//! Roles: the ready-made ones of Account Hub, and those that an organization makes for itself.
//!
//! Always true: a role belongs to one organization and one portal; the ready-made ones are as they are, apart from what
//! End Users may do; nobody puts into a role what they do not hold, or changes a role that they hold; no two roles of an
//! organization are called alike, in either language; whoever holds a role keeps one when it goes.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
