//! Self-registration: somebody who holds a bill names its account, proves it with a code that goes to the address that
//! the account knows, and waits for approval.
//!
//! Always true: no answer, by words, status or work, tells whether an account is known; who waits is no member and may
//! nothing; a registration is decided once; what its person may do is what the approver could have given them anyway.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;

#[cfg(feature = "ssr")]
pub mod apply;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
