//! What a page can ask of accounts and lines: the server functions. Each opens the desk, asks who may, and hands on to
//! rule and store.

mod change;
mod read;

pub use change::*;
pub use read::*;
