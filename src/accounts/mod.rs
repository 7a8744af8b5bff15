//! Accounts and their lines, and what of them is assigned to whom.
//!
//! Always true: an account and a line belong to one organization; a line is on one account; an assignment belongs to one
//! holding of one member and ends with it. What is done to lines is not here yet.

pub mod model;
#[cfg(feature = "ssr")]
pub mod store;
