//! Opening a case.

use super::{Colleague, Hours, Made, Refusal};
use crate::{
    access::{Bearer, Permission},
    cases::model::{About, CaseState, Category, Clock, MOST_WATCHERS, Severity},
    ids::{CaseId, MemberId},
    time::Moment,
};

/// What is so before a case is opened.
pub struct OpeningFacts {
    pub id: CaseId,
    /// Which of the installation's counters gives the number, and what it stands at.
    pub counter: (u8, i64),
    pub about: Result<About, Refusal>,
    /// Whoever opens it.
    pub own: Colleague,
    /// In whose name, where somebody else was named; none inside: nobody is called so.
    pub behalf: Option<Option<Colleague>>,
    /// Who was named as a watcher; an address is nobody's.
    pub watchers: Vec<Result<Colleague, String>>,
    /// Whether the organization has confidential cases.
    pub confidential: bool,
    pub hours: Hours,
    pub now: Moment,
}

/// What is wished for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub category: Category,
    pub severity: Severity,
    pub subject: String,
    pub description: String,
    pub is_confidential: bool,
}

/// A case is opened.
pub type CaseOpened = Made<Opened>;

pub struct Opened {
    pub id: CaseId,
    pub counter: (u8, i64),
    pub number: String,
    pub about: About,
    pub opener: Colleague,
    /// Who opened it, if for somebody else.
    pub by: Option<Colleague>,
    pub watchers: Vec<Colleague>,
    pub wish: Opening,
    pub state: CaseState,
    pub first: Clock,
    pub resolve: Clock,
}

/// So many counters give numbers, so that two who open cases at one moment rarely meet.
pub const COUNTERS: u8 = 16;

/// # Errors
/// What it is about is not there, somebody who is named is not, or it cannot be confidential.
pub fn open(by: &Bearer, facts: &OpeningFacts, wish: Opening) -> Result<CaseOpened, Refusal> {
    let about = facts.about.clone()?;
    if wish.is_confidential && !facts.confidential {
        return Err(Refusal::NotConfidential);
    }
    let opener = match &facts.behalf {
        None => facts.own.clone(),
        Some(_) if !by.permissions().contains(Permission::ManageCases) => return Err(Refusal::NotForOthers),
        Some(Some(opener)) => opener.clone(),
        Some(None) => return Err(Refusal::NoSuchOpener),
    };
    let for_another = opener.member != facts.own.member;
    let mut watchers: Vec<Colleague> = Vec::new();
    for one in &facts.watchers {
        let one = one.as_ref().map_err(|address| Refusal::NoSuchColleague { address: address.clone() })?;
        add(&mut watchers, one, &opener.member);
    }
    if for_another {
        // Or whoever opened a confidential one for somebody would not find it any more.
        add(&mut watchers, &facts.own, &opener.member);
    }
    if watchers.len() > MOST_WATCHERS {
        return Err(Refusal::TooManyWatchers);
    }
    let clock = |wait| Clock::begin(wait, facts.now, &facts.hours);
    let (shard, next) = facts.counter;
    Ok(Made(Opened {
        id: facts.id.clone(),
        counter: facts.counter,
        number: format!("CS{:07}", next * i64::from(COUNTERS) + i64::from(shard)),
        about,
        by: for_another.then(|| facts.own.clone()),
        opener,
        watchers,
        state: CaseState::Acknowledged,
        first: clock(Some(wish.severity.first_answer())),
        resolve: clock(wish.severity.resolution()),
        wish,
    }))
}

fn add(watchers: &mut Vec<Colleague>, one: &Colleague, opener: &MemberId) {
    if one.member != *opener && watchers.iter().all(|other| other.member != one.member) {
        watchers.push(one.clone());
    }
}
