//! Who watches a case.

use super::{Colleague, Made, Refusal, is_of};
use crate::{access::Bearer, cases::model::MOST_WATCHERS, ids::MemberId};

/// What is wished for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Watch {
    /// Watches it oneself.
    Join,
    Leave,
    /// Somebody whose address was given.
    Add,
    Remove(MemberId),
}

/// What is so about a case and its watchers.
pub struct WatchFacts {
    pub number: String,
    pub subject: String,
    pub opener: MemberId,
    pub revision: i64,
    pub watchers: Vec<(MemberId, String)>,
    pub own: Colleague,
    /// Whose address was given; the address where it is nobody's.
    pub found: Result<Colleague, String>,
}

/// Somebody watches it, or not any more.
pub type CaseWatched = Made<Watched>;

pub struct Watched {
    pub number: String,
    pub subject: String,
    pub revision: i64,
    /// All of them from now on.
    pub watchers: Vec<MemberId>,
    pub change: Joined,
    /// Whether it is the actor's own doing about themselves.
    pub is_own: bool,
}

/// Who came, or went.
pub enum Joined {
    Came(Colleague),
    Went(MemberId, String),
}

/// # Errors
/// Why the watchers stay as they are.
pub fn watch(by: &Bearer, facts: &WatchFacts, wish: &Watch) -> Result<CaseWatched, Refusal> {
    let is_own = matches!(wish, Watch::Join | Watch::Leave);
    if !is_own && !is_of(&facts.opener, by) {
        return Err(Refusal::NotYours);
    }
    let change = match wish {
        Watch::Join => Joined::Came(facts.own.clone()),
        Watch::Leave => went(facts, &by.member)?,
        Watch::Remove(member) => went(facts, member)?,
        Watch::Add => match &facts.found {
            Ok(found) => Joined::Came(found.clone()),
            Err(address) => return Err(Refusal::NoSuchColleague { address: address.clone() }),
        },
    };
    let mut watchers: Vec<MemberId> = facts.watchers.iter().map(|(member, _)| member.clone()).collect();
    match &change {
        Joined::Came(one) if one.member == facts.opener || watchers.contains(&one.member) => {
            return Err(Refusal::WatchesAlready);
        }
        Joined::Came(_) if watchers.len() >= MOST_WATCHERS => return Err(Refusal::TooManyWatchers),
        Joined::Came(one) => watchers.push(one.member.clone()),
        Joined::Went(member, _) => watchers.retain(|one| one != member),
    }
    let (number, subject, revision) = (facts.number.clone(), facts.subject.clone(), facts.revision);
    Ok(Made(Watched { number, subject, revision, watchers, change, is_own }))
}

fn went(facts: &WatchFacts, member: &MemberId) -> Result<Joined, Refusal> {
    let found = facts.watchers.iter().find(|(one, _)| one == member);
    found.map(|(id, name)| Joined::Went(id.clone(), name.clone())).ok_or(Refusal::NotWatching)
}
