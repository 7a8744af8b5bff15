//! What a row means, and what it makes of what is there (pure).

mod account;
mod line;
mod marks;
mod parse;
mod plan;
mod signs;

use super::model::{Bad, Cells, Kind, Parsed};

pub use account::account;
pub use line::{Around, Line, changes, line};
pub use marks::{Holder, Wanted, clashes};
pub use plan::plan;

/// What becomes of a record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decided<T> {
    Added(T),
    Changed { before: T, after: T },
    Unchanged,
}

/// Understands a row, as far as a row alone can tell.
///
/// # Errors
/// Why it cannot be taken.
pub fn parse(kind: Kind, cells: &Cells) -> Result<Parsed, Bad> {
    match kind {
        Kind::Accounts => parse::account(cells),
        Kind::Lines => parse::line(cells),
        Kind::Plans => parse::plan(cells),
    }
}
