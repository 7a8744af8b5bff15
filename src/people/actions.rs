//! What a page can ask of people: the server functions. Each opens the desk, asks who may, and hands on to rule and store.

#[cfg(feature = "ssr")]
mod asked;
mod change;
mod read;

pub use change::*;
pub use read::*;
