//! Answers by mail: a message to somebody's address in a case becomes what they say in it (server only).
//!
//! Always true: an answer goes through the same door as one that is typed, with what its writer may today; the address is
//! theirs and the message comes from their own, or it is refused; what no person wrote is dropped and never answered; one
//! message is taken once; what cannot be said in a case any more is kept for its writer and not lost.

mod model;
mod reading;
mod rules;
mod run;
mod store;
#[cfg(test)]
mod tests;

pub use model::{Came, Envelope, Told};
pub use reading::read;
pub use run::{Room, is_own, most, open, take};
