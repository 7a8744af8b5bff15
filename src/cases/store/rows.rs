//! A case as it is kept.

use serde::Deserialize;

use crate::{
    care::rules::Staff,
    cases::{
        model::{About, CaseState, Category, Clock, Rating, Severity, Target},
        rules::Standing,
    },
    ids::{CaseId, MemberId, OrganizationId},
    time::{Local, Moment},
};

/// Which case.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Key {
    pub organization: OrganizationId,
    pub id: CaseId,
}

/// The columns of a [`Row`] out of `case`.
pub(super) const COLUMNS: &str = "record::id(id)[1] AS id, org, number, about, category, severity, subject,
    description, opener, opener_name, opened_by, confidential, watchers, state, assignee, assignee_name, first, resolve, due,
    opened, rev, latest, latest_rev, closed, escalated, rating, rating_text, merged, revision";

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Row {
    pub id: CaseId,
    pub org: OrganizationId,
    pub number: String,
    pub about: About,
    pub category: Category,
    pub severity: Severity,
    pub subject: String,
    pub description: String,
    pub opener: MemberId,
    pub opener_name: String,
    #[serde(default)]
    pub opened_by: Option<String>,
    pub confidential: bool,
    pub watchers: Vec<MemberId>,
    pub state: CaseState,
    #[serde(default)]
    assignee: Option<String>,
    #[serde(default)]
    assignee_name: Option<String>,
    pub first: Clock,
    pub resolve: Clock,
    pub due: Moment,
    pub opened: Moment,
    pub rev: i64,
    pub latest: Moment,
    pub latest_rev: i64,
    #[serde(default)]
    pub closed: Option<Moment>,
    #[serde(default)]
    pub escalated: Option<Moment>,
    #[serde(default)]
    rating: Option<Rating>,
    #[serde(default)]
    rating_text: Option<String>,
    #[serde(default)]
    pub merged: Option<CaseId>,
    pub revision: i64,
}

impl Row {
    pub fn assignee(&self) -> Option<Staff> {
        self.assignee.clone().zip(self.assignee_name.clone()).map(|(id, name)| Staff { id, name })
    }

    pub fn standing(&self) -> Standing {
        Standing {
            state: self.state,
            severity: self.severity,
            opener: self.opener.clone(),
            first: self.first,
            resolve: self.resolve,
            assignee: self.assignee(),
            closed: self.closed,
            escalated: self.escalated,
            rating: self.rating(),
            merged: self.merged.clone(),
        }
    }

    pub fn key(&self) -> Key {
        Key { organization: self.org.clone(), id: self.id.clone() }
    }

    pub fn rating(&self) -> Option<(Rating, Option<String>)> {
        Some((self.rating?, self.rating_text.clone()))
    }

    /// When the next promise is due.
    pub fn promised(&self) -> Option<Moment> {
        promised(self.first, self.resolve)
    }

    /// Everybody who is named on it.
    pub fn named(&self) -> Vec<MemberId> {
        std::iter::once(&self.opener).chain(&self.watchers).cloned().collect()
    }
}

/// When the next promise is due.
pub(super) fn promised(first: Clock, resolve: Clock) -> Option<Moment> {
    first.due().into_iter().chain(resolve.due()).min()
}

/// A promise as a reader sees it.
pub(super) fn target(clock: Clock, local: impl Fn(Moment) -> Local) -> Target {
    match clock {
        Clock::None => Target::None,
        Clock::Runs { due } => Target::Due(local(due)),
        Clock::Paused { .. } => Target::Paused,
        Clock::Met { at } => Target::Met(local(at)),
        Clock::Missed { due } => Target::Missed(local(due)),
    }
}

/// Where a list by a reversed moment goes on: moments can be shared, so the id stands beside it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Place {
    pub key: i64,
    pub id: String,
}

impl Place {
    pub fn written(&self) -> String {
        format!("{}.{}", self.key, self.id)
    }

    /// A cursor that cannot be read is the beginning.
    pub fn read(cursor: Option<&str>) -> Option<Self> {
        let (key, id) = cursor?.split_once('.')?;
        Some(Self { key: key.parse().ok()?, id: id.to_owned() })
    }
}
