//! A report, and what it is asked for.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use crate::{
    cases::model::{CaseState, Rating, Severity, keyed},
    history::model::Day,
    ids::{CaseId, OrganizationId},
    paths,
    people::model::addressed,
    time::{Local, Moment, Span},
};

keyed! {
    /// The last days, today among them.
    Period {
        Week "7d",
        Month "30d",
        Quarter "90d",
    }
}

impl Period {
    #[must_use]
    pub const fn days(self) -> i64 {
        match self {
            Self::Week => 7,
            Self::Month => 30,
            Self::Quarter => 90,
        }
    }
}

/// Days of a report at most.
pub const MOST_DAYS: i64 = 366;

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReportQuery {
    /// Without one and without days, the last month.
    #[serde(default)]
    pub period: Option<Period>,
    /// The first and the last day, in the reader's zone; they go before a period.
    #[serde(default)]
    pub from: Option<Day>,
    #[serde(default)]
    pub until: Option<Day>,
}

impl ReportQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let day = |name| get(name).and_then(|text| Day::read(&text));
        Self { period: get("period").and_then(|key| Period::from_key(&key)), from: day("from"), until: day("until") }
    }

    /// The last days.
    #[must_use]
    pub const fn of(period: Period) -> Self {
        Self { period: Some(period), from: None, until: None }
    }

    /// The period that it asks for; none where it asks for days.
    #[must_use]
    pub fn asked(&self) -> Option<Period> {
        let has_days = self.from.is_some() || self.until.is_some();
        (!has_days).then(|| self.period.unwrap_or(Period::Month))
    }

    fn on(&self, path: &str) -> String {
        let pairs = [
            ("period", self.period.map(Period::key)),
            ("from", self.from.as_ref().map(Day::as_str)),
            ("until", self.until.as_ref().map(Day::as_str)),
        ];
        addressed(path.to_owned(), pairs)
    }

    /// The address of this report.
    #[must_use]
    pub fn address(&self) -> String {
        self.on(paths::CARE_REPORTS)
    }

    /// The address of the same as a file.
    #[must_use]
    pub fn file(&self) -> String {
        self.on(paths::CARE_REPORTS_CSV)
    }
}

/// Why there is no such period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Wrong {
    /// The calendar has no such first day.
    NoFirst,
    NoLast,
    /// It ends before it begins.
    Backward,
    /// More than `MOST_DAYS`.
    TooLong,
}

/// What the bars of a chart stand for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    Day,
    Week,
}

/// What came and went on a day or in a week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    /// When it begins.
    pub from: Local,
    pub opened: u32,
    pub answered: u32,
    pub solved: u32,
    pub reopened: u32,
}

/// Of promises that were due in the period.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kept {
    pub kept: u32,
    /// Too late, or not yet though it was due.
    pub missed: u32,
    /// Of those, what is still not done.
    pub waiting: u32,
    /// How long it took, of what was done: half of it not longer than this, and nine of ten.
    pub median: Option<Span>,
    pub most: Option<Span>,
}

impl Kept {
    #[must_use]
    pub const fn due(&self) -> u32 {
        self.kept + self.missed
    }

    /// Per cent of what was due; rounded down, so that 100 says all. None without any.
    #[must_use]
    pub const fn share(&self) -> Option<u32> {
        self.kept.saturating_mul(100).checked_div(self.due())
    }
}

/// Whose figures they are.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Who {
    You(String),
    /// By name.
    Colleague {
        name: String,
        id: String,
    },
    /// All others together, for whoever may not read them one by one.
    Others,
    /// It was nobody's.
    Nobody,
}

/// How somebody kept what was promised.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub who: Who,
    pub first: Kept,
    pub resolution: Kept,
    /// Open cases that they have now.
    pub open: u32,
}

/// One of the cases that have been open for longest.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Old {
    pub organization: OrganizationId,
    pub organization_name: String,
    pub id: CaseId,
    pub number: String,
    pub severity: Severity,
    pub opened: Local,
}

/// The cases that are open now: whoever has to do the next thing, none has a solution yet.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub states: Vec<(CaseState, u32)>,
    pub severities: Vec<(Severity, u32)>,
    /// A promise was due before now, or is within the next two hours.
    pub late: u32,
    pub soon: u32,
    /// No promise runs: nothing more is promised, or it waits for the customer.
    pub untimed: u32,
    pub oldest: Vec<Old>,
    /// Whether these are all.
    pub is_all: bool,
}

impl Open {
    #[must_use]
    pub fn count(&self) -> u32 {
        self.states.iter().map(|(_, count)| count).sum()
    }
}

/// All that the page shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// The first day and the last, as days of the zone, and what the zone is called.
    pub from: Local,
    pub until: Local,
    pub zone: String,
    pub step: Step,
    pub tallies: Vec<Tally>,
    pub open: Box<Open>,
    pub first: Vec<(Severity, Kept)>,
    pub resolution: Vec<(Severity, Kept)>,
    /// Solved, though nobody had promised when.
    pub unpromised: u32,
    pub people: Vec<Person>,
    pub ratings: Vec<(Rating, u32)>,
    /// Whether this is all that happened.
    pub is_all: bool,
    pub is_operator: bool,
    pub now: Moment,
}

impl Report {
    /// Whether nothing happened in the period, and nothing is open.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        let nothing = |tally: &Tally| tally.opened + tally.answered + tally.solved + tally.reopened == 0;
        let kept = |all: &[(Severity, Kept)]| all.iter().any(|(_, kept)| kept.due() > 0);
        self.tallies.iter().all(nothing)
            && self.open.count() == 0
            && self.rated() == 0
            && !kept(&self.first)
            && !kept(&self.resolution)
    }

    #[must_use]
    pub fn rated(&self) -> u32 {
        self.ratings.iter().map(|(_, count)| count).sum()
    }

    /// Tenths of a star, on average.
    #[must_use]
    pub fn average(&self) -> Option<u32> {
        let stars: u32 = (1..).zip(&self.ratings).map(|(stars, (_, count))| stars * count).sum();
        (stars * 10 + self.rated() / 2).checked_div(self.rated())
    }
}
