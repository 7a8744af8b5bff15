//! *Show me*: the steps of an article of Help, walked on the portal itself.
//!
//! Always true: it points and waits and sends nothing; a control that leads on may be pressed for the reader, one that
//! changes something never is; a control is known by its label alone, as the article names it.

#[cfg(feature = "hydrate")]
mod begin;
#[cfg(feature = "hydrate")]
mod kept;
pub mod model;
#[cfg(feature = "hydrate")]
mod page;
pub mod rules;
#[cfg(feature = "hydrate")]
mod screen;
#[cfg(test)]
mod tests;
#[cfg(feature = "hydrate")]
mod walk;

#[cfg(feature = "hydrate")]
pub use begin::follow;
