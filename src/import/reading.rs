//! From a file to its rows, one after the other: a file may be larger than the memory.
//!
//! Always true: any bytes come out as rows, each with its line, or with why it is none; a row that is none takes no other
//! with it.

mod csv;
mod json;
mod lines;

use std::{fmt, path::Path};

use super::model::{Bad, Cells, Kind};
use lines::Lines;

/// A row, by the line in which it begins.
#[derive(Debug)]
pub struct Row {
    pub line: u64,
    pub cells: Result<Cells, Bad>,
}

/// Why a file cannot be read at all.
#[derive(Debug)]
pub enum Unreadable {
    Io(std::io::Error),
    Ending,
    Workbook,
    NotText,
    Empty,
    NoColumn(&'static str),
    Twice(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Io(cause) => write!(f, "it cannot be read: {cause}"),
            Self::Ending => f.write_str("its name ends neither with .csv nor with .ndjson"),
            Self::Workbook => f.write_str("it is a workbook; save it as CSV"),
            Self::NotText => f.write_str("it is no text"),
            Self::Empty => f.write_str("nothing stands in it"),
            Self::NoColumn(name) => write!(f, "it has no column {name}"),
            Self::Twice(name) => write!(f, "two of its columns are {name}"),
        }
    }
}

impl From<std::io::Error> for Unreadable {
    fn from(cause: std::io::Error) -> Self {
        Self::Io(cause)
    }
}

/// A file that is being read.
pub struct Reader {
    form: Form,
    /// Its length, in bytes.
    pub length: u64,
    /// Names of columns that are no fields, which are left out.
    pub unknown: Vec<String>,
}

enum Form {
    Csv(csv::Csv),
    Json(json::Json),
}

impl Reader {
    /// Opens a file, whose form is told by its name's ending.
    ///
    /// # Errors
    /// Why it cannot be read.
    pub fn open(kind: Kind, path: &Path) -> Result<Self, Unreadable> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
        let (lines, length) = Lines::open(path)?;
        match ending.as_deref() {
            Some("csv" | "tsv" | "txt") => {
                let (form, unknown) = csv::Csv::new(kind, lines)?;
                Ok(Self { form: Form::Csv(form), length, unknown })
            }
            Some("ndjson" | "jsonl") => {
                Ok(Self { form: Form::Json(json::Json::new(kind, lines)), length, unknown: Vec::new() })
            }
            _ => Err(Unreadable::Ending),
        }
    }

    /// How much of the file was read, in bytes.
    #[must_use]
    pub const fn read(&self) -> u64 {
        match &self.form {
            Form::Csv(form) => form.lines.read,
            Form::Json(form) => form.lines.read,
        }
    }

    /// The next row; none behind the last.
    ///
    /// # Errors
    /// When the file cannot be read on.
    pub fn next_row(&mut self) -> std::io::Result<Option<Row>> {
        match &mut self.form {
            Form::Csv(form) => form.next(),
            Form::Json(form) => form.next(&mut self.unknown),
        }
    }
}
