//! The nouns of outages: what kind of thing it is, where it stands, what is noticed of it, whom it touches.

#[cfg(feature = "ssr")]
mod form;

use serde::{Deserialize, Serialize};

use crate::{
    cases::model::{CaseState, Category, keyed},
    ids::{AccountId, CaseId, LineId, OrganizationId, OutageId},
    time::{Local, Moment},
    words::Bilingual,
};

#[cfg(feature = "ssr")]
pub use form::{Parsed, SayForm, Typed};

/// Letters of a title, and of what is said.
pub const LONGEST_TITLE: usize = 100;
pub const LONGEST_TEXT: usize = 2_000;
/// So many organizations, accounts and lines are named; more than that is everybody.
pub const MOST_TOUCHED: usize = 200;

keyed! {
    /// What it is.
    Kind {
        /// Something is wrong now.
        Outage "outage",
        /// Something will be worked at.
        Maintenance "maintenance",
    }
}

keyed! {
    /// Where it stands.
    State {
        Investigating "investigating",
        Identified "identified",
        Monitoring "monitoring",
        Resolved "resolved",
        Planned "planned",
        UnderWay "under_way",
        Done "done",
        /// It was none, or does not take place.
        Cancelled "cancelled",
    }
}

impl State {
    /// Those in which one of this kind may stand.
    #[must_use]
    pub const fn of(kind: Kind) -> &'static [Self] {
        match kind {
            Kind::Outage => &[Self::Investigating, Self::Identified, Self::Monitoring, Self::Resolved, Self::Cancelled],
            Kind::Maintenance => &[Self::Planned, Self::UnderWay, Self::Done, Self::Cancelled],
        }
    }

    /// In which it begins.
    #[must_use]
    pub const fn first(kind: Kind) -> Self {
        match kind {
            Kind::Outage => Self::Investigating,
            Kind::Maintenance => Self::Planned,
        }
    }

    /// Nothing more is said of it.
    #[must_use]
    pub const fn is_over(self) -> bool {
        matches!(self, Self::Resolved | Self::Done | Self::Cancelled)
    }
}

keyed! {
    /// What is noticed of it.
    Impact {
        Down "down",
        Degraded "degraded",
        Minor "minor",
    }
}

keyed! {
    /// What becomes of the cases that are tied to it when something is said.
    Linked {
        /// It is said in each of them.
        Say "say",
        /// It is the solution of each.
        Solve "solve",
        Nothing "nothing",
    }
}

keyed! {
    /// What staff change of one after it was announced.
    Part {
        Title "title",
        Impact "impact",
        Service "service",
        Time "time",
        Reach "reach",
    }
}

/// Part of an organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Spot {
    Account { id: AccountId, number: String },
    Line { id: LineId, number: String },
}

/// An organization, or a part of one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Touched {
    /// As staff have named it.
    pub typed: String,
    pub organization: OrganizationId,
    pub name: String,
    #[serde(default)]
    pub spot: Option<Spot>,
}

/// Whom it touches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reach {
    Everybody,
    Some(Vec<Touched>),
}

impl Reach {
    #[must_use]
    pub fn touches(&self, organization: &OrganizationId) -> bool {
        match self {
            Self::Everybody => true,
            Self::Some(some) => some.iter().any(|one| one.organization == *organization),
        }
    }
}

/// An outage in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Brief {
    pub id: OutageId,
    /// `OU0000012`
    pub number: String,
    pub kind: Kind,
    pub state: State,
    pub impact: Impact,
    /// What it is about; none where it is about everything.
    pub service: Option<Category>,
    pub title: Bilingual,
    pub begins: Local,
    /// Until when it is planned, or when it was over.
    pub ends: Option<Local>,
    /// By when more is said.
    pub next: Option<Local>,
}

/// Something that was said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Update {
    pub id: String,
    pub at: Local,
    pub state: State,
    pub text: Bilingual,
    /// Who of the staff said it, for staff.
    pub by: Option<String>,
    /// What of the outage was changed, where nothing was said; for staff.
    pub edited: Vec<Part>,
}

/// What an organization knows of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    pub open: Vec<Brief>,
    /// The newest of those that are over.
    pub over: Vec<Brief>,
    pub now: Moment,
}

/// One of them for a customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutageCard {
    pub brief: Brief,
    /// The newest first.
    pub updates: Vec<Update>,
    /// Numbers of the reader's own accounts and lines that it touches, where it touches some alone.
    pub spots: Vec<Spot>,
    /// Whether the reader hears of it; none where nothing more is said, or they look through somebody else's eyes.
    pub follows: Option<bool>,
    pub now: Moment,
}

/// A page of all outages, for staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutageList {
    pub rows: Vec<OutageRow>,
    pub next: Option<String>,
    pub now: Moment,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutageRow {
    pub brief: Brief,
    /// How many organizations it touches; none for everybody.
    pub touches: Option<usize>,
}

/// A case that is tied to an outage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TiedCase {
    pub organization: OrganizationId,
    pub organization_name: String,
    pub id: CaseId,
    pub number: String,
    pub subject: String,
    pub state: CaseState,
    /// What was said to all has not reached it yet.
    pub waits: bool,
}

/// One of them for staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffOutage {
    pub brief: Brief,
    pub reach: Reach,
    pub updates: Vec<Update>,
    /// The first hundred.
    pub cases: Vec<TiedCase>,
    /// How many follow it, counted to a thousand.
    pub followers: usize,
    pub revision: i64,
    pub now: Moment,
}

/// What stands in the fields of its form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutageForm {
    /// Of one that is there already.
    pub kind: Option<Kind>,
    pub title: Bilingual,
    pub impact: Option<Impact>,
    pub service: Option<Category>,
    /// As a browser writes a moment, in the zone of whoever asks: `2026-11-27T14:30`.
    pub begins: String,
    pub ends: String,
    /// Whether it touches everybody; none before that was said.
    pub everybody: Option<bool>,
    pub touches: String,
    pub revision: i64,
    /// What the zone is called.
    pub zone: String,
}

/// The outage of a case, and those that it could be tied to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseOutage {
    pub tied: Option<Brief>,
    pub offered: Vec<Brief>,
}
