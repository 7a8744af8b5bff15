//! See it as they do: a Business Owner sees the portal as one of the organization's users does.
//!
//! Always true: it is read-only, has a reason, ends by itself after 15 minutes, and stands in the history of both; it
//! shows this organization only, and only while its owner could still begin it.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
