//! The policy: one reading of the rules, for single checks and for lists.

use serde::{Deserialize, Serialize};

use super::{
    Area, Decision, Denial, Grant, LinePlace, Permission, Permissions, Place, Portal, Rank, Reach, Role, RoleName, Why,
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

/// A role that somebody holds now, and how far it reaches for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub role: RoleName,
    pub permissions: Permissions,
    pub reach: Reach,
}

impl From<Role> for Holding {
    /// A ready-made role as everybody has it, with nothing assigned yet.
    fn from(role: Role) -> Self {
        let name = RoleName::Ready(role);
        Self { permissions: role.permissions(), reach: Reach::of(&name), role: name }
    }
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

    /// Whether they hold any role of this portal.
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
}

/// May they, here? The only function that answers this.
#[must_use]
pub fn decide(by: &Bearer, permission: Permission, on: &Subject<'_>) -> Decision {
    match grant(by, permission, on) {
        Ok(grant) => Decision::Allowed(grant),
        Err(why) => Decision::Denied(Denial { permission, why, helpers: Vec::new() }),
    }
}

/// Everybody of `members` whom the policy lets do it, with the role that does.
pub fn who_can<'a>(
    members: impl IntoIterator<Item = &'a Bearer>,
    permission: Permission,
    on: &Subject<'_>,
) -> Vec<(&'a Bearer, Grant)> {
    members
        .into_iter()
        .filter_map(|member| match decide(member, permission, on) {
            Decision::Allowed(grant) => Some((member, grant)),
            Decision::Denied(_) => None,
        })
        .collect()
}

/// Nobody grants what they do not hold themselves, and only a Business Owner names owners and managers of Account Hub;
/// a Business Owner names Case Managers without being one.
#[must_use]
pub fn can_grant(by: &Bearer, role: &RoleName, permissions: Permissions) -> bool {
    let is_owner = by.holds(Role::BusinessOwner);
    if role.rank() > by.rank() {
        return false;
    }
    match role.portal() {
        Portal::TechSupport => is_owner || permissions.beyond(by.permissions()).is_empty(),
        Portal::AccountHub if role.rank() >= Rank::Manager => is_owner,
        Portal::AccountHub => by.is_of(Portal::AccountHub) && permissions.beyond(by.permissions()).is_empty(),
    }
}

/// Of these, the first that they do not hold here: nobody gives others more in a place than they have there themselves.
#[must_use]
pub fn lacking(by: &Bearer, permissions: Permissions, on: &Subject<'_>) -> Option<Permission> {
    permissions.iter().find(|permission| !decide(by, *permission, on).allows())
}

/// Whether they hold it on every line of a cost centre, whichever account bears it.
#[must_use]
pub fn reaches_centre(by: &Bearer, permission: Permission, code: &str) -> bool {
    by.holdings.iter().filter(|holding| holding.permissions.contains(permission)).any(|holding| match &holding.reach {
        Reach::Everything => true,
        Reach::Assigned { .. } if permission.area() == Area::Organization => true,
        Reach::Assigned { cost_centres, .. } => cost_centres.iter().any(|centre| centre == code),
    })
}

/// Whether they hold all of these wherever anything is assigned to somebody, in whichever role.
#[must_use]
pub fn hold_wherever(by: &Bearer, permissions: Permissions, on: &Bearer) -> bool {
    let centres = |holding: &Holding| match &holding.reach {
        Reach::Everything => Vec::new(),
        Reach::Assigned { cost_centres, .. } => cost_centres.clone(),
    };
    let on_centre = |code: String| permissions.iter().all(|permission| reaches_centre(by, permission, &code));
    on.accounts.iter().all(|account| lacking(by, permissions, &Subject::Account(account)).is_none())
        && on.holdings.iter().flat_map(centres).all(on_centre)
}

/// The role that allows it here, the highest of several.
fn grant(by: &Bearer, permission: Permission, on: &Subject<'_>) -> Result<Grant, Why> {
    if by.status != Status::Active {
        return Err(Why::NotActive(by.status));
    }
    if permission.portal() == Portal::TechSupport && by.door == Door::Closed {
        return Err(Why::LoginDisabled);
    }
    let mut holdings: Vec<&Holding> =
        by.holdings.iter().filter(|holding| holding.permissions.contains(permission)).collect();
    holdings.sort_by_key(|holding| std::cmp::Reverse(holding.role.rank()));
    let Some(highest) = holdings.first() else { return Err(Why::NoRole) };
    if let Some(why) = on_target(by, permission, on) {
        return Err(why);
    }
    let here = |holding: &&Holding| {
        through(by, holding, permission, on).map(|through| Grant { role: holding.role.clone(), through })
    };
    let first = here(highest);
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
    let Reach::Assigned { accounts, cost_centres } = &holding.reach else { return Ok(None) };
    if permission.area() == Area::Organization {
        return Ok(None);
    }
    let account = |account: &AccountId| accounts.contains(account).then(|| Place::Account(account.clone()));
    let place = match on {
        Subject::Organization => return Ok(None),
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
