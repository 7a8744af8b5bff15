//! In which ways somebody can grant what another asks for: the policy's own answers, before and after each of them.
//!
//! Always true: a way leads to what was asked for, by the policy; whoever may use it could do each of its deeds by
//! themselves; nobody is made a Business Owner by it.

use crate::{
    access::{
        Area, Bearer, Holding, LinePlace, Permission, Permissions, Place, Rank, Reach, RoleName, Status, Subject,
        can_grant, decide, lacking,
    },
    accounts::model::Takes,
    approvals::grants::model::{GRANTING, Given, MOST_ACCOUNTS, MOST_WAYS, Way},
    ids::AccountId,
    people::users::rules::RoleOffer,
};

/// Who asks, and the roles that there are to give.
#[derive(Clone, Copy, Debug)]
pub struct Wanted<'a> {
    pub asker: &'a Bearer,
    pub offers: &'a [RoleOffer],
}

/// The ways in which this member could grant it, the least first.
#[must_use]
pub fn ways(by: &Bearer, wanted: &Wanted<'_>, permission: Permission, on: &Subject<'_>) -> Vec<Way> {
    let asker = wanted.asker;
    if by.member == asker.member || by.rank() < Rank::Manager || asker.status != Status::Active {
        return Vec::new();
    }
    let roles = wanted.roles(permission);
    let each = roles.iter().flat_map(|(holding, given)| {
        let places = places(&holding.role, permission, on, asker);
        places.into_iter().map(move |place| Try { holding, given: *given, place })
    });
    let mut ways: Vec<Way> =
        each.filter(|one| one.is_open_to(by, asker, on)).filter_map(|one| one.way(asker, permission, on)).collect();
    ways.sort_by_key(|way| {
        let is_wide = matches!(way.place, Some(Place::Account(_)));
        (way.given, is_wide, way.brings.iter().count(), way.role.rank())
    });
    ways.truncate(MOST_WAYS);
    ways
}

/// Whether this member's answer counts: who could grant it, or, where it is held meanwhile, who could give or take roles.
#[must_use]
pub fn can_answer(by: &Bearer, wanted: &Wanted<'_>, permission: Permission, on: &Subject<'_>) -> bool {
    if by.member == wanted.asker.member {
        return false;
    }
    if decide(wanted.asker, permission, on).may() {
        let asker = Subject::Member(wanted.asker);
        return by.rank() >= Rank::Manager && GRANTING.iter().any(|one| decide(by, *one, &asker).allows());
    }
    !ways(by, wanted, permission, on).is_empty()
}

impl Wanted<'_> {
    /// The roles below a Business Owner that carry it: those that are held, and those that could be.
    fn roles(&self, permission: Permission) -> Vec<(Holding, Given)> {
        let held = self.asker.holdings.iter().map(|one| (one.clone(), Given::Held));
        let is_held = |role: &RoleName| self.asker.holdings.iter().any(|one| one.role.key() == role.key());
        let new = self.offers.iter().filter(|offer| !is_held(&offer.role));
        held.chain(new.map(|offer| (offer.holding(), Given::Newly)))
            .filter(|(one, _)| one.role.is_assigned() && one.permissions.contains(permission))
            .collect()
    }
}

/// What has to be assigned to a role for it to reach what was asked about; none: nothing.
fn places(role: &RoleName, permission: Permission, on: &Subject<'_>, asker: &Bearer) -> Vec<Option<Place>> {
    let account = |id: &AccountId| Some(Place::Account(id.clone()));
    match on {
        Subject::Member(target) if permission.area() == Area::Users && target.member != asker.member => {
            target.accounts.iter().take(MOST_ACCOUNTS).map(account).collect()
        }
        _ if permission.area() == Area::Organization => vec![None],
        Subject::Organization | Subject::Member(_) | Subject::Case(_) => vec![None],
        Subject::Account(id) => vec![account(id)],
        Subject::Line(line) if Takes::of(role) == Takes::Accounts => vec![account(&line.account)],
        Subject::Line(line) => vec![Some(Place::Line(line.id.clone()))],
    }
}

/// A way that is tried.
struct Try<'a> {
    /// The role as they hold it, or would.
    holding: &'a Holding,
    given: Given,
    place: Option<Place>,
}

impl Try<'_> {
    /// Whether this member could do each of its deeds by themselves.
    fn is_open_to(&self, by: &Bearer, asker: &Bearer, on: &Subject<'_>) -> bool {
        let (user, Holding { role, .. }) = (Subject::Member(asker), self.holding);
        let gives = self.given == Given::Held
            || decide(by, Permission::EditUserRoles, &user).allows() && can_grant(by, role, self.holding.given());
        let place = match (&self.place, on) {
            (None, _) => return gives && self.given == Given::Newly,
            (Some(Place::Account(id)), _) => Subject::Account(id),
            (Some(_), _) => on.clone(),
        };
        let takes_accounts = Takes::of(role) == Takes::Accounts;
        let assigns = if takes_accounts { Permission::AssignAccounts } else { Permission::AssignLines };
        gives
            && decide(by, assigns, &user).allows()
            && lacking(by, Permissions::of(&[assigns]), &place).is_none()
            && lacking(by, self.holding.given(), &place).is_none()
    }

    /// The way with what it brings, if it leads there.
    fn way(self, asker: &Bearer, permission: Permission, on: &Subject<'_>) -> Option<Way> {
        let (after, line) = self.after(asker, on);
        let then = line.as_ref().map_or_else(|| on.clone(), Subject::Line);
        let granted = decide(&after, permission, &then);
        if !granted.may() {
            return None;
        }
        let (mut outright, mut asking) = (Vec::new(), Vec::new());
        for one in self.holding.permissions.iter().filter(|one| *one != permission) {
            let (was, is) = (decide(asker, one, on), decide(&after, one, &then));
            if is.allows() && !was.allows() {
                outright.push(one);
            } else if is.may() && !was.may() {
                asking.push(one);
            }
        }
        let brings = Permissions::of(&outright).asking(&asking);
        let Self { holding, given, place } = self;
        Some(Way { role: holding.role.clone(), given, place, asks: !granted.allows(), brings })
    }

    /// Who asks, and the line that it is about, as they would be then.
    fn after(&self, asker: &Bearer, on: &Subject<'_>) -> (Bearer, Option<LinePlace>) {
        let (mut after, mut line, key) = (asker.clone(), None, self.holding.role.key());
        if self.given == Given::Newly {
            after.holdings.push(self.holding.clone());
        }
        match (&self.place, on) {
            (Some(Place::Account(id)), _) => {
                for holding in after.holdings.iter_mut().filter(|one| one.role.key() == key) {
                    if let Reach::Assigned { accounts, .. } = &mut holding.reach {
                        accounts.push(id.clone());
                    }
                }
            }
            (Some(Place::Line(_)), Subject::Line(place)) => {
                let mut place = (*place).clone();
                place.assigned.push((asker.member.clone(), crate::ids::RoleId::new(key)));
                line = Some(place);
            }
            _ => {}
        }
        (after, line)
    }
}
