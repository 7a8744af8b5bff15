//! Care's queue of cases as its pages show it, and what it is asked for.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use super::{About, CaseState, Category, Comment, Found, LinkedCase, Rating, Severity, Target};
use crate::{
    cases::files::model::FileItem,
    ids::{CaseId, OrganizationId},
    paths,
    people::model::{Page, SearchQuery, addressed, beside_search, place, searched},
    plain::Draft,
    time::{Local, Moment},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueQuery {
    #[serde(default)]
    pub q: String,
    /// Without one, everything that waits for staff.
    #[serde(default)]
    pub state: Option<CaseState>,
    /// Only what this agent has.
    #[serde(default)]
    pub mine: bool,
    #[serde(default)]
    pub after: Option<String>,
}

impl QueueQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        Self {
            q: searched(get("q")),
            state: get("state").and_then(|key| CaseState::from_key(&key)),
            mine: get("mine").is_some(),
            after: place(get("after")),
        }
    }

    fn pairs(&self) -> [(&'static str, Option<&str>); 4] {
        [
            ("q", Some(self.q.as_str()).filter(|q| !q.is_empty())),
            ("state", self.state.map(CaseState::key)),
            ("mine", self.mine.then_some("1")),
            ("after", self.after.as_deref()),
        ]
    }

    /// The address of this list.
    #[must_use]
    pub fn address(&self) -> String {
        addressed(paths::CARE_CASES.to_owned(), self.pairs())
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
        !self.q.is_empty() || self.state.is_some() || self.mine
    }
}

impl SearchQuery for QueueQuery {
    fn searched(&self) -> &str {
        &self.q
    }

    fn search(&self, typed: &str) -> Self {
        self.with(|query| typed.clone_into(&mut query.q))
    }

    fn beside(&self) -> Vec<(&'static str, String)> {
        beside_search(self.pairs())
    }

    /// Care's queue is of all organizations.
    fn of(&self, _: &OrganizationId) -> String {
        self.address()
    }
}

/// A case in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueItem {
    pub organization: OrganizationId,
    pub organization_name: String,
    pub id: CaseId,
    pub number: String,
    pub subject: String,
    pub state: CaseState,
    pub severity: Severity,
    /// When the next promise is due; none: nothing is promised, or it waits.
    pub due: Option<Local>,
    pub is_escalated: bool,
    pub assignee: Option<String>,
    /// In a queue that was searched: where it says what was looked for.
    pub found: Option<Found>,
}

/// A page of the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QueueList {
    pub page: Page<QueueItem>,
    pub now: Moment,
}

/// What staff have noted among themselves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub by: String,
    pub text: String,
    pub files: Vec<FileItem>,
    pub at: Local,
}

/// All of a case, for staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffCard {
    pub item: QueueItem,
    pub category: Category,
    pub about: About,
    pub description: String,
    pub files: Vec<FileItem>,
    pub opener: String,
    pub opened: Local,
    pub is_confidential: bool,
    pub first: Target,
    pub resolve: Target,
    pub escalated: Option<Local>,
    /// How it went, and what was said to that.
    pub rating: Option<(Rating, Option<String>)>,
    pub comments: Vec<Comment>,
    pub earlier: Option<String>,
    pub notes: Vec<Note>,
    pub linked: Vec<LinkedCase>,
    pub is_mine: bool,
    /// Whom it can be given to: id and name.
    pub staff: Vec<(String, String)>,
    /// Saved replies: id and title.
    pub replies: Vec<(String, String)>,
    /// An answer and a note that were typed and not sent.
    pub typed: Draft,
    pub revision: i64,
    pub now: Moment,
}
