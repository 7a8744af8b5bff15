//! Files in cases: put in before they are sent, kept by their content outside the database, given out again.
//!
//! Always true: what is put in can be sent by its uploader alone, and once; a record is written only when its file is
//! whole on the disk; who may have a file is the question of who finds its case, asked anew each time, and what belongs
//! to a note of the staff is in a table that no customer's query names; nothing is ever unpacked, and nothing is given
//! out but as a download, or as a picture that was drawn anew.

#[cfg(feature = "ssr")]
pub mod doors;
pub mod model;
pub mod page;
#[cfg(feature = "ssr")]
mod picture;
#[cfg(feature = "ssr")]
pub mod rules;
#[cfg(feature = "ssr")]
mod run;
#[cfg(feature = "ssr")]
mod scan;
#[cfg(feature = "ssr")]
mod shelf;
#[cfg(feature = "ssr")]
pub mod store;
#[cfg(all(test, feature = "ssr"))]
pub(crate) mod tests;
#[cfg(feature = "ssr")]
mod vault;

#[cfg(feature = "ssr")]
pub use {
    run::go_on,
    shelf::{shelf, staff_shelf},
};
