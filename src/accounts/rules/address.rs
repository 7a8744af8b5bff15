//! A line to an end user whom nobody looks after yet, by their exact e-mail address.
//!
//! Always true: whoever has anything anywhere is in somebody's care, and a line would put them into the actor's as well:
//! of them the answer is the same as of nobody. So a manager sees nobody new, and reaches nobody whom others reach.

use std::ops::Deref;

use super::{AssignFacts, Assignment, Ends, Refusal, Wish, assign::assign};
use crate::{
    access::{Bearer, Decision, Holding, Permission, Place, Reach, Subject, Why, decide},
    accounts::model::Takes,
    ids::{LineId, RoleId},
};

/// A line of somebody who had nothing. INVARIANT: made only by its rule.
#[derive(Debug)]
pub struct NewcomerAssigned(Assignment);

impl Deref for NewcomerAssigned {
    type Target = Assignment;

    fn deref(&self) -> &Assignment {
        &self.0
    }
}

/// `facts` are of whoever has the address; none: nobody has.
///
/// # Errors
/// `NobodyFree`, and as `assign_lines`.
pub fn assign_by_address(
    by: &Bearer,
    facts: Option<&AssignFacts>,
    line: &LineId,
    ends: &Ends,
) -> Result<NewcomerAssigned, Refusal> {
    let facts = facts.filter(|facts| is_free(by, &facts.bearer)).ok_or(Refusal::NobodyFree)?;
    let mut holdings = facts.bearer.holdings.iter();
    let holding = holdings.find(|holding| Takes::of(&holding.role) == Takes::Lines).ok_or(Refusal::NobodyFree)?;
    let give = vec![(Place::Line(line.clone()), ends.clone())];
    let wish = Wish { role: RoleId::new(holding.role.key()), give, take: Vec::new() };
    assign(by, facts, &wish, Takes::Lines).map(NewcomerAssigned)
}

/// Whom the policy lets the actor act on, or would if only something of theirs were in reach, and nothing of theirs is
/// in anybody's.
fn is_free(by: &Bearer, target: &Bearer) -> bool {
    match decide(by, Permission::AssignLines, &Subject::Member(target)) {
        Decision::Allowed(_) | Decision::NeedsApproval(..) => true,
        Decision::Denied(denial) => {
            denial.why == Why::OutOfReach && target.accounts.is_empty() && !target.holdings.iter().any(has_a_rule)
        }
    }
}

/// Lines by their cost centre are of any account.
fn has_a_rule(holding: &Holding) -> bool {
    matches!(&holding.reach, Reach::Assigned { cost_centres, .. } if !cost_centres.is_empty())
}
