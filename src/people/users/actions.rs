//! What a page can ask of users: the server functions. Each opens the desk, asks who may, and hands on to rule and store.

mod change;
mod read;
mod roles;
#[cfg(feature = "ssr")]
mod typed;

pub use change::*;
pub use read::*;
pub use roles::*;
