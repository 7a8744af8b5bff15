//! What spreadsheets write, whatever it is about: letters in some encoding, cells behind some sign, heads loosely spelled
//! (server only).

pub mod cells;
pub mod decode;
mod heads;

pub use heads::{is_near, plain};

/// Why the bytes of a file are no letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoText {
    /// A workbook of a spreadsheet, not a text of it.
    Workbook,
    /// A picture, an archive.
    NotText,
}
