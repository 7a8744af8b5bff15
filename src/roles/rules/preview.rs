//! What an edit would change for whom, before it is saved.

use super::{HolderFact, MOST_HOLDERS};
use crate::{
    access::{Bearer, Permissions},
    ids::RoleId,
    roles::model::{Effect, Effects, Turn},
};

/// How many names stand in the sentence.
const NAMED: usize = 3;

/// For each permission that comes or goes, those who do not have it by another role of theirs; by name those whom the
/// reader may see.
#[must_use]
pub fn effects(by: &Bearer, holders: &[HolderFact], role: &RoleId, before: Permissions, after: Permissions) -> Effects {
    let here: Vec<&HolderFact> = holders.iter().filter(|holder| holder.is_here()).take(MOST_HOLDERS).collect();
    let gone = before.beyond(after).iter().map(|permission| (permission, Turn::Loses));
    let come = after.beyond(before).iter().map(|permission| (permission, Turn::Gains));
    let list = gone.chain(come).filter_map(|(permission, turn)| {
        let lacking = || here.iter().filter(|holder| !holder.beside(role).contains(permission));
        let some = lacking().filter_map(|holder| holder.named(by)).take(NAMED).cloned().collect();
        let people = lacking().count();
        (people > 0).then_some(Effect { permission, turn, people, some })
    });
    Effects { list: list.collect(), holders: here.len(), more: holders.len() > MOST_HOLDERS }
}
