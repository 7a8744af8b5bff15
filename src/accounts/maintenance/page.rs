//! The screens of maintenance: one page for each thing that can be done to a line, and an account's details.
//!
//! Always true: what will happen, who is told, and what it costs is said before anything is sent; every form works before
//! the WASM is there; what cannot be done says why and whom to ask.

mod account;
mod action;
pub(crate) mod forms;
mod identifiers;
mod plan;
pub(crate) mod said;
mod sim;

pub use account::AccountEditPage;
pub use action::LineActionPage;
