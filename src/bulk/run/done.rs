//! A row is done: somebody is added, or what is written down of somebody, and their role, are changed.

use super::{Row, Stop, problem};
use crate::{
    bulk::{
        model::{State, Work},
        store::{Key, Next, note},
    },
    desk::Desk,
    people::{
        model::User,
        users::{
            rules::{self, UserAdded, UserEdited, UserRoleGiven},
            store::Newcomer,
        },
    },
};

pub(super) async fn row(desk: Desk, key: &Key, row: &Next) -> Result<Row, Stop> {
    let problem = match &row.work {
        Work::Add { details, role, lines } => {
            let newcomer =
                Newcomer { organization: key.organization.clone(), email: details.email.clone(), lines: lines.clone() };
            let desk = desk.noting(note(key, row.n, &details.email, State::Done));
            let decide = |by: &_, facts: &_| rules::add_user(by, facts, details.clone(), role);
            problem(desk.carry_out::<UserAdded>(&newcomer, None, decide).await?)
        }
        Work::Edit { member, seen, details, role } => {
            let (target, mut seen) = (User(member.clone()), row.revision.unwrap_or(*seen));
            // A run that was cut off between the two deeds of a row goes on with the second.
            if let Some(edited) = details.as_ref().filter(|_| row.revision.is_none()) {
                let then = if role.is_some() { State::Planned } else { State::Done };
                let desk = desk.clone().noting(of_member(key, row.n, &target, then));
                let decide = |by: &_, facts: &_| rules::edit_user(by, facts, edited.after.clone());
                let edited = desk.carry_out::<UserEdited>(&target, Some(seen), decide).await?;
                if let Some(problem) = problem(edited) {
                    return Ok(Row::Away(State::Failed, Some(problem)));
                }
                seen += 1;
            }
            let Some(given) = role else { return Ok(Row::Noted) };
            let decide = |by: &_, facts: &_| rules::give_role(by, facts, given.from.as_ref(), &given.to, None);
            let desk = desk.noting(of_member(key, row.n, &target, State::Done));
            problem(desk.carry_out::<UserRoleGiven>(&target, Some(seen), decide).await?)
        }
    };
    Ok(problem.map_or(Row::Noted, |problem| Row::Away(State::Failed, Some(problem))))
}

/// The same note where the member is known.
pub(super) fn of_member(key: &Key, n: u32, member: &User, state: State) -> crate::desk::Note {
    let mut note = note(key, n, "", state);
    note.statement = "UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = NONE, member = $_.member,
        revision = (SELECT VALUE revision FROM ONLY member:[$_.org, $_.member])";
    note.values["member"] = serde_json::json!(member.0);
    note
}
