//! Care's queue as its pages show it, and what it is asked for.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use super::{Reason, Work, WorkState};
use crate::{
    ids::{OrganizationId, WorkId},
    paths,
    people::model::{Page, addressed, place},
    time::{Local, Moment},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkQuery {
    /// Without one, everything that waits for staff.
    #[serde(default)]
    pub state: Option<WorkState>,
    /// Of what waits only what is late.
    #[serde(default)]
    pub late: bool,
    /// A kind's key.
    #[serde(default)]
    pub kind: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

impl WorkQuery {
    /// What staff can do something about.
    pub const WAITING: [WorkState; 3] = [WorkState::Acknowledged, WorkState::InProgress, WorkState::Held];

    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            state: get("state").and_then(|key| WorkState::from_key(&key)),
            late: get("late").is_some(),
            kind: get("kind").filter(|kind| Work::KINDS.contains(&kind.as_str())),
            after: place(get("after")),
        }
    }

    /// The address of this list.
    #[must_use]
    pub fn address(&self) -> String {
        let pairs = [
            ("state", self.state.map(WorkState::key)),
            ("late", self.late.then_some("1")),
            ("kind", self.kind.as_deref()),
            ("after", self.after.as_deref()),
        ];
        addressed(paths::CARE.to_owned(), pairs)
    }

    /// The first page of the same list, with something else asked for.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = Self { after: None, ..self.clone() };
        change(&mut query);
        query
    }

    #[must_use]
    pub const fn narrows(&self) -> bool {
        self.state.is_some() || self.late || self.kind.is_some()
    }
}

/// A work in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkItem {
    pub organization: OrganizationId,
    pub organization_name: String,
    pub id: WorkId,
    pub transaction: String,
    /// E.164.
    pub number: String,
    pub work: Work,
    pub state: WorkState,
    /// Somebody should have said by now what became of it.
    pub late: bool,
    pub due: Local,
    pub asked: Local,
    /// Who asked for it, by the name they had.
    pub by: String,
    pub reason: Option<Reason>,
    /// Who of the staff has it.
    pub staff: Option<String>,
}

/// A page of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkList {
    pub page: Page<WorkItem>,
    pub now: Moment,
}

/// One work, with what it is done with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorkCard {
    pub item: WorkItem,
    pub account: String,
    /// What it is to become where an id would say nothing: the name of a plan or of an account.
    pub to: Option<String>,
    pub mine: bool,
    pub now: Moment,
}
