//! A row is taken back: who was added is deleted, who was changed is put back, as far as nobody touched them since.
//!
//! Always true: whoever was touched since stays as they are, and the row says why.

use super::{Row, Stop, done::of_member, problem};
use crate::{
    access::Status,
    bulk::{
        model::{Given, Problem, State, Work},
        store::{Key, Next},
    },
    desk::Desk,
    people::{
        model::User,
        users::rules::{self, Refusal, UserDeleted, UserEdited, UserFacts, UserRoleGiven, UserRoleRemoved},
    },
};

pub(super) async fn row(desk: Desk, key: &Key, row: &Next) -> Result<Row, Stop> {
    let (Some(member), Some(seen)) = (row.member.clone(), row.revision) else {
        return Ok(Row::Away(State::Kept, Some(Problem::ChangedMeanwhile)));
    };
    let target = User(member);
    let desk = desk.noting(of_member(key, row.n, &target, State::Undone));
    let kept = match &row.work {
        Work::Add { .. } => problem(desk.carry_out::<UserDeleted>(&target, Some(seen), untouched).await?),
        Work::Edit { details, role, .. } => {
            let (mut seen, mut kept) = (seen, None);
            if let Some(given) = role {
                kept = role_back(&desk, &target, seen, given).await?;
                // It may be that the role never was given.
                if kept == Some(Problem::Refused(Refusal::NotHeld)) {
                    kept = None;
                } else {
                    seen += 1;
                }
            }
            if let (None, Some(edited)) = (&kept, details) {
                let decide = |by: &_, facts: &_| rules::edit_user(by, facts, edited.before.clone());
                kept = problem(desk.carry_out::<UserEdited>(&target, Some(seen), decide).await?);
            }
            kept
        }
    };
    Ok(kept.map_or(Row::Noted, |problem| Row::Away(State::Kept, Some(problem))))
}

async fn role_back(desk: &Desk, target: &User, seen: i64, given: &Given) -> Result<Option<Problem>, Stop> {
    Ok(if let Some(from) = &given.from {
        let decide = |by: &_, facts: &_| rules::give_role(by, facts, Some(&given.to), from, None);
        problem(desk.carry_out::<UserRoleGiven>(target, Some(seen), decide).await?)
    } else {
        let decide = |by: &_, facts: &_| rules::remove_role(by, facts, &given.to);
        problem(desk.carry_out::<UserRoleRemoved>(target, Some(seen), decide).await?)
    })
}

/// Who has come in meanwhile is not deleted by a press that was meant for a file.
fn untouched(by: &crate::access::Bearer, facts: &UserFacts) -> Result<UserDeleted, Refusal> {
    if facts.bearer.status == Status::Invited {
        rules::delete_user(by, facts)
    } else {
        Err(Refusal::InvitationAccepted)
    }
}
