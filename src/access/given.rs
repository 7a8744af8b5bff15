//! What a role gives to whoever gets it, and whether somebody has as much themselves.

use super::{Bearer, Condition, Conditions, Permission, Permissions, condition::condition};

/// All that a role allows: for each permission whether, whether outright, and on which conditions if not.
#[derive(Clone, Copy, Debug)]
pub struct Given<'a> {
    pub permissions: Permissions,
    conditions: &'a [(Permission, Condition)],
}

impl<'a> Given<'a> {
    #[must_use]
    pub fn new(permissions: Permissions, conditions: &'a Conditions) -> Self {
        Self { permissions, conditions }
    }

    /// Of all that only these.
    #[must_use]
    pub const fn only(self, permissions: Permissions) -> Self {
        Self { permissions, ..self }
    }

    #[must_use]
    pub fn condition(&self, permission: Permission) -> Condition {
        condition(self.conditions, permission)
    }

    /// Whether it wants a second person's yes, and lets nothing pass that this condition would stop.
    #[must_use]
    pub fn is_as_strict_as(&self, permission: Permission, held: &Condition) -> bool {
        self.permissions.asks(permission) && self.condition(permission).is_as_strict_as(held)
    }

    /// What it allows and the other does not, or only with somebody's yes, or on harder conditions.
    #[must_use]
    pub fn beyond(&self, other: &Self) -> Permissions {
        let is_easier = |permission: &Permission| {
            other.permissions.asks(*permission)
                && self.permissions.asks(*permission)
                && !self.is_as_strict_as(*permission, &other.condition(*permission))
        };
        let easier: Vec<Permission> = self.permissions.iter().filter(is_easier).collect();
        self.permissions.beyond(other.permissions).asking(&easier)
    }

    /// Whether it asks of this at least as much as every role asks by which somebody has it.
    #[must_use]
    pub fn asks_as_much_as(&self, by: &Bearer, permission: Permission) -> bool {
        let mut held = by.holdings.iter().filter(|holding| holding.permissions.contains(permission));
        held.all(|held| self.is_as_strict_as(permission, &held.condition(permission)))
    }

    /// The first that somebody does not hold themselves, or not outright, or on harder conditions in any role of theirs.
    #[must_use]
    pub fn beyond_all_of(&self, by: &Bearer) -> Option<Permission> {
        let held = by.permissions();
        let is_easier = |permission: &Permission| held.asks(*permission) && !self.asks_as_much_as(by, *permission);
        self.permissions.beyond(held).iter().next().or_else(|| self.permissions.iter().find(is_easier))
    }
}

/// Outright, or on the condition that one person who could do it themselves says yes.
impl From<Permissions> for Given<'_> {
    fn from(permissions: Permissions) -> Self {
        Self { permissions, conditions: &[] }
    }
}
