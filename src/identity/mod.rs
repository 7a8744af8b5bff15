//! Identity: who signs in, from where, for how long, and how an invited person becomes one.
//!
//! Always true: the address is the only key to a person and stands as a record id, so that two people never have one;
//! no answer, by words, status or work, tells whether an address is known; a password is kept as its hash, a session,
//! a link and a device as the fingerprint of a secret that only the browser or the letter has; whoever guesses is
//! slowed down without slowing the person down who signs in from a browser of theirs.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;

#[cfg(feature = "ssr")]
pub(crate) mod acceptance;
#[cfg(feature = "ssr")]
mod address;
#[cfg(feature = "ssr")]
mod cookies;
#[cfg(feature = "ssr")]
pub(crate) mod entry;
#[cfg(feature = "ssr")]
mod forgetting;
#[cfg(feature = "ssr")]
pub mod passwords;
#[cfg(feature = "ssr")]
pub mod profile;
#[cfg(feature = "ssr")]
mod store;
#[cfg(feature = "ssr")]
mod strength;
#[cfg(feature = "ssr")]
pub(crate) mod throttle;

#[cfg(all(test, feature = "ssr"))]
mod tests;
