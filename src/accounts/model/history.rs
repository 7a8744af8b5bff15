//! A line of the history of an account or a line: what happened, not a sentence.

use serde::{Deserialize, Serialize};

use crate::time::Local;

/// What happened: any slice may have written it.
pub use crate::history::model::Kind as HistoryKind;

/// One value before and after. `until` is a day, `role` a ready-made role's key or the name of another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Trace {
    pub field: String,
    #[serde(default)]
    pub before: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

impl Trace {
    /// The change of a field, when there is one.
    #[must_use]
    pub fn of(field: &str, before: Option<&str>, after: Option<&str>) -> Option<Self> {
        (before != after).then(|| Self {
            field: field.to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
        })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    pub kind: HistoryKind,
    pub at: Local,
    /// Who did it, by the name they had.
    pub by: Option<String>,
    /// For whom, where it was for somebody else.
    pub behalf: Option<String>,
    pub about: String,
    pub changes: Vec<Trace>,
}
