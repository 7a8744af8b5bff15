//! Why a file cannot be read at all.
//!
//! Always true: it fits into an address, since a plain form that was refused comes back to its page with it.

use super::Column;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// No file was chosen.
    NoFile,
    /// The file has no rows below its head.
    Empty,
    TooLarge,
    TooManyRows,
    /// A workbook of a spreadsheet, not a CSV of it.
    Workbook,
    /// A picture, an archive: no text.
    NotText,
    /// A quote that begins in this line never closes.
    QuoteOpen {
        line: u64,
    },
    /// No column tells who somebody is.
    NoEmail,
    /// No column tells which line is meant.
    NoNumber,
    /// Nothing was chosen to be done.
    NoAction,
    /// Two columns are the same.
    Twice {
        column: Column,
    },
    /// The same of a file of lines.
    TwiceTheSame,
    /// The same person has put as many files here as one may.
    TooOften,
}

impl Unreadable {
    /// 5 MB: several times what 5,000 rows need.
    pub const MOST_BYTES: usize = 5 << 20;
    pub const MOST_ROWS: usize = 5_000;

    /// As the address of the page has it.
    #[must_use]
    pub fn code(self) -> String {
        match self {
            Self::NoFile => "no-file".to_owned(),
            Self::Empty => "empty".to_owned(),
            Self::TooLarge => "too-large".to_owned(),
            Self::TooManyRows => "too-many-rows".to_owned(),
            Self::Workbook => "workbook".to_owned(),
            Self::NotText => "not-text".to_owned(),
            Self::QuoteOpen { line } => format!("quote-open.{line}"),
            Self::NoEmail => "no-email".to_owned(),
            Self::NoNumber => "no-number".to_owned(),
            Self::NoAction => "no-action".to_owned(),
            Self::TwiceTheSame => "twice-the-same".to_owned(),
            Self::Twice { column } => format!("twice.{}", column.key()),
            Self::TooOften => "too-often".to_owned(),
        }
    }

    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        let (code, detail) = code.split_once('.').unwrap_or((code, ""));
        Some(match code {
            "no-file" => Self::NoFile,
            "empty" => Self::Empty,
            "too-large" => Self::TooLarge,
            "too-many-rows" => Self::TooManyRows,
            "workbook" => Self::Workbook,
            "not-text" => Self::NotText,
            "quote-open" => Self::QuoteOpen { line: detail.parse().ok()? },
            "no-email" => Self::NoEmail,
            "no-number" => Self::NoNumber,
            "no-action" => Self::NoAction,
            "twice-the-same" => Self::TwiceTheSame,
            "twice" => Self::Twice { column: Column::from_key(detail)? },
            "too-often" => Self::TooOften,
            _ => return None,
        })
    }
}
