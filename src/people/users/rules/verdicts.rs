//! What may be done to a user, all at once: for a row of the list, and for their page.

use super::{
    Refusal, UserFacts, block_user, delete_user, remove_role, resend, restore_user, role::grantable, unblock_user,
};
use crate::{
    access::{Bearer, Decision, Permission, Subject, decide},
    ids::RoleId,
    people::{model::Verdict, users::model::Verdicts},
};

/// The policy and the rules, as the deeds themselves would meet them.
#[must_use]
pub fn verdicts(by: &Bearer, facts: &UserFacts) -> Verdicts {
    let on = |permission, refusal| Verdict::of(decide(by, permission, &Subject::Member(&facts.bearer)), refusal);
    Verdicts {
        role: on(Permission::EditUserRoles, nothing_to_give(by, facts)),
        assign: Verdict::of(assigns(by, &facts.bearer), None),
        edit: on(Permission::EditUsers, None),
        block: on(Permission::BlockUsers, block_user(by, facts).err()),
        unblock: on(Permission::BlockUsers, unblock_user(by, facts).err()),
        resend: on(Permission::ResendRegistrations, resend(by, facts).err()),
        delete: on(Permission::DeleteUsers, delete_user(by, facts).err()),
        restore: on(Permission::DeleteUsers, restore_user(by, facts).err()),
        remove: on(Permission::EditUserRoles, nothing_to_take(by, facts)),
        marketing: on(Permission::EditMarketing, None),
        see: on(Permission::SeeAsTheyDo, None),
    }
}

/// Who assigns accounts or only lines comes to the same page.
#[must_use]
pub fn assigns(by: &Bearer, on: &Bearer) -> Decision {
    match decide(by, Permission::AssignAccounts, &Subject::Member(on)) {
        may @ (Decision::Allowed(_) | Decision::NeedsApproval(..)) => may,
        Decision::Denied(_) => decide(by, Permission::AssignLines, &Subject::Member(on)),
    }
}

/// Off only when no role at all could be given.
fn nothing_to_give(by: &Bearer, facts: &UserFacts) -> Option<Refusal> {
    let mut refusals = facts.offers.iter().map(|offer| grantable(by, offer));
    let first = refusals.next()?;
    if refusals.any(|refusal| refusal.is_none()) { None } else { first }
}

/// Off when none of their roles could be taken away: the first reason.
fn nothing_to_take(by: &Bearer, facts: &UserFacts) -> Option<Refusal> {
    let refusals: Vec<Option<Refusal>> =
        facts.hub().map(|held| remove_role(by, facts, &RoleId::new(held.role.key())).err()).collect();
    if refusals.iter().any(Option::is_none) {
        return None;
    }
    Some(refusals.into_iter().flatten().next().unwrap_or(Refusal::NotHeld))
}
