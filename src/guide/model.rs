//! The steps of an article, as whoever walks them gets them.

use serde::{Deserialize, Serialize};

/// An article in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Walk {
    /// Its address.
    pub path: String,
    pub parts: Vec<Part>,
}

/// Steps that belong together, with the heading above them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    pub heading: String,
    pub steps: Vec<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// The route of its screen.
    pub route: String,
    /// Where the screen is, without the organization; none for one that is about one thing.
    pub address: Option<String>,
    pub text: String,
    pub marks: Vec<Mark>,
}

/// A control, by what it may be called there; a row by whose it is, or by nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mark {
    pub does: Does,
    pub labels: Vec<String>,
}

/// What the reader does with a control.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Does {
    /// Finds it there.
    See,
    /// Presses it: it leads on or opens something, and changes nothing.
    Press,
    /// Opens a row of the list. The article says so in its own words.
    Row,
    /// Only its name is said: what is not on every such screen.
    Say,
}

impl Does {
    #[must_use]
    pub const fn leads_on(self) -> bool {
        matches!(self, Self::Press | Self::Row)
    }
}
