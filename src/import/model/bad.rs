//! Why a record cannot be taken. The command line speaks English.

use std::fmt;

use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bad {
    /// A line longer than any record.
    TooLong,
    /// A quote begins and never closes.
    QuoteOpen,
    /// More or fewer cells than the head has.
    Cells {
        has: usize,
        wanted: usize,
    },
    /// Not one JSON object.
    NotJson(String),
    /// Two keys of an object are the same field.
    Twice(String),
    Missing(String),
    Wrong {
        field: String,
        value: String,
        wanted: String,
    },
    NoOrganization(String),
    NoAccount(String),
    NoPlan(String),
    NoIdentifier(String),
    /// The label is the primary identifier, and both are said differently.
    LabelDiffers(String),
    /// The file has it before, on this account when it is another one.
    Repeated {
        line: u64,
        elsewhere: Option<String>,
    },
    /// Another line of the file has it.
    AlsoIn {
        field: String,
        line: u64,
    },
    /// The line of this number has it.
    OfAnother {
        field: String,
        number: String,
    },
}

impl Bad {
    /// Shows no more of a value than a reader needs to find it.
    #[must_use]
    pub fn wrong(field: &str, value: &str, wanted: &str) -> Self {
        const SHOWN: usize = 60;
        let shown: String = value.chars().filter(|c| !c.is_control()).take(SHOWN).collect();
        Self::Wrong { field: field.to_owned(), value: shown, wanted: wanted.to_owned() }
    }
}

impl fmt::Display for Bad {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooLong => f.write_str("the line is longer than any record"),
            Self::QuoteOpen => f.write_str("a quote begins here and never closes"),
            Self::Cells { has, wanted } => write!(f, "the row has {has} cells, and the head {wanted}"),
            Self::NotJson(why) => write!(f, "not one JSON object: {why}"),
            Self::Twice(field) => write!(f, "{field}: it stands twice"),
            Self::Missing(field) => write!(f, "{field}: it is missing"),
            Self::Wrong { field, value, wanted } => write!(f, "{field}: \"{value}\" is not {wanted}"),
            Self::NoOrganization(name) => write!(f, "organization: there is none of the id or name \"{name}\""),
            Self::NoAccount(number) => write!(f, "account: its organization has none of the number \"{number}\""),
            Self::NoPlan(key) => write!(f, "plan: there is none of the key \"{key}\""),
            Self::NoIdentifier(key) => write!(f, "identifier:{key}: its organization has no such identifier"),
            Self::LabelDiffers(key) => {
                write!(f, "label: it is the same as identifier:{key}, which says something else")
            }
            Self::AlsoIn { field, line } => write!(f, "{field}: the file has it before, in line {line}"),
            Self::OfAnother { field, number } => write!(f, "{field}: the line {number} has it"),
            Self::Repeated { line, elsewhere: None } => write!(f, "the file has it before, in line {line}"),
            Self::Repeated { line, elsewhere: Some(account) } => {
                write!(f, "the file has it before, in line {line}, on the account {account}")
            }
        }
    }
}
