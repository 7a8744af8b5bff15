//! The policy: one reading of the rules, for single checks and for lists.

use serde::{Deserialize, Serialize};

use super::{Decision, Denial, Grant, Permission, Portal, Rank, Role, Why};
use crate::ids::MemberId;

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
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Bearer {
    pub member: MemberId,
    pub status: Status,
    pub door: Door,
    pub roles: Vec<Role>,
}

impl Bearer {
    /// Whether any portal opens to them. Without a role there is still the home page, which says whom to ask.
    #[must_use]
    pub fn has_a_door(&self) -> bool {
        let only_support = !self.roles.is_empty() && self.roles.iter().all(|role| role.portal() == Portal::TechSupport);
        self.status == Status::Active && !(only_support && self.door == Door::Closed)
    }

    #[must_use]
    pub fn rank(&self) -> Rank {
        self.roles.iter().map(|role| role.rank()).max().unwrap_or(Rank::Nobody)
    }

    #[must_use]
    pub fn holds(&self, role: Role) -> bool {
        self.roles.contains(&role)
    }
}

/// What a permission is asked for on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject<'a> {
    Organization,
    Member(&'a Bearer),
}

/// May they, here? The only function that answers this.
#[must_use]
pub fn decide(by: &Bearer, permission: Permission, on: &Subject<'_>) -> Decision {
    match grant(by, permission).and_then(|grant| on_target(by, permission, on).map_or(Ok(grant), Err)) {
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

/// Nobody grants what they do not hold themselves; a Business Owner names Case Managers without being one.
#[must_use]
pub fn can_grant(by: &Bearer, role: Role) -> bool {
    let holds_all = role.permissions().iter().all(|permission| granting_role(by, *permission).is_some());
    let names_case_roles = by.holds(Role::BusinessOwner) && role.portal() == Portal::TechSupport;
    role.rank() <= by.rank() && (holds_all || names_case_roles)
}

/// The role that allows it, if they can come in at all.
fn grant(by: &Bearer, permission: Permission) -> Result<Grant, Why> {
    if by.status != Status::Active {
        return Err(Why::NotActive(by.status));
    }
    if permission.portal() == Portal::TechSupport && by.door == Door::Closed {
        return Err(Why::LoginDisabled);
    }
    granting_role(by, permission).map(|role| Grant { role }).ok_or(Why::NoRole)
}

/// What stands between them and this target.
fn on_target(by: &Bearer, permission: Permission, on: &Subject<'_>) -> Option<Why> {
    let Subject::Member(target) = on else { return None };
    if permission.only_looks() {
        return None;
    }
    if target.status == Status::Deleted {
        return Some(Why::Gone);
    }
    if target.member == by.member {
        return permission.never_on_oneself().then_some(Why::Yourself);
    }
    (target.rank() > by.rank()).then(|| Why::AboveYou(target.rank()))
}

fn granting_role(by: &Bearer, permission: Permission) -> Option<Role> {
    by.roles.iter().copied().filter(|role| role.permissions().contains(&permission)).max_by_key(|role| role.rank())
}
