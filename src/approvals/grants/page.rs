//! *Ask for it*, and how it is granted.

mod ask;
mod grant;

pub use ask::AskPage;
pub(in crate::approvals) use grant::Grant;
