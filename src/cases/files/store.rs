//! Records of files (server only): what is put in, what is sent along, what is read again.
//!
//! Always true: what is sent was put in by its sender for just that, and is not there to be sent again; what belongs to
//! notes of the staff is in `staff` alone.

mod keep;
mod kept;
mod staff;
mod swept;

pub use keep::{New, Owner, Room, put, remove, room, shelf};
pub use kept::{Given, attach, given, of_entries};
pub use staff::{attach_to_note, given_to_staff, of_notes};
pub use swept::{Waiting, expire, is_kept, settle, waiting};

/// The columns of a [`model::FileItem`](super::model::FileItem).
const ITEM: &str = "record::id(id)[1] AS id, name, size, pictured, check";
/// Why a transaction ends: one of the files is not there to be sent.
pub const GONE: &str = "file-gone";
