//! People: the members of an organization, as Tech Support's contacts, and as users of Account Hub (`users`).
//!
//! Always true: a contact belongs to one organization and is *not found* in any other; one contact e-mail is one contact
//! of an organization; an organization that has an active Customer Case Manager keeps one; an invitation's link is
//! known only to who gets it, works once, and dies with the next one; every change of a contact is a line of its history.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
pub mod terms;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
pub mod users;
