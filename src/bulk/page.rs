//! The screens of many at once: choosing a file, and the file with what it does, is doing and has done.
//!
//! Always true: both work as plain pages; a run that goes on is looked at again by itself where there is JavaScript, and
//! by a press where there is none.

mod choose;
mod choose_lines;
mod head;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "what is said only in files is said by the server"))]
pub(in crate::bulk) mod lines;
mod many;
mod many_lines;
mod rows;
mod run;
mod runs;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "what is said only in files is said by the server"))]
pub(in crate::bulk) mod said;
#[cfg_attr(not(feature = "ssr"), expect(dead_code, reason = "what is said only in files is said by the server"))]
pub(crate) mod told;

pub use choose::ImportPage;
pub use choose_lines::ImportLinesPage;
pub use many::ManyPage;
pub use many_lines::ManyLinesPage;
pub(crate) use rows::RowsOf;
pub use run::RunPage;
pub use runs::RunsPage;
