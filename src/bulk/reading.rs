//! From the bytes of a file to the rows that somebody typed, however their spreadsheet wrote them (server only).
//!
//! Always true: any bytes at all come out as rows or as a reason, in time that grows with their number alone; the order
//! of the columns, the sign between the cells and the encoding of the letters are found out, never asked for.

mod columns;
mod lines;

pub use lines::{LineColumn, LineSheet, read_lines};

use super::model::{Column, Typed, Unreadable};
use crate::sheets::{NoText, cells, decode};

impl From<NoText> for Unreadable {
    fn from(cause: NoText) -> Self {
        match cause {
            NoText::Workbook => Self::Workbook,
            NoText::NotText => Self::NotText,
        }
    }
}

/// What a file holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The columns that were recognised, in the order of the file.
    pub columns: Vec<Column>,
    /// The heads of those that were not.
    pub unknown: Vec<String>,
    pub rows: Vec<Typed>,
}

/// Reads a file.
///
/// # Errors
/// Why it cannot be read as a whole.
pub fn read(bytes: &[u8]) -> Result<Sheet, Unreadable> {
    let table = table(bytes, |name| columns::column(name).is_some())?;
    let heads = columns::of(&table.head)?;
    let unknown = table.head.iter().zip(&heads).filter(|(name, column)| column.is_none() && !name.is_empty());
    let unknown = unknown.map(|(name, _)| name.clone()).collect();
    let rows = table.into_rows()?.into_iter().map(|(line, cells)| typed(line, cells, &heads)).collect();
    Ok(Sheet { columns: heads.into_iter().flatten().collect(), unknown, rows })
}

/// The cells of a file: the heads, and each row with the line in which it begins.
struct Table {
    head: Vec<String>,
    rows: Vec<(u64, Vec<String>)>,
}

fn table(bytes: &[u8], is_known: impl Fn(&str) -> bool) -> Result<Table, Unreadable> {
    if bytes.len() > Unreadable::MOST_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let text = decode::text(bytes)?;
    if !text.contains(char::is_alphanumeric) {
        return Err(Unreadable::Empty);
    }
    let (skipped, text) = cells::without_preface(&text);
    let sign = cells::sign(text, is_known).ok_or(Unreadable::Empty)?;
    if let Some(line) = cells::open_quote(text, sign) {
        return Err(Unreadable::QuoteOpen { line: line + skipped });
    }
    let mut records = cells::records(text, sign).map(|(line, cells)| (line + skipped, cells));
    let (_, head) = records.next().ok_or(Unreadable::Empty)?;
    Ok(Table { head, rows: records.take(Unreadable::MOST_ROWS + 1).collect() })
}

impl Table {
    /// The rows below a head that could be read.
    fn into_rows(self) -> Result<Vec<(u64, Vec<String>)>, Unreadable> {
        match self.rows.len() {
            0 => Err(Unreadable::Empty),
            many if many > Unreadable::MOST_ROWS => Err(Unreadable::TooManyRows),
            _ => Ok(self.rows),
        }
    }
}

fn typed(line: u64, cells: Vec<String>, heads: &[Option<Column>]) -> Typed {
    let spills = cells.iter().skip(heads.len()).any(|cell| !cell.is_empty());
    let mut row = Typed { line, spills, ..Typed::default() };
    for (column, cell) in heads.iter().zip(cells) {
        if let Some(column) = column {
            *row.cell_mut(*column) = cell;
        }
    }
    row
}
