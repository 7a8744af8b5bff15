//! The screens of approvals: the inbox, and one request.
//!
//! Always true: reading decides nothing; an answer goes with the hash of what was read; each form is a plain form first.

mod answer;
mod away;
mod badge;
mod ending;
mod inbox;
mod messages;
mod request;
pub(crate) mod said;

pub use super::grants::page::AskPage;
pub(in crate::approvals) use answer::Comment;
pub use badge::asks;
pub use inbox::InboxPage;
pub(in crate::approvals) use messages::Choose;
pub use request::RequestPage;
