//! What holds after every deed, whoever did whatever before. Stated over what the organization looked like before and after.

use super::{
    deeds::{Deed, Done},
    world::{Rights, Terms, World},
};
use crate::access::{Permission, Permissions, Portal, Rank, Role, Status};

/// What came to somebody, place by place.
fn grown(before: &Rights, after: &Rights) -> Rights {
    let mut more = *after;
    more.iter_mut().zip(before).for_each(|(more, before)| *more = more.beyond(*before));
    more
}

fn within(more: &Rights, held: &Rights) -> bool {
    more.iter().zip(held).all(|(more, held)| more.beyond(*held).is_empty())
}

/// What somebody may now on easier conditions than before, and than whoever acted has it on.
fn eased(
    (old, was): (&Rights, &Terms),
    (new, is): (&Rights, &Terms),
    (held, own): (&Rights, &Terms),
) -> Option<Permission> {
    (0..new.len()).find_map(|at| {
        let easier = |one: &Permission| {
            let from = is[at].get(one).copied();
            let had = old[at].contains(*one) && (!old[at].asks(*one) || was[at].get(one).copied() >= from);
            let has = held[at].contains(*one) && (!held[at].asks(*one) || own[at].get(one).copied() >= from);
            new[at].asks(*one) && !had && !has
        };
        new[at].iter().find(easier)
    })
}

/// # Errors
/// The law that was broken, in words.
pub fn hold(before: &World, after: &World, by: usize, deed: &Deed, done: &Done) -> Result<(), String> {
    let lost = |role| before.keepers(role) > 0 && after.keepers(role) == 0;
    if lost(Role::BusinessOwner) || lost(Role::CaseManager) {
        return Err("nobody is left who keeps the organization going".to_owned());
    }
    if after.keepers(Role::BusinessOwner) == 0 {
        return Err("no active owner is left".to_owned());
    }
    if !after.is_sound() {
        return Err("a role holds what no role can be given".to_owned());
    }
    if matches!(deed, Deed::Come(_) | Deed::Pass(_)) {
        return Ok(());
    }
    if before.members[by].status != Status::Active {
        return Err("somebody acted who is not active".to_owned());
    }
    let (held, terms) = (before.rights(by, before.now), before.terms(by, before.now));
    for nth in 0..after.members.len() {
        for at in before.moments() {
            let old = if nth < before.members.len() { before.rights(nth, at) } else { Rights::default() };
            let new = after.rights(nth, at);
            let more = if done.redirected && done.on == Some(nth) { new } else { grown(&old, &new) };
            if nth == by && more != Rights::default() {
                return Err(format!("somebody raised themselves: {more:?}"));
            }
            if !within(&more, &held) {
                let spare: Vec<Permissions> = more.iter().zip(&held).map(|(more, held)| more.beyond(*held)).collect();
                return Err(format!("m{nth} got more than m{by} holds there: {spare:?}"));
            }
            let anew = done.redirected && done.on == Some(nth);
            let was = if nth < before.members.len() && !anew { before.terms(nth, at) } else { Terms::default() };
            if let Some(easier) = eased((&old, &was), (&new, &after.terms(nth, at)), (&held, &terms)) {
                return Err(format!("m{nth} got {easier:?} on easier conditions than m{by} has it on"));
            }
        }
    }
    ranks(before, after, by, deed, done)
}

/// Nobody acts on somebody above them, or makes somebody more than they are; managers are the owners' business.
fn ranks(before: &World, after: &World, by: usize, deed: &Deed, done: &Done) -> Result<(), String> {
    let is_owner = before.ranks(by).1 == Rank::Owner;
    if let Some(on) = done.on.filter(|on| *on != by) {
        let (rank, hub) = before.ranks(on);
        if rank > before.ranks(by).0 {
            return Err(format!("m{by} acted on m{on}, who stands above them"));
        }
        let of_hub = !matches!(
            deed,
            Deed::CorrectContact(_) | Deed::ContactRole { .. } | Deed::CloseDoor(_) | Deed::OpenDoor(_)
        );
        if of_hub && hub >= Rank::Manager && !is_owner {
            return Err(format!("m{by} acted on the manager m{on}"));
        }
        if before.members[on].status == Status::Deleted && !matches!(deed, Deed::Restore(_)) {
            return Err(format!("something was done to m{on}, who was deleted"));
        }
    }
    for nth in 0..after.members.len() {
        let old = if nth < before.members.len() { before.ranks(nth) } else { (Rank::Nobody, Rank::Nobody) };
        let new = after.ranks(nth);
        if new.0 > old.0 && new.0 > before.ranks(by).0 {
            return Err(format!("m{by} raised m{nth} above themselves"));
        }
        if new.1 > old.1 && new.1 >= Rank::Manager && !is_owner {
            return Err(format!("m{nth} was made a manager by no owner"));
        }
    }
    let catalogue = |role: Role| role.permissions().iter().all(|permission| permission.portal() != Portal::TechSupport);
    let ready = Role::HUB.into_iter().filter(|role| *role != Role::BusinessOwner).all(catalogue);
    if ready { Ok(()) } else { Err("a ready-made role of Account Hub reaches into Tech Support".to_owned()) }
}

#[test]
fn what_breaks_a_law_is_told() {
    use crate::{
        access::Door,
        ids::{AccountId, MemberId, RoleId},
        proofs::sequences::world::{Held, Member, Posted},
    };
    let place = |id: &str| Posted { place: crate::access::Place::Account(AccountId::new(id)), until: None };
    let member = |id: &str, role: Role, places: Vec<Posted>| {
        let held = vec![Held { role: RoleId::new(role.key()), until: None, places }];
        Member { id: MemberId::new(id), status: Status::Active, door: Door::Open, held, deleted: None }
    };
    let before = World {
        now: crate::time::Moment(1_000),
        members: vec![
            member("m0", Role::BusinessOwner, Vec::new()),
            member("m1", Role::MaintenanceManager, vec![place("a")]),
            member("m2", Role::EndUser, vec![place("a")]),
        ],
        roles: std::collections::BTreeMap::new(),
        end_users: None,
        made: 0,
    };
    let told = |by: usize, on: usize, change: &dyn Fn(&mut Member)| {
        let mut after = before.clone();
        change(&mut after.members[on]);
        hold(&before, &after, by, &Deed::Block(on), &Done { on: Some(on), redirected: false })
    };
    let give = |id: &'static str| move |member: &mut Member| member.held[0].places.push(place(id));
    assert_eq!(told(0, 2, &give("b")), Ok(()));
    assert!(told(1, 2, &give("b")).is_err_and(|why| why.contains("got more than m1 holds there")));
    assert!(told(1, 1, &give("b")).is_err_and(|why| why.contains("raised themselves")));
    let manage = |member: &mut Member| member.held[0].role = RoleId::new(Role::BillingManager.key());
    assert!(told(1, 2, &manage).is_err_and(|why| why.contains("by no owner")));
    assert!(told(2, 1, &|_| ()).is_err_and(|why| why.contains("above them")));
    assert!(
        told(0, 0, &|member| member.status = Status::Blocked).is_err_and(|why| why.contains("keeps the organization"))
    );
}
