//! Files on the screen: those of a conversation, and the control with which they are put in.

mod attached;
mod control;
mod list;
mod said;
mod sending;

pub use attached::Attached;
pub use control::FileControl;
pub use list::files;
