//! A role that somebody holds, as the policy sees it.

use std::cmp::Reverse;

use super::{Condition, Conditions, Given, Permission, Permissions, Reach, Role, RoleName, condition::condition};

/// A role that somebody holds now, and how far it reaches for them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Holding {
    pub role: RoleName,
    pub permissions: Permissions,
    /// Of what it allows with a second person's yes, where it says more of that.
    pub conditions: Conditions,
    pub reach: Reach,
}

impl Holding {
    #[must_use]
    pub fn given(&self) -> Given<'_> {
        Given::new(self.permissions, &self.conditions)
    }

    /// By which the easiest comes first: outright; then from the highest amount on, by the fewest; then the highest role.
    #[must_use]
    pub fn order(&self, permission: Permission) -> impl Ord + use<> {
        let asks = self.permissions.asks(permission);
        let Condition { from, needed, .. } = if asks { self.condition(permission) } else { Condition::default() };
        (asks, Reverse(from), needed, Reverse(self.role.rank()))
    }

    /// What more it says of one that wants a second person's yes.
    #[must_use]
    pub fn condition(&self, permission: Permission) -> Condition {
        condition(&self.conditions, permission)
    }
}

impl From<Role> for Holding {
    /// A ready-made role as everybody has it, with nothing assigned yet.
    fn from(role: Role) -> Self {
        let name = RoleName::Ready(role);
        Self { permissions: role.permissions(), conditions: Conditions::new(), reach: Reach::of(&name), role: name }
    }
}
