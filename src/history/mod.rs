//! History: who did what in an organization, from where, before and after; and that nobody has changed it since.
//!
//! Always true: only the desk writes a line, in the transaction of what it tells, and only the desk seals it; here it is
//! read, by those who may see all of the organization's history; a line stores what happened, and each reader's page says
//! it in the reader's language, by the names that people and things had then.

pub mod actions;
#[cfg(feature = "ssr")]
pub mod csv;
pub mod model;
pub mod page;
#[cfg(feature = "ssr")]
pub mod search;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
