//! Roles: the ready-made ones of Account Hub, and those that an organization makes for itself.
//!
//! Always true: a role belongs to one organization and one portal; the ready-made ones are as they are, apart from what
//! End Users may do; nobody puts into a role what they do not hold, or changes a role that they hold.

pub mod page;
#[cfg(feature = "ssr")]
pub mod store;
