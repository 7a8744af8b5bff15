//! Users: the members of an organization as Account Hub has them, with their roles there.
//!
//! Always true: an organization keeps one active Business Owner and, where it has one, one active Case Manager; nobody
//! changes their own roles, or gives or takes a role that they could not give; a list shows exactly those users whom
//! the policy lets its reader see one by one; whoever is blocked or deleted finds nothing more in this organization.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod sheet;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
