//! Saved replies: what staff often say in cases, in both languages, with places that each case fills in.
//!
//! Always true: only operators change one; a reply has both languages, and no place that nothing is known for; what
//! somebody has typed is never replaced by one.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;

#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
