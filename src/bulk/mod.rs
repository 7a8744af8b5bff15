//! Many users at once: a file is read, shown row by row with what it would do, carried out, and taken back in one step.
//!
//! Always true: a file is read as a whole or refused with its reason; nothing is written before somebody has seen what
//! each row does; each row is one ordinary deed through the desk, with the access that its actor has at that moment.

pub mod actions;
#[cfg(feature = "ssr")]
pub mod doors;
pub mod model;
pub mod page;
#[cfg(feature = "ssr")]
pub mod reading;
pub mod refusal;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
pub mod run;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
