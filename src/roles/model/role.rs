//! A role as an organization has it, and who holds it.

use serde::{Deserialize, Serialize};

use super::Allows;
use crate::{
    access::{Conditions, Given, Kind, Permissions, Rank, Role, RoleName},
    ids::{MemberId, RoleId},
    words::{Bilingual, Language},
};

/// Whose work a role is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Origin {
    /// As everybody has it.
    Ready,
    /// A ready-made one to which the organization has given other permissions.
    Customized,
    /// Made by the organization.
    Own,
}

/// Where a role of the organization's own is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleFolder {
    Active,
    Archived,
}

impl RoleFolder {
    /// As the database spells it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Archived => "archived",
        }
    }
}

/// A role of Account Hub as the organization has it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleSummary {
    pub id: RoleId,
    pub name: RoleName,
    /// What it is for; empty for the ready-made ones, which the dictionary describes.
    pub text: Bilingual,
    pub permissions: Permissions,
    /// What more it says of those that want a second person's yes.
    pub conditions: Conditions,
    pub origin: Origin,
    pub folder: RoleFolder,
    /// What an edit begins on; an edit that was begun on an older one is stale. 0: nothing is written down of it.
    pub revision: i64,
}

impl RoleSummary {
    /// A ready-made role as everybody has it.
    #[must_use]
    pub fn ready(role: Role) -> Self {
        Self {
            id: RoleId::new(role.key()),
            name: role.into(),
            text: Bilingual::default(),
            permissions: role.permissions(),
            conditions: Conditions::new(),
            origin: Origin::Ready,
            folder: RoleFolder::Active,
            revision: 0,
        }
    }

    #[must_use]
    pub fn allows(&self) -> Allows {
        Allows { permissions: self.permissions, conditions: self.conditions.clone() }
    }

    /// The same, looked at.
    #[must_use]
    pub fn given(&self) -> Given<'_> {
        Given::new(self.permissions, &self.conditions)
    }

    /// Whom it is for; a Business Owner's is neither of the two.
    #[must_use]
    pub fn kind(&self) -> Option<Kind> {
        match self.name.rank() {
            Rank::Manager => Some(Kind::Administrative),
            Rank::User => Some(Kind::EndUser),
            Rank::Owner | Rank::Nobody => None,
        }
    }

    /// The ready-made role that it is, customized or not.
    #[must_use]
    pub const fn ready_made(&self) -> Option<Role> {
        match &self.name {
            RoleName::Ready(role) => Some(*role),
            RoleName::Own { .. } => None,
        }
    }

    /// Its name as a value of a history line, for each reader to be told in their language: the key of a ready-made
    /// one, what the organization calls its own in both languages.
    #[cfg(feature = "ssr")]
    #[must_use]
    pub fn value(&self) -> String {
        match &self.name {
            RoleName::Ready(role) => role.key().to_owned(),
            RoleName::Own { name, .. } => leptos::serde_json::to_string(name).unwrap_or_default(),
        }
    }

    /// Its name in one line: in both languages where it has both.
    #[must_use]
    pub fn written(&self) -> String {
        match &self.name {
            RoleName::Ready(role) => role.key().to_owned(),
            RoleName::Own { name, .. } => [&name.en, &name.es]
                .into_iter()
                .filter(|text| !text.is_empty())
                .map(String::as_str)
                .collect::<Vec<_>>()
                .join(" / "),
        }
    }
}

/// Somebody who holds a role.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    pub member: MemberId,
    pub name: String,
}

/// Those who hold a role: a few of them, and how many there are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holders {
    pub some: Vec<Holder>,
    pub count: usize,
    /// There are more than were counted.
    pub more: bool,
}

/// How a role goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaving {
    /// It can be brought back.
    Archive,
    Delete,
}

impl Leaving {
    /// As forms and addresses spell it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Archive => "archive",
            Self::Delete => "delete",
        }
    }

    /// What cannot be read takes nothing away for good.
    #[must_use]
    pub fn from_key(key: &str) -> Self {
        if key == Self::Delete.key() { Self::Delete } else { Self::Archive }
    }
}

/// What a role is called and what it is for, as it was typed and can be kept.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    pub name: Bilingual,
    pub text: Bilingual,
    /// The name in each language in which it has one, without case and accents: no other role has one of these.
    pub keys: Vec<(Language, String)>,
}
