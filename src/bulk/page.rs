//! The screens of many at once: choosing a file, and the file with what it does, is doing and has done.
//!
//! Always true: both work as plain pages; a run that goes on is looked at again by itself where there is JavaScript, and
//! by a press where there is none.

mod choose;
mod head;
mod many;
mod rows;
mod run;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "what is said only in files is said by the server"))]
pub(in crate::bulk) mod said;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "what is said only in files is said by the server"))]
pub(in crate::bulk) mod told;

pub use choose::ImportPage;
pub use many::ManyPage;
pub use run::RunPage;
