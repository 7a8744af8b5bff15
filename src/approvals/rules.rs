//! Who may answer what, and when: facts and an actor in, an answer or a refusal out. Nothing here waits or asks the time.
//!
//! Always true: who asks never answers; nobody answers twice; whoever answers for somebody who is away counts as that
//! one, who has to be able to answer it; what has been answered stays so.

use serde::{Deserialize, Serialize};

use super::{
    grants::rules::{Wanted, can_answer},
    model::{MOST_MESSAGES, State},
};
use crate::{
    access::{Bearer, Condition, Permission, Subject, can_approve},
    ids::{ApprovalId, MemberId},
    time::{Moment, Span},
    words::Bilingual,
};

/// Why a rule says no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// It was asked for by whoever would answer.
    YourOwn,
    /// They could not do it by themselves.
    NotYours,
    /// They have said yes already.
    Voted,
    /// It is not open any more.
    Over(State),
    /// It is not what they saw.
    Changed,
    /// What it is about is not there any more.
    Gone,
    /// Nobody could say yes.
    NobodyCould,
    /// It was sent already, or is not theirs to send.
    NotADraft,
    /// Nobody was chosen to answer, or somebody who cannot.
    NotADelegate,
    /// The days are none, or over.
    Days,
    /// Nothing was chosen.
    NothingChosen,
    /// Only managers and owners keep messages.
    NotAManager,
    /// A message says nothing.
    NothingSaid,
    TooManyMessages,
    /// It was asked for, and waits.
    AskedAlready(ApprovalId),
    /// They are allowed it.
    HeldAlready,
    /// Nobody could grant it.
    NobodyGrants,
    TooManyAsked,
    /// No way to grant it was chosen, or one that is not open to them any more.
    NotAWay,
    /// The last day is over, or no day.
    EndPast,
}

/// What is so about a request, as far as an answer hangs on it.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    pub state: State,
    pub asker: MemberId,
    /// All of them are wanted, on all of these.
    pub permissions: Vec<Permission>,
    pub on: Vec<Subject<'a>>,
    pub condition: Condition,
    pub is_escalated: bool,
    /// Who has said yes, and by whose authority.
    pub votes: Vec<(MemberId, MemberId)>,
    /// Where it is a permission that is asked for, and no deed.
    pub wanted: Option<Wanted<'a>>,
}

/// By whose authority somebody answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Authority {
    Own,
    /// In the place of somebody who is away.
    Of(MemberId),
}

/// By whose authority this member may answer; `away` are those in whose place they may.
///
/// # Errors
/// `Over`, `YourOwn`, `Voted`, `NotYours`.
pub fn authority(by: &Bearer, away: &[Bearer], asked: &Asked<'_>) -> Result<Authority, Refusal> {
    if asked.state != State::Open {
        return Err(Refusal::Over(asked.state));
    }
    if by.member == asked.asker {
        return Err(Refusal::YourOwn);
    }
    if asked.votes.iter().any(|(voter, _)| *voter == by.member) {
        return Err(Refusal::Voted);
    }
    if is_approver(by, asked) && !asked.has_voted(&by.member) {
        return Ok(Authority::Own);
    }
    // Whoever grants does it with what they hold themselves.
    let away = if asked.wanted.is_some() { &[] } else { away };
    let other = away.iter().find(|other| is_approver(other, asked) && !asked.has_voted(&other.member));
    other.map(|other| Authority::Of(other.member.clone())).ok_or(Refusal::NotYours)
}

/// Whether this member's own yes counts.
#[must_use]
pub fn is_approver(by: &Bearer, asked: &Asked<'_>) -> bool {
    if let Some(wanted) = &asked.wanted {
        return asked.one().is_some_and(|(permission, on)| can_answer(by, wanted, permission, on));
    }
    let can = |permission: &Permission| asked.on.iter().all(|on| can_approve(by, &asked.asker, *permission, on));
    asked.condition.names(by, asked.is_escalated) && asked.permissions.iter().all(can)
}

impl<'a> Asked<'a> {
    /// What a request for a permission is about: one, on one thing.
    #[must_use]
    pub fn one(&self) -> Option<(Permission, &Subject<'a>)> {
        Some((*self.permissions.first()?, self.on.first()?))
    }

    fn has_voted(&self, authority: &MemberId) -> bool {
        self.votes.iter().any(|(_, voted)| voted == authority)
    }
}

/// The days of a delegation as somebody wishes them: from the beginning of the first to the end of the last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    pub from: Moment,
    pub until: Moment,
}

/// The longest that somebody is away.
const LONGEST_AWAY: Span = Span::days(366);

/// Whether somebody can answer for this member, and in these days.
///
/// # Errors
/// `NotADelegate`, `Days`.
pub fn delegate(by: &Bearer, to: &Bearer, days: Days, now: Moment) -> Result<(), Refusal> {
    use crate::access::{Rank, Status};
    if to.member == by.member || to.status != Status::Active || to.rank() < Rank::Manager {
        return Err(Refusal::NotADelegate);
    }
    let in_order = days.from < days.until && days.until > now && days.until <= now + LONGEST_AWAY;
    if in_order { Ok(()) } else { Err(Refusal::Days) }
}

/// Whether this member keeps messages to be said again.
///
/// # Errors
/// `NotAManager`.
pub fn may_keep_messages(by: &Bearer) -> Result<(), Refusal> {
    use crate::access::{Rank, Status};
    if by.status == Status::Active && by.rank() >= Rank::Manager { Ok(()) } else { Err(Refusal::NotAManager) }
}

/// Keeps a message beside so many others.
///
/// # Errors
/// `NotAManager`, `NothingSaid`, `TooManyMessages`.
pub fn keep_message(by: &Bearer, kept: usize, text: &Bilingual) -> Result<(), Refusal> {
    may_keep_messages(by)?;
    match text {
        text if text.is_empty() => Err(Refusal::NothingSaid),
        _ if kept >= MOST_MESSAGES => Err(Refusal::TooManyMessages),
        _ => Ok(()),
    }
}

/// A message with what was typed behind it, in each language that it has.
#[must_use]
pub fn worded(message: &Bilingual, typed: Option<&str>) -> Bilingual {
    let both = |text: &str| match typed {
        Some(typed) if !text.is_empty() => format!("{text} {typed}"),
        _ => text.to_owned(),
    };
    Bilingual { en: both(&message.en), es: both(&message.es) }
}
