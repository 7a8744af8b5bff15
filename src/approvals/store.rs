//! Requests in the database: reading them for one reader, and writing what becomes of them (server only).
//!
//! Always true: a request is read with what it is about as that is now; who may neither answer it nor has asked for it
//! does not find it, unless they are an owner; whatever is written stands only if nobody was quicker.

mod answer;
mod away;
mod found;
mod list;
mod messages;
mod reach;
mod rows;
mod send;
mod tend;
mod told;

pub use answer::answer;
pub(in crate::approvals) use answer::{end, is_moved};
pub use away::{away, delegates, delegation, end_delegation, set_delegation};
pub use found::{Request, find, known};
pub use list::{asked, inbox, waiting};
pub use messages::{forget_message, keep_message, messages, worded};
pub(in crate::approvals) use rows::Row;
pub(in crate::approvals) use send::{Approver, event, letter, of as answerers_of, open};
pub use send::{approvers_of, send, withdraw};
pub use tend::run;
#[cfg(test)]
pub(in crate::approvals) use tend::tend;
pub(in crate::approvals) use told::Told;
