//! Who can do what: everything that somebody may do and why, and everybody who may do something.
//!
//! Always true: every answer is the policy's own (`decide`, `who_can`), never a second statement of it; a reader sees
//! the members and places that the same policy shows them; what a page reads is bounded, and it says where it stopped.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
