//! Account maintenance: what is asked of the provider for a line, and what of an account and a line is changed at once.
//!
//! Always true: nothing that the provider does changes a line before it is done; what is asked for has a number, which
//! whoever asked is shown and which stands in the line's history; two open works never want the same thing of a line; a
//! transfer PIN is never in a history or a letter.

pub mod actions;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(feature = "ssr")]
#[cfg(test)]
mod tests;
