//! What an edit would change for whom, before it is saved.

use super::{HolderFact, MOST_HOLDERS};
use crate::{
    access::{Bearer, Permission, Permissions},
    ids::RoleId,
    roles::model::{Answer, Effect, Effects, Turn},
};

/// How many names stand in the sentence.
const NAMED: usize = 3;

/// For each permission that comes, goes or wants a second person's yes from now on, those for whom no other role of theirs
/// makes up for it; by name those whom the reader may see.
#[must_use]
pub fn effects(by: &Bearer, holders: &[HolderFact], role: &RoleId, before: Permissions, after: Permissions) -> Effects {
    let here = holders.iter().filter(|holder| holder.is_here()).take(MOST_HOLDERS);
    let here: Vec<(&HolderFact, Permissions)> = here.map(|holder| (holder, holder.beside(role))).collect();
    let turns = [Turn::Loses, Turn::Asks, Turn::Gains]
        .into_iter()
        .flat_map(|turn| Permission::ALL.into_iter().map(move |permission| (permission, turn)));
    let list = turns.filter_map(|(permission, turn)| {
        let touched = || {
            here.iter().filter(move |(_, beside)| {
                let has = |by_it: Permissions| Answer::of(by_it.and(*beside), permission);
                turned(has(before), has(after)) == Some(turn)
            })
        };
        let people = touched().count();
        let some = touched().filter_map(|(holder, _)| holder.named(by)).take(NAMED).cloned().collect();
        (people > 0).then_some(Effect { permission, turn, people, some })
    });
    Effects { list: list.collect(), holders: here.len(), more: holders.len() > MOST_HOLDERS }
}

fn turned(before: Answer, after: Answer) -> Option<Turn> {
    (before != after).then_some(match after {
        Answer::NotAllowed => Turn::Loses,
        Answer::WithApproval => Turn::Asks,
        Answer::Allowed => Turn::Gains,
    })
}
