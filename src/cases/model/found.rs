//! What a search shows of a case that it found.

use serde::{Deserialize, Serialize};

/// A piece of a text that was searched.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piece {
    pub text: String,
    /// Whether it was looked for.
    pub is_match: bool,
}

/// Where a case says what was looked for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Found {
    pub subject: Vec<Piece>,
    /// Out of the description or of what was said; empty where the subject says all of it.
    pub excerpt: Vec<Piece>,
}
