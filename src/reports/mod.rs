//! What Care does, in figures: cases that came and went, which promises were kept, how customers say that it went.
//!
//! Always true: a report is made of the marks of its period and of the cases that are open now, never of the cases of
//! before; what the page shows, its tables and its file say the same; of colleagues only an operator reads the figures.

pub mod actions;
#[cfg(feature = "ssr")]
pub mod csv;
pub mod model;
pub mod page;
pub mod rules;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
mod tests;
