//! What a page can ask of roles: the server functions. Each opens the desk, asks who may, and hands on to rule and store.

#[cfg(feature = "ssr")]
mod asked;
mod change;
mod leave;
mod read;

pub use change::*;
pub use leave::*;
pub use read::*;
