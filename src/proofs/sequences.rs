//! Random organizations and random sequences of what their people do, through the real policy and the real rules: nobody
//! is raised by themselves or above their granter, in no place and for no longer, and somebody always keeps the
//! organization going.

mod deeds;
mod desk;
mod doing;
mod doors;
mod facts;
mod laws;
mod lists;
mod roles;
mod world;

use std::sync::atomic::{AtomicUsize, Ordering};

use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::select,
    test_runner::{Config, TestRunner},
};

use self::{
    deeds::Deed,
    roles::{allows, on, own},
    world::{ACCOUNTS, Held, Member, Posted, World, place},
};
use super::{figure, rounds};
use crate::{
    access::{Door, Kind, Permission, Permissions, Role, Status},
    ids::{MemberId, RoleId},
    roles::model::Leaving,
    time::{Moment, Span},
};

const NOW: Moment = Moment(1_800_000_000_000);
/// With these somebody gets at others; the rest only has to come along.
const STRONG: [Permission; 9] = [
    Permission::ViewUsers,
    Permission::AddUsers,
    Permission::EditUsers,
    Permission::EditUserRoles,
    Permission::AssignLines,
    Permission::ManageRoles,
    Permission::ApproveRegistrations,
    Permission::BlockUsers,
    Permission::DeleteUsers,
];

fn permissions() -> impl Strategy<Value = Permissions> {
    let any = vec(select(&Permission::ALL[..]), 0..5).prop_map(|list| Permissions::of(&list));
    let few = vec(select(&STRONG[..]), 0..4).prop_map(|list| Permissions::of(&list));
    let many = vec(select(&STRONG[..]), 6..20).prop_map(|list| Permissions::of(&list));
    let outright = prop_oneof![1 => any, 3 => few, 3 => many];
    // Some of them only with a second person's yes.
    let asking = option::weighted(0.4, vec(select(&Permission::ALL[..]), 0..12));
    (outright, asking).prop_map(|(all, asking)| {
        let asked = |one: &Permission| one.may_ask() && asking.as_ref().is_some_and(|asking| asking.contains(one));
        let asked: Vec<Permission> = all.iter().filter(asked).collect();
        asked.iter().fold(all, |all, one| all.without(*one)).asking(&asked)
    })
}

/// What a role can be made of.
fn proper() -> impl Strategy<Value = Permissions> {
    permissions().prop_map(|all| {
        let beyond = |one: &Permission| one.portal() == crate::access::Portal::TechSupport || one.owners_only();
        all.iter().filter(beyond).fold(all, Permissions::without)
    })
}

fn days() -> impl Strategy<Value = Option<i64>> {
    option::weighted(0.3, -2i64..20)
}

fn kind() -> impl Strategy<Value = Kind> {
    select(&Kind::ALL[..])
}

/// A role by its place among the ready-made ones and the organization's own, which are where delegation is.
fn role() -> impl Strategy<Value = usize> {
    let own = Role::HUB.len()..Role::HUB.len() + 4;
    prop_oneof![12 => own, 4 => Just(4usize), 2 => 1usize..4, 1 => Just(0usize)]
}

/// A holding of one of the roles, with places of its kind.
fn held() -> impl Strategy<Value = (usize, Option<i64>, Vec<(usize, Option<i64>)>)> {
    let places = vec((0usize..11, option::weighted(0.2, 1i64..20)), 1..4);
    (role(), option::weighted(0.2, 1i64..20), places)
}

/// From which amount on what asks wants a yes; none: whatever it costs.
fn from() -> impl Strategy<Value = Option<i64>> {
    option::weighted(0.5, 1i64..4)
}

fn organization() -> impl Strategy<Value = World> {
    let roles = vec((kind(), proper(), from()), 4);
    let status = prop_oneof![6 => Just(Status::Active), 1 => Just(Status::Blocked), 2 => Just(Status::Invited)];
    let contact = option::weighted(0.3, select(&Role::TECH_SUPPORT[..]));
    let members = vec((status, vec(held(), 1..3), contact), 4..8);
    (roles, members, option::weighted(0.3, proper())).prop_map(|(roles, members, end_users)| {
        let roles = roles.iter().enumerate().map(|(nth, (kind, permissions, from))| {
            let id = format!("r{nth}");
            (id.clone(), own(&id, *kind, allows(*permissions, *from)))
        });
        let mut world = World { now: NOW, members: Vec::new(), roles: roles.collect(), end_users, made: 9 };
        let owner = Held { role: RoleId::new(Role::BusinessOwner.key()), until: None, places: Vec::new() };
        world.members.push(member(0, Status::Active, vec![owner]));
        for (nth, (status, holdings, contact)) in members.into_iter().enumerate() {
            let mut all: Vec<Held> = Vec::new();
            for one in holdings {
                let one = posted(&world, one);
                if all.iter().all(|other| other.role != one.role) {
                    all.push(one);
                }
            }
            let contact = contact.map(|role| Held { role: RoleId::new(role.key()), until: None, places: Vec::new() });
            all.extend(contact);
            world.members.push(member(nth + 1, status, all));
        }
        world
    })
}

fn member(nth: usize, status: Status, held: Vec<Held>) -> Member {
    Member { id: MemberId::new(format!("m{nth}")), status, door: Door::Open, held, deleted: None }
}

/// Accounts for a manager, anything for an end user, nothing and no end for an owner.
fn posted(world: &World, (role, days, places): (usize, Option<i64>, Vec<(usize, Option<i64>)>)) -> Held {
    let all = world.hub_roles();
    let role = &all[role % all.len()];
    let ends = |days: Option<i64>| days.map(|days| NOW + Span::days(days));
    let places = places.into_iter().filter_map(|(nth, days)| {
        let place = match role.kind()? {
            Kind::Administrative => on(ACCOUNTS[nth % ACCOUNTS.len()]),
            Kind::EndUser => place(nth),
        };
        Some(Posted { place, until: ends(days) })
    });
    let mut places: Vec<Posted> = places.collect();
    places.sort_by(|one, other| one.place.cmp(&other.place));
    places.dedup_by(|one, other| one.place == other.place);
    Held { role: role.id.clone(), until: ends(days).filter(|_| role.kind().is_some()), places }
}

/// Mostly anybody; the first owner now and then, so that there is something to do.
fn call() -> impl Strategy<Value = (usize, Deed)> {
    (prop_oneof![1 => Just(0usize), 6 => 0usize..64], deed())
}

fn deed() -> impl Strategy<Value = Deed> {
    let n = || 0usize..64;
    let some = || option::of(n());
    let how = prop_oneof![Just(Leaving::Archive), Just(Leaving::Delete)];
    let give = vec((n(), days()), 0..3);
    prop_oneof![
        2 => (role(), some()).prop_map(|(role, line)| Deed::Add { role, line }),
        1 => n().prop_map(Deed::CorrectUser),
        1 => n().prop_map(Deed::CorrectContact),
        6 => (n(), some(), role(), days()).prop_map(|(who, from, to, days)| Deed::Give { who, from, to, days }),
        1 => (n(), n()).prop_map(|(who, held)| Deed::Take { who, held }),
        2 => (kind(), permissions(), from()).prop_map(|(kind, permissions, from)| Deed::Make { kind, permissions, from }),
        4 => (role(), permissions(), from()).prop_map(|(role, permissions, from)| Deed::Edit { role, permissions, from }),
        1 => option::weighted(0.8, permissions()).prop_map(Deed::Customize),
        2 => (role(), option::of(role()), how).prop_map(|(role, instead, how)| Deed::Leave { role, instead, how }),
        1 => n().prop_map(Deed::Return),
        6 => (n(), n(), give, vec(n(), 0..2)).prop_map(|(who, held, give, take)| Deed::Assign { who, held, give, take }),
        1 => n().prop_map(Deed::Block),
        1 => n().prop_map(Deed::Unblock),
        1 => n().prop_map(Deed::Delete),
        1 => n().prop_map(Deed::Restore),
        2 => (n(), role(), some()).prop_map(|(account, role, line)| Deed::Approve { account, role, line }),
        2 => (some(), role(), some()).prop_map(|(who, role, line)| Deed::Row { who, role, line }),
        1 => select(&Role::TECH_SUPPORT[..]).prop_map(Deed::NewContact),
        1 => (n(), select(&Role::TECH_SUPPORT[..])).prop_map(|(who, to)| Deed::ContactRole { who, to }),
        1 => n().prop_map(Deed::CloseDoor),
        1 => n().prop_map(Deed::OpenDoor),
        1 => n().prop_map(Deed::Come),
        1 => (1i64..6).prop_map(Deed::Pass),
    ]
}

#[test]
fn nobody_is_raised_by_any_sequence() {
    let (all, tried, done, delegated) =
        (rounds(1_500, 100_000), AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let config = Config {
        source_file: Some(file!()),
        max_shrink_iters: 20_000,
        ..Config::with_cases(u32::try_from(all).unwrap_or(u32::MAX))
    };
    let calls = vec(call(), 1..60);
    let outcome = TestRunner::new(config).run(&(organization(), calls), |(mut world, calls)| {
        for (by, deed) in calls {
            let by = by % world.members.len();
            let before = world.clone();
            tried.fetch_add(1, Ordering::Relaxed);
            if let Some(made) = world.act(by, &deed) {
                done.fetch_add(1, Ordering::Relaxed);
                let by_nobody = matches!(deed, Deed::Come(_) | Deed::Pass(_));
                if !by_nobody && before.ranks(by).1 != crate::access::Rank::Owner {
                    delegated.fetch_add(1, Ordering::Relaxed);
                }
                if let Err(broken) = laws::hold(&before, &world, by, &deed, &made) {
                    return Err(TestCaseError::fail(format!("{broken}, after {deed:?} by m{by} in {before:?}")));
                }
            }
        }
        Ok(())
    });
    if let Err(broken) = outcome {
        panic!("{broken}");
    }
    let count = |of: &AtomicUsize| of.load(Ordering::Relaxed);
    figure(&format!(
        "{all} sequences of {} calls in random organizations: {} done, {} of them by who is no owner, nobody raised",
        count(&tried),
        count(&done),
        count(&delegated)
    ));
}

#[test]
fn the_desk_does_the_same_and_lists_show_what_single_looks_show() {
    let all = rounds(4, 100);
    let (tried, done, looked) = (AtomicUsize::new(0), AtomicUsize::new(0), AtomicUsize::new(0));
    let config = Config {
        source_file: Some(file!()),
        max_shrink_iters: 100,
        ..Config::with_cases(u32::try_from(all).unwrap_or(u32::MAX))
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().expect("a runtime");
    let calls = vec(call(), 40..80);
    let outcome = TestRunner::new(config).run(&(organization(), calls), |(mut world, calls)| {
        runtime.block_on(async {
            let mut town = lists::settle(&mut world).await;
            for (nth, (by, deed)) in calls.iter().enumerate() {
                // A file has its own way to the desk, and its own tests.
                if matches!(deed, Deed::Row { .. }) {
                    continue;
                }
                let by = by % world.members.len();
                tried.fetch_add(1, Ordering::Relaxed);
                let did = desk::both(&mut town, &mut world, by, deed).await.map_err(TestCaseError::fail)?;
                done.fetch_add(usize::from(did), Ordering::Relaxed);
                if nth % 8 == 7 {
                    for reader in 0..world.members.len() {
                        looked.fetch_add(1, Ordering::Relaxed);
                        let held = lists::hold(&town, &world, reader).await;
                        held.map_err(|unlike| TestCaseError::fail(format!("m{reader} after {deed:?}: {unlike}")))?;
                    }
                }
            }
            Ok(())
        })
    });
    if let Err(broken) = outcome {
        panic!("{broken}");
    }
    let count = |of: &AtomicUsize| of.load(Ordering::Relaxed);
    figure(&format!(
        "{all} sequences of {} calls at the desk: {} done, as the rules say in memory; {} readers' lists are what single looks show",
        count(&tried),
        count(&done),
        count(&looked)
    ));
}
