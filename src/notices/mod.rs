//! Notices: what somebody is told in the portal, by e-mail and on their devices, and how they want it.
//!
//! Always true: a letter was promised in the transaction of what it tells, and is written when it leaves, in its
//! reader's language; whoever may not see any more what it tells does not get it; whatever somebody typed stands in it as
//! plain text; a letter that cannot leave waits in the outbox; the portal lists what the letters tell, to who may see it.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;

#[cfg(feature = "ssr")]
mod answers;
#[cfg(feature = "ssr")]
mod carrier;
#[cfg(feature = "ssr")]
mod cases;
#[cfg(feature = "ssr")]
mod digest;
#[cfg(feature = "ssr")]
mod letter;
#[cfg(feature = "ssr")]
mod mailbox;
#[cfg(feature = "ssr")]
mod mailbox_page;
#[cfg(feature = "ssr")]
mod paper;
#[cfg(feature = "ssr")]
mod push;
#[cfg(feature = "ssr")]
mod sight;
#[cfg(feature = "ssr")]
mod staff;
#[cfg(feature = "ssr")]
mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
#[cfg(feature = "ssr")]
mod turn;
#[cfg(feature = "ssr")]
mod values;
mod way;
#[cfg(feature = "ssr")]
mod words;

#[cfg(feature = "ssr")]
pub use {
    answers::{Thread, is_own},
    carrier::{Carrier, carry_letters},
    letter::{Sender, Written, write},
    mailbox::{Demonstration, demo_router},
    push::Pusher,
    store::{thread, unread},
    words::phrase,
};
