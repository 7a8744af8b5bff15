//! A row as the page of its run lists it.

use serde::{Deserialize, Serialize};

use super::{Act, Problem, State};
use crate::{
    care::model::WorkState,
    ids::{LineId, MemberId},
};

/// A row as the page lists it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Listed {
    pub line: u64,
    pub name: String,
    /// Beside the name: an address, or the number of a line.
    pub sub: String,
    pub act: Act,
    pub state: State,
    #[serde(default)]
    pub problem: Option<Problem>,
    #[serde(default)]
    pub about: Option<About>,
    /// Whether it needs a second person's yes.
    pub waits: bool,
    /// Under which number the provider was asked.
    #[serde(default)]
    pub transaction: Option<String>,
    /// Where that stands.
    #[serde(default)]
    pub work: Option<WorkState>,
}

impl Listed {
    /// Whom it is about, where that is known.
    #[must_use]
    pub const fn member(&self) -> Option<&MemberId> {
        match &self.about {
            Some(About::Member(member)) => Some(member),
            _ => None,
        }
    }
}

/// Whom or what a row is about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    Member(MemberId),
    Line(LineId),
}
