//! What the pages ask: lists and cases, and what is done to them.

pub mod change;
pub mod read;
pub mod typed;
pub mod watch;

pub use change::*;
pub use read::*;
pub use typed::*;
pub use watch::*;
