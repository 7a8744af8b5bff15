//! Notices: what is sent to a person outside the portal (server only).
//!
//! Always true: a letter was promised in the transaction of what it tells, and is written when it leaves, in its
//! reader's language; whatever somebody typed stands in it as plain text; a letter that cannot leave waits in the outbox.

mod answers;
mod carrier;
mod cases;
mod letter;
mod mailbox;
mod mailbox_page;
mod staff;
mod store;
#[cfg(test)]
mod tests;
mod values;
mod words;

pub use answers::{Thread, is_own};
pub use carrier::{Carrier, carry_letters};
pub use letter::{Sender, Written, write};
pub use mailbox::{Demonstration, demo_router};
pub use store::thread;
pub use words::phrase;
