//! What ties cases of one organization, and how one goes into another.
//!
//! Always true: two cases are tied in one way at most; a child has one parent and is above none of its own; after a merge
//! nobody sees more than before, and what goes into another case stays closed.

use super::{Changed, Refusal, Standing};
use crate::{
    care::rules::Staff,
    cases::model::{CaseState, GENERATIONS, MOST_LINKS, Tie},
    history::model::Kind,
    ids::{CaseId, MemberId},
    time::Moment,
};

/// One of two cases.
#[derive(Clone, Debug)]
pub struct Side {
    pub id: CaseId,
    pub standing: Standing,
    pub is_confidential: bool,
    /// Everybody who is named on it.
    pub named: Vec<MemberId>,
    /// How many it is tied to.
    pub links: usize,
    /// The number of the case into which it went.
    pub went_into: Option<String>,
}

/// Where two cases would stand among parents and children.
#[derive(Clone, Debug, Default)]
pub struct Lineage {
    pub has_parent: bool,
    /// The one that should be the parent, and all above it.
    pub above: Vec<CaseId>,
    /// Generations below the one that should be the child.
    pub below: usize,
}

/// What is so about two cases.
#[derive(Clone, Debug)]
pub struct LinkFacts {
    pub own: Side,
    pub other: Side,
    /// What the other one is to this one now.
    pub tie: Option<Tie>,
    pub lineage: Lineage,
}

/// What is so about a case that should go into another.
pub struct MergeFacts<'a> {
    pub pair: &'a LinkFacts,
    pub by: &'a Staff,
    pub now: Moment,
}

/// # Errors
/// Why they cannot be tied so.
pub fn link(facts: &LinkFacts, tie: Tie) -> Result<(), Refusal> {
    let LinkFacts { own, other, lineage, .. } = facts;
    apart(facts)?;
    if facts.tie.is_some() {
        return Err(Refusal::LinkedAlready);
    }
    if own.links.max(other.links) >= MOST_LINKS {
        return Err(Refusal::TooManyLinks);
    }
    let child = match tie {
        Tie::Parent => &own.id,
        Tie::Child => &other.id,
        Tie::Related | Tie::Into | Tie::From => return Ok(()),
    };
    match lineage {
        _ if lineage.above.contains(child) => Err(Refusal::Circle),
        _ if lineage.has_parent => Err(Refusal::HasParent),
        _ if lineage.above.len() + 1 + lineage.below > GENERATIONS => Err(Refusal::TooManyGenerations),
        _ => Ok(()),
    }
}

/// What it was to this one.
///
/// # Errors
/// Why they stay as they are: what went into another stays with it.
pub fn unlink(facts: &LinkFacts) -> Result<Tie, Refusal> {
    facts.tie.filter(|tie| Tie::LOOSE.contains(tie)).ok_or(Refusal::NotLinked)
}

/// # Errors
/// Why it does not go into the other one.
pub fn merge(facts: &MergeFacts<'_>) -> Result<Changed, Refusal> {
    let LinkFacts { own, other, .. } = facts.pair;
    let standing = &own.standing;
    apart(facts.pair)?;
    if standing.state == CaseState::Closed {
        return Err(Refusal::Closed);
    }
    if let Some(staff) = standing.assignee.as_ref().filter(|staff| staff.id != facts.by.id) {
        return Err(Refusal::TakenBy { name: staff.name.clone() });
    }
    if other.standing.state == CaseState::Closed {
        return Err(Refusal::OtherClosed);
    }
    let is_within = || other.is_confidential && other.named.iter().all(|one| own.named.contains(one));
    if own.is_confidential && !is_within() {
        return Err(Refusal::MoreWouldSee);
    }
    if own.links.max(other.links) >= MOST_LINKS && facts.pair.tie.is_none() {
        return Err(Refusal::TooManyLinks);
    }
    Ok(Changed {
        to: CaseState::Closed,
        first: standing.first.dropped(facts.now),
        resolve: standing.resolve.dropped(facts.now),
        closed: Some(facts.now),
        escalated: None,
        ..standing.stays(Kind::CaseMerged)
    })
}

/// Two cases, of which none went into another.
fn apart(LinkFacts { own, other, .. }: &LinkFacts) -> Result<(), Refusal> {
    if own.id == other.id {
        return Err(Refusal::SameCase);
    }
    if own.standing.merged.is_some() {
        return Err(Refusal::Merged);
    }
    match &other.went_into {
        Some(number) => Err(Refusal::OtherMerged { number: number.clone() }),
        None => Ok(()),
    }
}
