//! *Ask for it*: what somebody was refused, asked of those who could grant it, who do so in one step.
//!
//! Always true: it is a request like the others, in the same inbox; whoever asks sees what they ask about; it is granted
//! by deeds that there are without it, by what the granter holds themselves, under the rules of that moment; granting it
//! and the end of the request are one transaction.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
#[cfg(test)]
pub(crate) mod tests;
