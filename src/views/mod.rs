//! Saved views: what somebody asks of a list again and again, kept under a name.
//!
//! Always true: a view is its member's own, in one organization, and goes with them (`desk::preferences`); it keeps
//! what the list is asked for, never whom it showed; what a list does not know is not kept.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
