//! Approvals: what somebody may do only with a second person's yes.
//!
//! Always true: a request is its asker's alone until they send it; who asks never answers, whatever roles they hold and
//! through whomever; a yes counts only from whoever could do the same by themselves, as a manager or an owner; it is
//! answered once; what is done is what was asked for, by the rules of the day on which it is done.

pub mod actions;
pub mod grants;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
#[cfg(test)]
pub(crate) mod tests;
