//! What an action will do to each of those who were chosen: the same policy and rules that answer for one.

use super::{Planned, cannot, given, may};
use crate::{
    access::{Bearer, Permission, Place, RoleName},
    accounts::{
        model::Takes,
        rules::{self as assigning, AssignFacts, Ends, Known, Wish},
    },
    bulk::model::{Act, Action, Problem, Work},
    ids::RoleId,
    people::users::rules::{self as users, Assignments, Refusal, RoleOffer, UserFacts},
};

/// Somebody who was chosen. What assigning looks at is there where something is assigned.
pub struct Candidate {
    pub facts: UserFacts,
    pub assigning: Option<AssignFacts>,
}

/// The plan for each of them.
#[must_use]
pub fn plan_chosen(by: &Bearer, action: &Action, chosen: &[Candidate]) -> Vec<Planned> {
    chosen.iter().map(|one| one.planned(by, action).unwrap_or_else(unplanned)).collect()
}

/// What stands so already has nothing to be done.
fn unplanned(problem: Problem) -> Planned {
    match problem {
        Problem::Refused(Refusal::AlreadyBlocked | Refusal::NotBlocked | Refusal::AlreadyHeld { .. })
        | Problem::Unassignable(assigning::Refusal::NothingChanged) => Planned::nothing(),
        problem => cannot(problem),
    }
}

impl Candidate {
    fn planned(&self, by: &Bearer, action: &Action) -> Result<Planned, Problem> {
        let facts = &self.facts;
        let (on, member, seen) = (&facts.bearer, facts.bearer.member.clone(), facts.revision);
        let (act, work, waits) = match action {
            Action::Block => {
                let waits = may(by, Permission::BlockUsers, on)?;
                users::block_user(by, facts)?;
                (Act::Block, Work::Block { member, seen }, waits)
            }
            Action::Unblock => {
                let waits = may(by, Permission::BlockUsers, on)?;
                users::unblock_user(by, facts)?;
                (Act::Unblock, Work::Unblock { member, seen }, waits)
            }
            Action::Resend => {
                let waits = may(by, Permission::ResendRegistrations, on)?;
                users::resend(by, facts)?;
                (Act::Resend { email: facts.details.email.clone() }, Work::Resend { member, seen }, waits)
            }
            Action::GiveRole(role) => return self.role(by, role),
            Action::Assign(places) => return self.assign(by, places),
            Action::Line(_) => return Ok(Planned::nothing()),
        };
        Ok(Planned { act, work: Some(work), waits, price: None })
    }

    fn role(&self, by: &Bearer, role: &RoleName) -> Result<Planned, Problem> {
        let facts = &self.facts;
        let waits = may(by, Permission::EditUserRoles, &facts.bearer)?;
        let offer = RoleOffer::find(&facts.offers, &RoleId::new(role.key())).ok_or(Refusal::RoleGone)?;
        let Some(given) = given(facts, offer)? else { return Ok(Planned::nothing()) };
        let giving = users::give_role(by, facts, given.from.as_ref(), &given.to, given.until)?;
        let loses =
            giving.from.is_some() && giving.assignments == Assignments::End && !facts.bearer.accounts.is_empty();
        let act = Act::GiveRole { from: giving.from.clone(), to: giving.to.clone(), loses };
        let (member, seen) = (facts.bearer.member.clone(), facts.revision);
        Ok(Planned {
            act,
            work: Some(Work::Edit { member, seen, details: None, role: Some(given) }),
            waits,
            price: None,
        })
    }

    /// To the one role of theirs that takes it: a manager's takes accounts, an end user's lines and rules.
    fn assign(&self, by: &Bearer, places: &[(Place, String)]) -> Result<Planned, Problem> {
        let facts = self.assigning.as_ref().ok_or(assigning::Refusal::NothingChanged)?;
        let taking = |takes| facts.bearer.holdings.iter().filter(move |held| Takes::of(&held.role) == takes);
        let only_accounts = places.iter().all(|(place, _)| matches!(place, Place::Account(_)));
        let manages = taking(Takes::Accounts).next().is_some();
        let ends_here = taking(Takes::Lines).next().is_some();
        let takes = if manages && (only_accounts || !ends_here) { Takes::Accounts } else { Takes::Lines };
        let permission = if takes == Takes::Accounts { Permission::AssignAccounts } else { Permission::AssignLines };
        let waits = may(by, permission, &facts.bearer)?;
        let mut held = taking(takes);
        let to = held.next().ok_or(assigning::Refusal::TakesNothing)?.role.clone();
        if held.next().is_some() {
            return Err(Problem::SeveralRoles);
        }
        let role = RoleId::new(to.key());
        let stands = |place: &Place| facts.stands.iter().any(|one| one.role == role && one.place == *place);
        let missing: Vec<Place> = places.iter().map(|(place, _)| place.clone()).filter(|one| !stands(one)).collect();
        if missing.is_empty() {
            return Ok(Planned::nothing());
        }
        let wish = wish(role.clone(), &missing);
        let changes = if takes == Takes::Accounts {
            assigning::assign_accounts(by, facts, &wish)?.changes.len()
        } else {
            assigning::assign_lines(by, facts, &wish)?.changes.len()
        };
        debug_assert_eq!(changes, missing.len(), "what is missing is given");
        let name = |place: &Place| {
            let known: Option<&Known> = facts.places.iter().find(|known| known.place == *place);
            known.map(|known| known.name.clone()).unwrap_or_default()
        };
        let act = Act::Assign { to, places: missing.iter().map(name).collect() };
        let member = facts.bearer.member.clone();
        Ok(Planned { act, work: Some(Work::Assign { member, role, takes, places: missing }), waits, price: None })
    }
}

/// Places that are given for good.
pub(in crate::bulk) fn wish(role: RoleId, places: &[Place]) -> Wish {
    let give = places.iter().map(|place| (place.clone(), Ends::Never)).collect();
    Wish { role, give, take: Vec::new() }
}
