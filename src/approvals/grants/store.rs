//! Asking for a permission, and granting it (server only).
//!
//! Always true: what somebody does not see is not found; one request for the same waits at a time; what is granted is
//! granted with the request's end, or not at all.

mod ask;
mod grant;
mod show;

pub use ask::{ask, wanting};
pub use grant::{Chosen, ends, grant};
pub(in crate::approvals) use show::granting;
