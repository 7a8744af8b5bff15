//! Enlace: a portal that a provider gives its business customers.
//!
//! The map, in reading order: what can be said to a person (`fault`), who may do what (`access`), how anything is
//! written (`desk`, server only), then a slice for each thing the portal is about, and last how it looks (`ui`) and speaks (`words`).

pub mod access;
pub mod fault;
pub mod ids;
pub mod live;
pub mod paths;
pub mod time;

#[cfg(feature = "ssr")]
pub mod desk;
#[cfg(feature = "ssr")]
pub mod schema;
#[cfg(feature = "ssr")]
pub mod text;

#[cfg(test)]
mod tidy;
