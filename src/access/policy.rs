//! The policy: one reading of the rules, for single checks and for lists.

use serde::{Deserialize, Serialize};

use super::{
    Area, CasePlace, Decision, Denial, Given, Grant, Holding, LinePlace, OpenTo, Permission, Permissions, Place,
    Portal, Rank, Reach, Role, RoleName, Why,
};
use crate::ids::{AccountId, MemberId, RoleId};

/// Where a membership stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Invited,
    Active,
    Blocked,
    Deleted,
}

impl Status {
    pub const ALL: [Self; 4] = [Self::Invited, Self::Active, Self::Blocked, Self::Deleted];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Active => "active",
            Self::Blocked => "blocked",
            Self::Deleted => "deleted",
        }
    }
}

/// The door of Tech Support, which Disable Login closes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    Open,
    Closed,
}

impl Door {
    pub const ALL: [Self; 2] = [Self::Open, Self::Closed];
}

/// A member as the policy sees them, whether they act or are acted on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bearer {
    pub member: MemberId,
    pub status: Status,
    pub door: Door,
    pub holdings: Vec<Holding>,
    /// The accounts on which anything is assigned to them: an account with all its lines, or a line of it.
    pub accounts: Vec<AccountId>,
}

impl Bearer {
    /// Whether any portal opens to them. Without a role there is still the home page, which says whom to ask.
    #[must_use]
    pub fn has_a_door(&self) -> bool {
        let only_support = !self.holdings.is_empty()
            && self.holdings.iter().all(|holding| holding.role.portal() == Portal::TechSupport);
        self.status == Status::Active && !(only_support && self.door == Door::Closed)
    }

    #[must_use]
    pub fn rank(&self) -> Rank {
        self.holdings.iter().map(|holding| holding.role.rank()).max().unwrap_or(Rank::Nobody)
    }

    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.holdings.iter().any(|holding| holding.role == RoleName::Ready(role))
    }

    #[must_use]
    pub fn is_of(&self, portal: Portal) -> bool {
        self.holdings.iter().any(|holding| holding.role.portal() == portal)
    }

    /// All that any role of theirs allows, somewhere.
    #[must_use]
    pub fn permissions(&self) -> Permissions {
        self.holdings.iter().fold(Permissions::default(), |all, holding| all.and(holding.permissions))
    }

    /// What they are called in Tech Support, if anything.
    #[must_use]
    pub fn support_role(&self) -> Option<Role> {
        Role::TECH_SUPPORT.into_iter().find(|role| self.holds(*role))
    }
}

/// What a permission is asked for on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    Organization,
    Member(&'a Bearer),
    Account(&'a AccountId),
    Line(&'a LinePlace),
    Case(&'a CasePlace),
}

/// May they, here? The only function that answers this.
#[must_use]
pub fn decide(by: &Bearer, permission: Permission, on: &Subject<'_>) -> Decision {
    match grant(by, permission, on) {
        Ok((grant, holding)) if holding.permissions.asks(permission) => {
            Decision::NeedsApproval(grant, holding.condition(permission))
        }
        Ok((grant, _)) => Decision::Allowed(grant),
        Err(why) => Decision::Denied(Denial::new(permission, why)),
    }
}

/// Whether somebody's yes counts for what another asks: who could do it themselves, here, and is a manager or an owner;
/// never whoever asks.
#[must_use]
pub fn can_approve(by: &Bearer, asker: &MemberId, permission: Permission, on: &Subject<'_>) -> bool {
    by.member != *asker && can_themselves(by, permission, on)
}

/// Whether they can do it by themselves, here, as a manager or an owner.
#[must_use]
pub fn can_themselves(by: &Bearer, permission: Permission, on: &Subject<'_>) -> bool {
    matches!(decide(by, permission, on), Decision::Allowed(grant) if grant.role.rank() >= Rank::Manager)
}

/// Everybody of `members` whom the policy lets do it by themselves, with the role that does.
pub fn who_can<'a>(
    members: impl IntoIterator<Item = &'a Bearer>,
    permission: Permission,
    on: &Subject<'_>,
) -> Vec<(&'a Bearer, Grant)> {
    members
        .into_iter()
        .filter_map(|member| match decide(member, permission, on) {
            Decision::Allowed(grant) => Some((member, grant)),
            Decision::NeedsApproval(..) | Decision::Denied(_) => None,
        })
        .collect()
}

/// Nobody grants what they do not hold themselves, or on easier conditions; only an owner names owners and managers;
/// a Business Owner names Case Managers without being one.
#[must_use]
pub fn can_grant<'a>(by: &Bearer, role: &RoleName, given: impl Into<Given<'a>>) -> bool {
    let (is_owner, given) = (by.holds(Role::BusinessOwner), given.into());
    if role.rank() > by.rank() {
        return false;
    }
    match role.portal() {
        Portal::TechSupport => is_owner || given.beyond_all_of(by).is_none(),
        Portal::AccountHub if role.rank() >= Rank::Manager => is_owner,
        Portal::AccountHub => by.is_of(Portal::AccountHub) && given.beyond_all_of(by).is_none(),
    }
}

/// Of these, the first that they do not hold here: nobody gives others more in a place than they have there themselves.
#[must_use]
pub fn lacking<'a>(by: &Bearer, given: impl Into<Given<'a>>, on: &Subject<'_>) -> Option<Permission> {
    let given = given.into();
    given.permissions.iter().find(|permission| match decide(by, *permission, on) {
        Decision::Allowed(_) => false,
        Decision::NeedsApproval(_, held) => !given.is_as_strict_as(*permission, &held),
        Decision::Denied(_) => true,
    })
}

/// Whether they hold it, as far as `given` wants it, on every line of a cost centre, whichever account bears it.
#[must_use]
pub fn reaches_centre(by: &Bearer, permission: Permission, given: Given<'_>, code: &str) -> bool {
    let holds = |holding: &&Holding| {
        let asks = holding.permissions.asks(permission);
        holding.permissions.contains(permission)
            && (!asks || given.is_as_strict_as(permission, &holding.condition(permission)))
    };
    by.holdings.iter().filter(holds).any(|holding| match &holding.reach {
        Reach::Everything => true,
        Reach::Assigned { .. } if permission.area() == Area::Organization => true,
        Reach::Assigned { cost_centres, .. } => cost_centres.iter().any(|centre| centre == code),
    })
}

/// Whether they hold all of these wherever anything is assigned to somebody, in whichever role.
#[must_use]
pub fn hold_wherever<'a>(by: &Bearer, given: impl Into<Given<'a>>, on: &Bearer) -> bool {
    let given = given.into();
    let centres = |holding: &Holding| match &holding.reach {
        Reach::Everything => Vec::new(),
        Reach::Assigned { cost_centres, .. } => cost_centres.clone(),
    };
    let on_centre =
        |code: String| given.permissions.iter().all(|permission| reaches_centre(by, permission, given, &code));
    on.accounts.iter().all(|account| lacking(by, given, &Subject::Account(account)).is_none())
        && on.holdings.iter().flat_map(centres).all(on_centre)
}

/// The role that allows it here: of several the one that asks for the least, and of such the highest.
fn grant<'a>(by: &'a Bearer, permission: Permission, on: &Subject<'_>) -> Result<(Grant, &'a Holding), Why> {
    if by.status != Status::Active {
        return Err(Why::NotActive(by.status));
    }
    if permission.portal() == Portal::TechSupport && by.door == Door::Closed {
        return Err(Why::LoginDisabled);
    }
    let mut holdings: Vec<&Holding> =
        by.holdings.iter().filter(|holding| holding.permissions.contains(permission)).collect();
    holdings.sort_by_key(|holding| holding.order(permission));
    let Some(easiest) = holdings.first() else { return Err(Why::NoRole) };
    if let Some(why) = on_target(by, permission, on) {
        return Err(why);
    }
    let here = |holding: &&'a Holding| {
        through(by, holding, permission, on).map(|through| (Grant { role: holding.role.clone(), through }, *holding))
    };
    let first = here(easiest);
    holdings[1..].iter().find_map(|holding| first.is_err().then(|| here(holding).ok())?).map_or(first, Ok)
}

/// What stands between them and this target, whichever role it is that allows it.
fn on_target(by: &Bearer, permission: Permission, on: &Subject<'_>) -> Option<Why> {
    let Subject::Member(target) = on else { return None };
    if permission.only_looks() {
        return None;
    }
    // Whoever deletes may bring back; nothing else is done to who is gone.
    if target.status == Status::Deleted && permission != Permission::DeleteUsers {
        return Some(Why::Gone);
    }
    if target.member == by.member {
        return permission.never_on_oneself().then_some(Why::Yourself);
    }
    (target.rank() > by.rank()).then(|| Why::AboveYou(target.rank()))
}

/// Through what a holding reaches the target; none when it reaches everything, or the permission knows no reach.
fn through(by: &Bearer, holding: &Holding, permission: Permission, on: &Subject<'_>) -> Result<Option<Place>, Why> {
    if let Subject::Case(case) = on {
        let manages = case.open_to == OpenTo::Managers && holding.permissions.contains(Permission::ManageCases);
        return if manages || case.named.contains(&by.member) { Ok(None) } else { Err(Why::NotNamed) };
    }
    let Reach::Assigned { accounts, cost_centres } = &holding.reach else { return Ok(None) };
    if permission.area() == Area::Organization {
        return Ok(None);
    }
    let account = |account: &AccountId| accounts.contains(account).then(|| Place::Account(account.clone()));
    let place = match on {
        Subject::Organization | Subject::Case(_) => return Ok(None),
        Subject::Member(_) if permission.area() != Area::Users => return Ok(None),
        Subject::Member(target) if target.member == by.member => return Ok(None),
        Subject::Member(target) if !permission.only_looks() && target.rank() >= Rank::Manager => {
            return Err(Why::NotAnEndUser);
        }
        Subject::Member(target) => target.accounts.iter().find_map(account),
        Subject::Account(id) => account(id),
        Subject::Line(line) => account(&line.account)
            .or_else(|| {
                line.cost_centre.as_ref().filter(|centre| cost_centres.contains(centre)).cloned().map(Place::CostCentre)
            })
            .or_else(|| {
                let is_theirs =
                    |(member, role): &(MemberId, RoleId)| *member == by.member && role.as_str() == holding.role.key();
                line.assigned.iter().any(is_theirs).then(|| Place::Line(line.id.clone()))
            }),
    };
    place.map(Some).ok_or(Why::OutOfReach)
}
