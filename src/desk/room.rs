//! The room on the disk of the data.
//!
//! Always true: the engine never meets a full disk. It would write a part of a record, and what it wrote behind that
//! part, with room again, would be gone at the next start.

use std::path::Path;

use surrealdb::types::Error;

/// What is left when the database takes no more: 16 MB.
const LEAST: u64 = 16 << 20;
const FULL: &str = "the disk of the data is full";

/// The bytes that are free for us where the folder is.
#[must_use]
pub fn free(folder: &Path) -> Option<u64> {
    let disk = rustix::fs::statvfs(folder).ok()?;
    Some(disk.f_bavail.saturating_mul(disk.f_frsize))
}

pub(super) fn enough(folder: &Path) -> Result<(), Error> {
    if free(folder).is_some_and(|free| free < LEAST) { Err(Error::internal(FULL.to_owned())) } else { Ok(()) }
}

pub(super) fn is_full(error: &Error) -> bool {
    error.message() == FULL
}
