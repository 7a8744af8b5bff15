//! What a role allows: for each permission one of three answers, and whose yes is wanted where one is.

use serde::{Deserialize, Serialize};

use crate::{
    access::{Condition, Conditions, Given, Permission, Permissions, condition},
    ids::MemberId,
};

/// What a role says of one permission.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    NotAllowed,
    WithApproval,
    Allowed,
}

impl Answer {
    /// In the order of the grid.
    pub const ALL: [Self; 3] = [Self::NotAllowed, Self::WithApproval, Self::Allowed];

    /// As forms post it and history keeps it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::NotAllowed => "not_allowed",
            Self::WithApproval => "with_approval",
            Self::Allowed => "allowed",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }

    #[must_use]
    pub fn of(permissions: Permissions, permission: Permission) -> Self {
        match (permissions.contains(permission), permissions.asks(permission)) {
            (false, _) => Self::NotAllowed,
            (true, true) => Self::WithApproval,
            (true, false) => Self::Allowed,
        }
    }

    /// Whether a role can say it of this permission.
    #[must_use]
    pub fn fits(self, permission: Permission) -> bool {
        self != Self::WithApproval || permission.may_ask()
    }

    /// The same permissions with this one answered so.
    #[must_use]
    pub fn put(self, permissions: Permissions, permission: Permission) -> Permissions {
        let others = permissions.without(permission);
        match self {
            Self::NotAllowed => others,
            Self::WithApproval => others.asking(&[permission]),
            Self::Allowed => others.and(Permissions::of(&[permission])),
        }
    }
}

/// All that a role allows.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allows {
    /// Written by key: a wish outlives the version that wrote it.
    #[serde(with = "by_key")]
    pub permissions: Permissions,
    /// Only of what wants a second person's yes and says more of it than that, in the order of the catalogue.
    pub conditions: Conditions,
}

impl From<Permissions> for Allows {
    fn from(permissions: Permissions) -> Self {
        Self { permissions, conditions: Conditions::new() }
    }
}

impl Allows {
    #[must_use]
    pub fn condition(&self, permission: Permission) -> Condition {
        condition(&self.conditions, permission)
    }

    /// All that it gives.
    #[must_use]
    pub fn given(&self) -> Given<'_> {
        Given::new(self.permissions, &self.conditions)
    }
}

/// Somebody who can say yes to others: a manager or an owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Approver {
    pub member: MemberId,
    pub name: String,
    /// What they could say yes to.
    pub to: Permissions,
}

/// Somebody to be named, or named already.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Nameable {
    pub member: String,
    pub name: Option<String>,
    pub is_named: bool,
    /// Whether they could say yes as everybody is now.
    pub is_able: bool,
}

/// Those who could say yes, and whoever is named though they cannot: they stay so until somebody says otherwise.
#[must_use]
pub fn nameable(permission: Permission, approvers: &[Approver], named: &[String]) -> Vec<Nameable> {
    let able = approvers.iter().filter(|one| one.to.contains(permission)).map(|one| Nameable {
        member: one.member.to_string(),
        name: Some(one.name.clone()),
        is_named: named.iter().any(|id| id == one.member.as_str()),
        is_able: true,
    });
    let mut all: Vec<Nameable> = able.collect();
    for id in named {
        if all.iter().all(|one| one.member != *id) {
            let name = approvers.iter().find(|one| one.member.as_str() == id).map(|one| one.name.clone());
            all.push(Nameable { member: id.clone(), name, is_named: true, is_able: false });
        }
    }
    all
}

mod by_key {
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use super::{Permission, Permissions};

    pub fn serialize<S: Serializer>(permissions: &Permissions, to: S) -> Result<S::Ok, S::Error> {
        let each = permissions.iter().map(|one| (one, permissions.asks(one)));
        each.collect::<Vec<(Permission, bool)>>().serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Permissions, D::Error> {
        let each = Vec::<(Permission, bool)>::deserialize(from)?;
        let asking: Vec<Permission> = each.iter().filter(|(_, asks)| *asks).map(|(one, _)| *one).collect();
        Ok(each.into_iter().map(|(one, _)| one).collect::<Permissions>().asking(&asking))
    }
}
