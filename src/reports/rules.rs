//! From marks and open cases to figures: pure.

use std::collections::BTreeMap;

use super::model::{Kept, Open, Person, Tally, Who};
use crate::{
    cases::model::{CaseState, Clock, Mark, Rating, Severity, What},
    time::{Local, Moment, Span},
};

/// What is due within this time is about to be missed.
pub const SOON: Span = Span::hours(2);

/// A case that is open now, as far as it counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Waiting {
    pub state: CaseState,
    pub severity: Severity,
    pub staff: Option<String>,
    pub first: Clock,
    pub resolve: Clock,
}

/// When the days or weeks of a period begin, and its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Days {
    pub begins: Vec<Local>,
    pub end: Moment,
}

impl Days {
    fn holds(&self, at: Moment) -> bool {
        self.begins.first().is_some_and(|first| first.at <= at) && at < self.end
    }
}

/// What came and went, on each of the days.
#[must_use]
pub fn tallies(marks: &[Mark], days: &Days) -> Vec<Tally> {
    let empty = |from: &Local| Tally { from: *from, opened: 0, answered: 0, solved: 0, reopened: 0 };
    let mut all: Vec<Tally> = days.begins.iter().map(empty).collect();
    for mark in marks.iter().filter(|mark| days.holds(mark.at)) {
        let nth = days.begins.partition_point(|begins| begins.at <= mark.at);
        let Some(tally) = nth.checked_sub(1).and_then(|nth| all.get_mut(nth)) else { continue };
        let count = match mark.what {
            What::Opened => &mut tally.opened,
            What::Answered => &mut tally.answered,
            What::Solved => &mut tally.solved,
            What::Reopened => &mut tally.reopened,
            What::Rated | What::First | What::Resolution => continue,
        };
        *count += 1;
    }
    all
}

/// One promise that was due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub what: What,
    pub severity: Severity,
    pub staff: Option<String>,
    pub kept: bool,
    pub took: Option<Span>,
    pub is_waiting: bool,
}

/// All promises that were due in the period: what became of them, and those that are late and still run.
#[must_use]
pub fn due(marks: &[Mark], open: &[Waiting], days: &Days, now: Moment) -> Vec<Due> {
    let ended = marks.iter().filter(|mark| days.holds(mark.at)).filter_map(|mark| {
        let (kept, staff) = (mark.kept?, mark.staff.clone());
        Some(Due { what: mark.what, severity: mark.severity, staff, kept, took: mark.took, is_waiting: false })
    });
    let running = open.iter().flat_map(|case| {
        let late = |clock: Clock| clock.due().is_some_and(|due| due < now && days.holds(due));
        let one = |what| Due {
            what,
            severity: case.severity,
            staff: case.staff.clone(),
            kept: false,
            took: None,
            is_waiting: true,
        };
        [(What::First, case.first), (What::Resolution, case.resolve)]
            .into_iter()
            .filter(move |(_, clock)| late(*clock))
            .map(move |(what, _)| one(what))
    });
    ended.chain(running).collect()
}

/// How these were kept.
#[must_use]
pub fn kept<'a>(due: impl IntoIterator<Item = &'a Due>) -> Kept {
    let (mut sum, mut took) = (Kept::default(), Vec::new());
    for one in due {
        *(if one.kept { &mut sum.kept } else { &mut sum.missed }) += 1;
        sum.waiting += u32::from(one.is_waiting);
        took.extend(one.took);
    }
    took.sort_unstable();
    Kept { median: nearest(&took, 50), most: nearest(&took, 90), ..sum }
}

/// The smallest that so many per cent do not exceed.
fn nearest(sorted: &[Span], percent: usize) -> Option<Span> {
    let rank = (sorted.len() * percent).div_ceil(100);
    sorted.get(rank.checked_sub(1)?).copied()
}

/// One promise, severity by severity.
#[must_use]
pub fn by_severity(due: &[Due], what: What) -> Vec<(Severity, Kept)> {
    let of = |severity| kept(due.iter().filter(|one| one.what == what && one.severity == severity));
    Severity::ALL
        .iter()
        .filter(|severity| what == What::First || severity.resolution().is_some())
        .map(|severity| (*severity, of(*severity)))
        .collect()
}

/// By whoever has or had the case; `who` says whose figures an id stands for.
#[must_use]
pub fn people(due: &[Due], open: &[Waiting], who: impl Fn(Option<&str>) -> Who) -> Vec<Person> {
    let mut all: BTreeMap<Who, (Vec<&Due>, u32)> = BTreeMap::new();
    for one in due {
        all.entry(who(one.staff.as_deref())).or_default().0.push(one);
    }
    for case in open {
        all.entry(who(case.staff.as_deref())).or_default().1 += 1;
    }
    let one = |(who, (due, open)): (Who, (Vec<&Due>, u32))| {
        let of = |what| kept(due.iter().copied().filter(|one| one.what == what));
        Person { who, first: of(What::First), resolution: of(What::Resolution), open }
    };
    all.into_iter().map(one).collect()
}

/// What is open now; without the oldest, which are known by more than figures.
#[must_use]
pub fn open(cases: &[Waiting], is_all: bool, now: Moment) -> Open {
    let states = [CaseState::Acknowledged, CaseState::InProgress, CaseState::Held, CaseState::Pending];
    let count = |test: &dyn Fn(&Waiting) -> bool| {
        u32::try_from(cases.iter().filter(|case| test(case)).count()).unwrap_or(u32::MAX)
    };
    let next = |case: &Waiting| case.first.due().into_iter().chain(case.resolve.due()).min();
    let late = |case: &Waiting| next(case).is_some_and(|due| due < now);
    Open {
        states: states.map(|state| (state, count(&|case| case.state == state))).to_vec(),
        severities: Severity::ALL.iter().map(|one| (*one, count(&|case| case.severity == *one))).collect(),
        late: count(&late),
        soon: count(&|case| !late(case) && next(case).is_some_and(|due| due <= now + SOON)),
        untimed: count(&|case| next(case).is_none()),
        oldest: Vec::new(),
        is_all,
    }
}

/// How customers say that it went.
#[must_use]
pub fn ratings(marks: &[Mark]) -> Vec<(Rating, u32)> {
    let count = |rating| marks.iter().filter(|mark| mark.rating == Some(rating)).count();
    Rating::ALL.iter().map(|rating| (*rating, u32::try_from(count(*rating)).unwrap_or(u32::MAX))).collect()
}

/// Solved, though nothing had been promised.
#[must_use]
pub fn unpromised(marks: &[Mark]) -> u32 {
    let of = |mark: &&Mark| mark.what == What::Solved && mark.severity.resolution().is_none();
    u32::try_from(marks.iter().filter(of).count()).unwrap_or(u32::MAX)
}
