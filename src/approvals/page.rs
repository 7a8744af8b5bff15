//! The screens of approvals: the inbox, and one request.
//!
//! Always true: reading decides nothing; an answer goes with the hash of what was read; each form is a plain form first.

mod answer;
mod away;
mod ending;
mod inbox;
mod messages;
mod request;
pub(crate) mod said;

pub use inbox::InboxPage;
pub use request::RequestPage;
