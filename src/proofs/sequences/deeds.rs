//! What people do to each other: each deed through the policy and its own rule, then written as its store writes it.

use super::{
    facts::{address, details},
    world::{ACCOUNTS, Held, LINES, Member, Posted, World, line as a_line, place},
};
use crate::{
    access::{Bearer, Door, Kind, Permissions, Place, Role, Status, Subject, decide},
    accounts::rules::{self as accounts, AccountsAssigned, Assignment, Change, Ends, LinesAssigned, Wish},
    ids::{AccountId, LineId, RoleId},
    people::{
        rules::{self as contacts, ContactCreated},
        users::rules::{self as users, Assignments, UserAdded, UserRoleGiven, UserRoleRemoved},
    },
    registration::rules::{self as registrations, Along, RegistrationApproved},
    roles::model::{Leaving, RoleSummary},
    time::{Moment, Span},
};

/// A number names one of whatever there is, round and round.
#[derive(Clone, Debug)]
pub enum Deed {
    Add {
        role: usize,
        line: Option<usize>,
    },
    CorrectUser(usize),
    CorrectContact(usize),
    Give {
        who: usize,
        from: Option<usize>,
        to: usize,
        days: Option<i64>,
    },
    Take {
        who: usize,
        held: usize,
    },
    Make {
        kind: Kind,
        permissions: Permissions,
        from: Option<i64>,
    },
    Edit {
        role: usize,
        permissions: Permissions,
        from: Option<i64>,
    },
    Customize(Option<Permissions>),
    Leave {
        role: usize,
        instead: Option<usize>,
        how: Leaving,
    },
    Return(usize),
    Assign {
        who: usize,
        held: usize,
        give: Vec<(usize, Option<i64>)>,
        take: Vec<usize>,
    },
    Block(usize),
    Unblock(usize),
    Delete(usize),
    Restore(usize),
    Approve {
        account: usize,
        role: usize,
        line: Option<usize>,
    },
    /// A row of a file: of somebody who is here, or of a new one.
    Row {
        who: Option<usize>,
        role: usize,
        line: Option<usize>,
    },
    NewContact(Role),
    ContactRole {
        who: usize,
        to: Role,
    },
    CloseDoor(usize),
    OpenDoor(usize),
    /// Somebody who was invited comes in: nobody's deed.
    Come(usize),
    /// Time goes by: nobody's deed.
    Pass(i64),
}

/// What a deed that was done was done to.
#[derive(Clone, Debug, Default)]
pub struct Done {
    pub on: Option<usize>,
    /// Their invitation goes to an address that the actor has chosen.
    pub redirected: bool,
}

pub fn may<D: crate::desk::Deed>(by: &Bearer, on: &Subject<'_>) -> Option<()> {
    decide(by, D::PERMISSION, on).allows().then_some(())
}

impl World {
    pub(super) fn who(&self, nth: usize) -> usize {
        nth % self.members.len()
    }

    pub(super) fn one(&self, nth: usize) -> RoleSummary {
        let all = self.hub_roles();
        all[nth % all.len()].clone()
    }

    pub(super) fn held(&self, who: usize, nth: usize) -> Option<RoleId> {
        let held = &self.members[who].held;
        held.get(nth % held.len().max(1)).map(|held| held.role.clone())
    }

    pub(super) fn ends(&self, days: Option<i64>) -> Option<Moment> {
        days.map(|days| self.now + Span::days(days))
    }

    /// Does it, if the policy and the rule let this actor do it.
    pub fn act(&mut self, by: usize, deed: &Deed) -> Option<Done> {
        let by = self.bearer(by, self.now);
        if !by.has_a_door() && !matches!(deed, Deed::Come(_) | Deed::Pass(_)) {
            return None;
        }
        match deed {
            Deed::Add { role, line } => self.add(&by, &self.one(*role).id, line.map(a_line)),
            Deed::Give { who, from, to, days } => {
                let (who, to) = (self.who(*who), self.one(*to).id);
                let from = from.map(|nth| self.held(who, nth)).map_or(Some(None), |from| from.map(Some))?;
                self.give(&by, who, from.as_ref(), &to, self.ends(*days))
            }
            Deed::Take { who, held } => self.take(&by, self.who(*who), *held),
            Deed::Assign { who, held, give, take } => self.assign(&by, self.who(*who), *held, give, take),
            Deed::Approve { account, role, line } => self.approve(&by, *account, &self.one(*role).id, *line),
            Deed::Row { who, role, line } => self.row(&by, who.map(|who| self.who(who)), &self.one(*role).id, *line),
            Deed::Make { .. } | Deed::Edit { .. } | Deed::Customize(_) | Deed::Leave { .. } | Deed::Return(_) => {
                self.roles_changed(&by, deed)
            }
            Deed::NewContact(role) => {
                may::<ContactCreated>(&by, &Subject::Organization)?;
                let facts = self.adding(&[]);
                let facts = contacts::CreateFacts { member: facts.member, sender: facts.sender, fresh: facts.fresh };
                let deed = contacts::create_contact(&by, &facts, details("c@d.e"), *role).ok()?;
                Some(self.invite(RoleId::new(deed.role.key()), Vec::new()))
            }
            Deed::Come(who) => {
                let who = self.who(*who);
                let member = &mut self.members[who];
                (member.status == Status::Invited).then(|| member.status = Status::Active)?;
                Some(Done::default())
            }
            Deed::Pass(days) => {
                self.now = self.now + Span::days(*days);
                Some(Done::default())
            }
            _ => self.at_the_door(&by, deed),
        }
    }

    fn invite(&mut self, role: RoleId, places: Vec<Posted>) -> Done {
        let held = vec![Held { role, until: None, places }];
        let id = self.next();
        self.members.push(Member { id, status: Status::Invited, door: Door::Open, held, deleted: None });
        Done::default()
    }

    pub(super) fn add(&mut self, by: &Bearer, role: &RoleId, line: Option<Place>) -> Option<Done> {
        may::<UserAdded>(by, &Subject::Organization)?;
        let lines: Vec<_> = line.iter().map(|line| self.known(line)).collect();
        let deed = users::add_user(by, &self.adding(&lines), details(&address(&self.next())), role).ok()?;
        let places =
            deed.lines.iter().map(|line| Posted { place: Place::Line(line.id.clone()), until: None }).collect();
        Some(self.invite(role.clone(), places))
    }

    pub(super) fn give(
        &mut self,
        by: &Bearer,
        who: usize,
        from: Option<&RoleId>,
        to: &RoleId,
        until: Option<Moment>,
    ) -> Option<Done> {
        let facts = self.user(who);
        may::<UserRoleGiven>(by, &Subject::Member(&facts.bearer))?;
        let deed = users::give_role(by, &facts, from, to, until).ok()?;
        let held = &mut self.members[who].held;
        if deed.from.as_ref() == Some(&deed.to) {
            held.iter_mut().filter(|held| held.role == *to).for_each(|held| held.until = deed.until);
            return Some(Done { on: Some(who), ..Done::default() });
        }
        held.retain(|held| held.role != *to);
        let old = from.and_then(|from| held.iter().position(|held| held.role == *from)).map(|at| held.remove(at));
        let places = old.filter(|_| deed.assignments == Assignments::Move).map(|old| old.places).unwrap_or_default();
        held.push(Held { role: to.clone(), until: deed.until, places });
        Some(Done { on: Some(who), ..Done::default() })
    }

    fn take(&mut self, by: &Bearer, who: usize, held: usize) -> Option<Done> {
        let (facts, role) = (self.user(who), self.held(who, held)?);
        may::<UserRoleRemoved>(by, &Subject::Member(&facts.bearer))?;
        users::remove_role(by, &facts, &role).ok()?;
        self.members[who].held.retain(|held| held.role != role);
        Some(Done { on: Some(who), ..Done::default() })
    }

    fn assign(
        &mut self,
        by: &Bearer,
        who: usize,
        held: usize,
        give: &[(usize, Option<i64>)],
        take: &[usize],
    ) -> Option<Done> {
        let role = self.held(who, held)?;
        let ends = |days: &Option<i64>| match self.ends(*days) {
            None => Ends::Never,
            Some(at) => Ends::On { at, day: String::new() },
        };
        let give: Vec<_> = give.iter().map(|(nth, days)| (place(*nth), ends(days))).collect();
        let take: Vec<Place> = take.iter().map(|nth| place(*nth)).collect();
        let places: Vec<Place> = give.iter().map(|(place, _)| place).chain(&take).cloned().collect();
        let (facts, wish) = (self.assigning(who, &places), Wish { role: role.clone(), give, take });
        let on = Subject::Member(&facts.bearer);
        let accounts =
            may::<AccountsAssigned>(by, &on).and_then(|()| accounts::assign_accounts(by, &facts, &wish).ok());
        let lines = may::<LinesAssigned>(by, &on).and_then(|()| accounts::assign_lines(by, &facts, &wish).ok());
        let changes = |deed: &Assignment| deed.changes.clone();
        let changes = accounts.map(|deed| changes(&deed)).or_else(|| lines.map(|deed| changes(&deed)))?;
        let places = &mut self.members[who].held.iter_mut().find(|held| held.role == role)?.places;
        for change in changes {
            let (Change::Given { what, .. } | Change::Taken { what }) = &change;
            places.retain(|one| one.place != what.place);
            if let Change::Given { what, ends, .. } = change {
                let until = if let Ends::On { at, .. } = ends { Some(at) } else { None };
                places.push(Posted { place: what.place, until });
            }
        }
        Some(Done { on: Some(who), ..Done::default() })
    }

    fn approve(&mut self, by: &Bearer, account: usize, role: &RoleId, line: Option<usize>) -> Option<Done> {
        let account = ACCOUNTS[account % ACCOUNTS.len()];
        may::<RegistrationApproved>(by, &Subject::Account(&AccountId::new(account)))?;
        let lines: Vec<_> = LINES.iter().filter(|(_, on, _)| *on == account).collect();
        let along = line.map_or(Along::Nothing, |nth| Along::Line(LineId::new(lines[nth % lines.len()].0)));
        let deed = registrations::approve(by, &self.registering(account), role, &along).ok()?;
        let place = match &deed.along {
            Along::Nothing => None,
            Along::Line(id) => Some(Posted { place: Place::Line(id.clone()), until: None }),
        };
        Some(self.invite(RoleId::new(deed.role.key()), place.into_iter().collect()))
    }
}
