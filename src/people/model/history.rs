//! A line of a contact's history: what happened, not a sentence; the page says it in the reader's language.

use serde::{Deserialize, Serialize};

use crate::time::Local;

/// What happened: any slice may have written it.
pub use crate::history::model::Kind as HistoryKind;

/// One value before and after. Roles and languages are keys, which the page turns into words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryChange {
    pub field: String,
    #[serde(default)]
    pub before: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    pub kind: HistoryKind,
    pub at: Local,
    /// Who did it, by the name they had; none when it was the house, or the person themselves.
    pub by: Option<String>,
    /// For whom, where it was for somebody else than whom it is about.
    pub behalf: Option<String>,
    /// To whom, by the name they had.
    pub about: String,
    pub changes: Vec<HistoryChange>,
}
