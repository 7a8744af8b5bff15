//! An organization in memory, as the rows of the database would have it: who holds what until when, and what it reaches.

use std::collections::BTreeMap;

use crate::{
    access::{
        Area, Bearer, Door, Holding, LinePlace, Permission, Permissions, Place, Portal, Rank, Reach, Role, RoleName,
        Status,
    },
    ids::{AccountId, LineId, MemberId, RoleId},
    roles::model::RoleSummary,
    time::{Moment, Span},
};

pub const ACCOUNTS: [&str; 3] = ["a", "b", "c"];
/// Each line with its account and the cost centre that bears it.
pub const LINES: [(&str, &str, Option<&str>); 6] = [
    ("a-0", "a", Some("1")),
    ("a-1", "a", None),
    ("b-0", "b", Some("1")),
    ("b-1", "b", Some("2")),
    ("c-0", "c", Some("2")),
    ("c-1", "c", None),
];
pub const CENTRES: [&str; 2] = ["1", "2"];

pub fn place(nth: usize) -> Place {
    let all = ACCOUNTS.len() + LINES.len() + CENTRES.len();
    match nth % all {
        nth if nth < ACCOUNTS.len() => Place::Account(AccountId::new(ACCOUNTS[nth])),
        nth if nth < ACCOUNTS.len() + LINES.len() => Place::Line(LineId::new(LINES[nth - ACCOUNTS.len()].0)),
        nth => Place::CostCentre(CENTRES[nth - ACCOUNTS.len() - LINES.len()].to_owned()),
    }
}

pub fn line(nth: usize) -> Place {
    Place::Line(LineId::new(LINES[nth % LINES.len()].0))
}

/// Something that is assigned to a holding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posted {
    pub place: Place,
    pub until: Option<Moment>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub role: RoleId,
    pub until: Option<Moment>,
    pub places: Vec<Posted>,
}

#[derive(Clone, Debug)]
pub struct Member {
    pub id: MemberId,
    pub status: Status,
    pub door: Door,
    pub held: Vec<Held>,
    pub deleted: Option<(Moment, Status)>,
}

#[derive(Clone, Debug)]
pub struct World {
    pub now: Moment,
    pub members: Vec<Member>,
    /// Those that the organization has made.
    pub roles: BTreeMap<String, RoleSummary>,
    pub end_users: Option<Permissions>,
    pub made: usize,
}

/// What somebody may do on the organization, on each account and on each line, if they are let in.
pub type Rights = [Permissions; 10];

/// The same for what they may with a second person's yes: from which amount on one is wanted.
pub type Terms = [BTreeMap<Permission, i64>; 10];

/// The account of a place; a cost centre has none.
pub fn account_of(place: &Place) -> Option<AccountId> {
    match place {
        Place::Account(id) => Some(id.clone()),
        Place::Line(id) => LINES.iter().find(|(line, ..)| *line == id.as_str()).map(|(_, on, _)| AccountId::new(*on)),
        Place::CostCentre(_) => None,
    }
}

const fn lasts(until: Option<Moment>, at: Moment) -> bool {
    match until {
        None => true,
        Some(until) => until.0 > at.0,
    }
}

impl World {
    /// A role of Account Hub as the organization has it.
    pub fn role(&self, key: &RoleId) -> Option<RoleSummary> {
        let ready = Role::ALL.into_iter().find(|role| role.key() == key.as_str()).map(|role| {
            let changed = self.end_users.filter(|_| role == Role::EndUser);
            let ready = RoleSummary::ready(role);
            RoleSummary { permissions: changed.unwrap_or(ready.permissions), ..ready }
        });
        ready.or_else(|| self.roles.get(key.as_str()).cloned())
    }

    pub fn hub_roles(&self) -> Vec<RoleSummary> {
        let ready = Role::HUB.iter().filter_map(|role| self.role(&RoleId::new(role.key())));
        ready.chain(self.roles.values().cloned()).collect()
    }

    /// A member as the policy sees them at some moment.
    pub fn bearer(&self, nth: usize, at: Moment) -> Bearer {
        let member = &self.members[nth];
        let holdings = member.held.iter().filter(|held| lasts(held.until, at)).filter_map(|held| {
            let role = self.role(&held.role)?;
            let places = || held.places.iter().filter(|one| lasts(one.until, at)).map(|one| &one.place);
            let accounts = places().filter_map(|place| match place {
                Place::Account(id) => Some(id.clone()),
                _ => None,
            });
            let centres = places().filter_map(|place| match place {
                Place::CostCentre(code) => Some(code.clone()),
                _ => None,
            });
            let reach = match Reach::of(&role.name) {
                Reach::Everything => Reach::Everything,
                Reach::Assigned { .. } => {
                    Reach::Assigned { accounts: accounts.collect(), cost_centres: centres.collect() }
                }
            };
            Some(Holding { role: role.name, permissions: role.permissions, conditions: role.conditions, reach })
        });
        let holdings = holdings.collect();
        let held = member.held.iter().filter(|held| lasts(held.until, at));
        let all = held.flat_map(|held| &held.places).filter(|one| lasts(one.until, at));
        let mut accounts: Vec<AccountId> = all.filter_map(|one| account_of(&one.place)).collect();
        accounts.sort_by(|one, other| one.as_str().cmp(other.as_str()));
        accounts.dedup();
        Bearer { member: member.id.clone(), status: member.status, door: member.door, holdings, accounts }
    }

    pub fn line(&self, id: &LineId, at: Moment) -> Option<LinePlace> {
        let (_, account, centre) = LINES.iter().find(|(line, ..)| *line == id.as_str())?;
        let edge = |member: &Member, held: &Held| {
            let is = |one: &Posted| lasts(one.until, at) && one.place == Place::Line(id.clone());
            held.places.iter().any(is).then(|| (member.id.clone(), held.role.clone()))
        };
        let edges =
            self.members.iter().flat_map(|member| member.held.iter().filter_map(move |held| edge(member, held)));
        Some(LinePlace {
            id: id.clone(),
            account: AccountId::new(*account),
            cost_centre: centre.map(str::to_owned),
            assigned: edges.collect(),
        })
    }

    /// Stated without the policy: what each holding allows, wherever it reaches.
    pub fn rights(&self, nth: usize, at: Moment) -> Rights {
        let mut rights = Rights::default();
        for (_, allowed) in self.allowed(nth, at) {
            for (right, allowed) in rights.iter_mut().zip(allowed) {
                *right = right.and(allowed);
            }
        }
        rights
    }

    /// From which amount on what they may only with a yes wants one, as easily as any of their roles has it; what always
    /// wants one is nought.
    pub fn terms(&self, nth: usize, at: Moment) -> Terms {
        let mut terms = Terms::default();
        for (role, allowed) in self.allowed(nth, at) {
            for (terms, allowed) in terms.iter_mut().zip(allowed) {
                for permission in allowed.iter().filter(|one| allowed.asks(*one)) {
                    let from = role.given().condition(permission).from.unwrap_or_default();
                    let eased = terms.entry(permission).or_insert(from);
                    *eased = from.max(*eased);
                }
            }
        }
        terms
    }

    /// What each of their roles allows, on the organization, on each account and on each line.
    fn allowed(&self, nth: usize, at: Moment) -> impl Iterator<Item = (RoleSummary, Rights)> {
        let held = self.members[nth].held.iter().filter(move |held| lasts(held.until, at));
        held.filter_map(move |held| {
            let role = self.role(&held.role)?;
            let reaches = |account: &str, line: Option<(&str, Option<&str>)>| {
                !role.name.is_assigned()
                    || held.places.iter().filter(|one| lasts(one.until, at)).any(|one| match &one.place {
                        Place::Account(id) => id.as_str() == account,
                        Place::Line(id) => line.is_some_and(|(line, _)| line == id.as_str()),
                        Place::CostCentre(code) => line.is_some_and(|(_, centre)| centre == Some(code)),
                    })
            };
            let bounded = role.permissions.iter().filter(|permission| permission.area() != Area::Organization);
            let whole: Permissions = bounded.fold(role.permissions, Permissions::without);
            let places = ACCOUNTS.map(|account| reaches(account, None)).into_iter();
            let places = places.chain(LINES.map(|(line, account, centre)| reaches(account, Some((line, centre)))));
            let mut allowed = [role.permissions; 10];
            for (allowed, reached) in allowed[1..].iter_mut().zip(places) {
                *allowed = if reached { role.permissions } else { whole };
            }
            Some((role, allowed))
        })
    }

    /// The highest rank that they have, and the highest in Account Hub.
    pub fn ranks(&self, nth: usize) -> (Rank, Rank) {
        let held = self.members[nth].held.iter().filter(|held| lasts(held.until, self.now));
        let names: Vec<RoleName> = held.filter_map(|held| self.role(&held.role)).map(|role| role.name).collect();
        let highest = |of: &dyn Fn(&RoleName) -> bool| {
            names.iter().filter(|name| of(name)).map(RoleName::rank).max().unwrap_or(Rank::Nobody)
        };
        (highest(&|_| true), highest(&|name| name.portal() == crate::access::Portal::AccountHub))
    }

    /// How many active members hold this role now; of Case Managers those whose door is open.
    pub fn keepers(&self, role: Role) -> usize {
        let holds = |held: &Held| held.role.as_str() == role.key() && lasts(held.until, self.now);
        let counts = |member: &&Member| {
            member.status == Status::Active
                && (role != Role::CaseManager || member.door == Door::Open)
                && member.held.iter().any(holds)
        };
        self.members.iter().filter(counts).count()
    }

    /// Moments that matter: now, and when some of what has an end has ended.
    pub fn moments(&self) -> [Moment; 3] {
        [self.now, self.now + Span::days(5), self.now + Span::days(500)]
    }

    /// A role that was made goes by the id that the desk gave it.
    pub fn rename(&mut self, old: &str, id: &str) {
        if let Some(role) = self.roles.remove(old) {
            let name = match role.name {
                RoleName::Own { kind, name, .. } => RoleName::Own { id: RoleId::new(id), kind, name },
                ready @ RoleName::Ready(_) => ready,
            };
            self.roles.insert(id.to_owned(), RoleSummary { id: RoleId::new(id), name, ..role });
        }
    }

    /// What no role can be given by anybody.
    pub fn is_sound(&self) -> bool {
        let sound = |permission: Permission| !permission.owners_only() && permission.portal() != Portal::TechSupport;
        self.hub_roles().iter().skip(1).all(|role| role.permissions.iter().all(sound))
    }
}
