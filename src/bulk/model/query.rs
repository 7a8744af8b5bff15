//! Which rows of a file a page shows: the same in its address and its server function.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use super::{Kind, State};
use crate::{ids::OrganizationId, paths, people::model::addressed};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct RowQuery {
    #[serde(default)]
    pub kind: Option<Kind>,
    #[serde(default)]
    pub state: Option<State>,
    /// The number of the last row before.
    #[serde(default)]
    pub after: Option<String>,
}

impl RowQuery {
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let some = |name: &str| get(name).filter(|value| !value.is_empty());
        Self {
            kind: some("kind").and_then(|key| Kind::ALL.into_iter().find(|kind| kind.key() == key)),
            state: some("state").and_then(|key| State::SHOWN.into_iter().find(|state| state.key() == key)),
            after: some("after").filter(|after| after.parse::<u32>().is_ok()),
        }
    }

    #[must_use]
    pub fn address(&self, organization: &OrganizationId, import: &str) -> String {
        let pairs = [
            ("kind", self.kind.map(Kind::key)),
            ("state", self.state.map(State::key)),
            ("after", self.after.as_deref()),
        ];
        addressed(paths::run(organization, import), pairs)
    }
}
