//! What is asked of the server about maintenance: what a page needs, and each thing that is done.

mod change;
mod own;
mod read;

pub use change::*;
pub use own::*;
pub use read::*;
