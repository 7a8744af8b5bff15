//! Adding a user: their role, and where a manager adds them, the line that they are on.

use super::{AddFacts, Holder, Made, Refusal, RoleOffer, UNDO};
use crate::{
    access::{Bearer, LinePlace, Permission, Rank, Reach, RoleName, Subject, decide, lacking},
    ids::{AccountId, MemberId, RoleId},
    people::{model::ContactDetails, rules::Invites},
    time::Moment,
};

/// A new user, with the registration link.
pub type UserAdded = Made<Adding>;

pub struct Adding {
    pub member: MemberId,
    pub details: ContactDetails,
    pub role: RoleName,
    /// What is assigned to them from the beginning.
    pub lines: Vec<LinePlace>,
    pub accounts: Vec<AccountId>,
    /// Who had the address and was deleted too long ago to come back.
    pub frees_address: bool,
    pub invites: Invites,
}

/// # Errors
/// `RoleGone`, `CannotGrant`, `AlreadyHere`, `AddressTaken`, `LineNeeded`, `LinesAreForEndUsers`, `LineNotYours`,
/// `AccountNotYours`, `RoleTakesNoAccounts`.
pub fn add_user(by: &Bearer, facts: &AddFacts, details: ContactDetails, role: &RoleId) -> Result<UserAdded, Refusal> {
    let offer = RoleOffer::find(&facts.offers, role).ok_or(Refusal::RoleGone)?;
    if !offer.can_be_given(by) {
        return Err(Refusal::CannotGrant { role: offer.role.clone() });
    }
    if let Some(holder) = facts.holder.as_ref().filter(|holder| !holder.is_gone(facts.now)) {
        return Err(holder.taken(by));
    }
    if !facts.lines.is_empty() && offer.role.rank() != Rank::User {
        return Err(Refusal::LinesAreForEndUsers);
    }
    if facts.lines.is_empty() && facts.accounts.is_empty() && needs_a_line(by) {
        return Err(Refusal::LineNeeded);
    }
    let lines = lines(by, facts)?;
    let accounts = accounts(by, facts, &offer.role)?;
    let beyond = |place: Subject<'_>| lacking(by, offer.given(), &place).is_some();
    if lines.iter().map(Subject::Line).any(beyond) || accounts.iter().map(Subject::Account).any(beyond) {
        return Err(Refusal::CannotGrant { role: offer.role.clone() });
    }
    let invites = Invites { fresh: facts.fresh.clone(), again: None, sender: facts.sender.clone() };
    Ok(Made(Adding {
        member: facts.member.clone(),
        details,
        role: offer.role.clone(),
        lines,
        accounts,
        frees_address: facts.holder.is_some(),
        invites,
    }))
}

/// Whether they add people only where something is assigned to them.
pub fn needs_a_line(by: &Bearer) -> bool {
    let adds = |reaches_all: bool| {
        by.holdings.iter().any(|one| {
            one.permissions.contains(Permission::AddUsers) && (one.reach == Reach::Everything) == reaches_all
        })
    };
    adds(false) && !adds(true)
}

/// Each line that was asked for, as far as the actor adds people on its account.
fn lines(by: &Bearer, facts: &AddFacts) -> Result<Vec<LinePlace>, Refusal> {
    let reached = |place: &LinePlace| decide(by, Permission::AddUsers, &Subject::Line(place)).may();
    let each = facts.lines.iter().map(|line| {
        let place = line.place.clone().filter(reached);
        place.ok_or_else(|| Refusal::LineNotYours { number: line.number.clone() })
    });
    each.collect()
}

/// Each account that was asked for, as far as the actor could assign it to this role: to a manager's, or all its lines to
/// an end user's.
fn accounts(by: &Bearer, facts: &AddFacts, role: &RoleName) -> Result<Vec<AccountId>, Refusal> {
    let permission = match role.rank() {
        _ if facts.accounts.is_empty() => return Ok(Vec::new()),
        Rank::Manager => Permission::AssignAccounts,
        Rank::User => Permission::AssignLines,
        Rank::Owner | Rank::Nobody => return Err(Refusal::RoleTakesNoAccounts),
    };
    let may = |account: &AccountId| decide(by, permission, &Subject::Account(account)).allows();
    let each = facts.accounts.iter().map(|one| {
        let account = one.account.clone().filter(may);
        account.ok_or_else(|| Refusal::AccountNotYours { number: one.number.clone() })
    });
    each.collect()
}

impl Holder {
    /// Whether they were deleted so long ago that the address is free.
    fn is_gone(&self, now: Moment) -> bool {
        self.deleted.is_some_and(|at| at + UNDO <= now)
    }

    /// Who may not see them is not told who it is.
    fn taken(&self, by: &Bearer) -> Refusal {
        if decide(by, Permission::ViewUsers, &Subject::Member(&self.bearer)).allows() {
            Refusal::AlreadyHere { member: self.bearer.member.clone(), name: self.name.clone() }
        } else {
            Refusal::AddressTaken
        }
    }
}
