//! What can be allowed: one closed list, each entry one sentence a person can read.
//!
//! Always true: what is in the list can be done in the portal; a permission comes with its work.

use serde::{Deserialize, Serialize};

use super::Portal;

/// A group of permissions, as a person looks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Area {
    Contacts,
    Users,
    Accounts,
    Organization,
}

impl Area {
    /// The areas of Account Hub, in the order of the grid in which a role is made.
    pub const HUB: [Self; 3] = [Self::Users, Self::Accounts, Self::Organization];
}

/// What somebody may be allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    ViewContacts,
    CreateContacts,
    EditContacts,
    EditContactRoles,
    DisableLogin,
    EnableLogin,
    ResendInvitations,
    RevokeInvitations,
    ViewContactHistory,
    ViewUsers,
    AddUsers,
    EditUsers,
    BlockUsers,
    ResendRegistrations,
    DeleteUsers,
    EditUserRoles,
    AssignAccounts,
    AssignLines,
    EditMarketing,
    ManageRoles,
    ViewAccounts,
    SeeAsTheyDo,
    ViewHistory,
    ApproveRegistrations,
    EditSettings,
}

impl Permission {
    pub const ALL: [Self; 25] = [
        Self::ViewContacts,
        Self::CreateContacts,
        Self::EditContacts,
        Self::EditContactRoles,
        Self::DisableLogin,
        Self::EnableLogin,
        Self::ResendInvitations,
        Self::RevokeInvitations,
        Self::ViewContactHistory,
        Self::ViewUsers,
        Self::AddUsers,
        Self::EditUsers,
        Self::BlockUsers,
        Self::ResendRegistrations,
        Self::DeleteUsers,
        Self::EditUserRoles,
        Self::AssignAccounts,
        Self::AssignLines,
        Self::EditMarketing,
        Self::ManageRoles,
        Self::ViewAccounts,
        Self::SeeAsTheyDo,
        Self::ViewHistory,
        Self::ApproveRegistrations,
        Self::EditSettings,
    ];

    /// The name in the database, the matrix and the dictionaries.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ViewContacts => "view_contacts",
            Self::CreateContacts => "create_contacts",
            Self::EditContacts => "edit_contacts",
            Self::EditContactRoles => "edit_contact_roles",
            Self::DisableLogin => "disable_login",
            Self::EnableLogin => "enable_login",
            Self::ResendInvitations => "resend_invitations",
            Self::RevokeInvitations => "revoke_invitations",
            Self::ViewContactHistory => "view_contact_history",
            Self::ViewUsers => "view_users",
            Self::AddUsers => "add_users",
            Self::EditUsers => "edit_users",
            Self::BlockUsers => "block_users",
            Self::ResendRegistrations => "resend_registrations",
            Self::DeleteUsers => "delete_users",
            Self::EditUserRoles => "edit_user_roles",
            Self::AssignAccounts => "assign_accounts",
            Self::AssignLines => "assign_lines",
            Self::EditMarketing => "edit_marketing",
            Self::ManageRoles => "manage_roles",
            Self::ViewAccounts => "view_accounts",
            Self::SeeAsTheyDo => "see_as_they_do",
            Self::ViewHistory => "view_history",
            Self::ApproveRegistrations => "approve_registrations",
            Self::EditSettings => "edit_settings",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.key() == key)
    }

    #[must_use]
    pub const fn area(self) -> Area {
        match self {
            Self::ViewContacts
            | Self::CreateContacts
            | Self::EditContacts
            | Self::EditContactRoles
            | Self::DisableLogin
            | Self::EnableLogin
            | Self::ResendInvitations
            | Self::RevokeInvitations
            | Self::ViewContactHistory => Area::Contacts,
            Self::ViewAccounts => Area::Accounts,
            Self::ViewHistory | Self::EditSettings => Area::Organization,
            _ => Area::Users,
        }
    }

    /// The portal whose door has to be open for it.
    #[must_use]
    pub const fn portal(self) -> Portal {
        match self.area() {
            Area::Contacts => Portal::TechSupport,
            Area::Users | Area::Accounts | Area::Organization => Portal::AccountHub,
        }
    }

    /// What only looks at somebody is allowed whatever their rank, and on oneself.
    #[must_use]
    pub const fn only_looks(self) -> bool {
        matches!(
            self,
            Self::ViewContacts | Self::ViewContactHistory | Self::ViewUsers | Self::ViewAccounts | Self::ViewHistory
        )
    }

    /// What nobody does to themselves: it would raise them, or shut them out by their own hand.
    #[must_use]
    pub const fn never_on_oneself(self) -> bool {
        matches!(
            self,
            Self::EditContactRoles
                | Self::DisableLogin
                | Self::EnableLogin
                | Self::ResendInvitations
                | Self::RevokeInvitations
                | Self::BlockUsers
                | Self::ResendRegistrations
                | Self::DeleteUsers
                | Self::EditUserRoles
                | Self::AssignAccounts
                | Self::AssignLines
                | Self::SeeAsTheyDo
        )
    }

    /// What is asked for on the organization itself, on nobody and nothing in it: no assignment bounds it.
    #[must_use]
    pub const fn is_of_the_whole(self) -> bool {
        matches!(self, Self::AddUsers | Self::ManageRoles | Self::ViewHistory | Self::EditSettings)
    }

    /// What no role but Business Owner can be given.
    #[must_use]
    pub const fn owners_only(self) -> bool {
        matches!(self, Self::AssignAccounts | Self::SeeAsTheyDo)
    }
}

/// A set of permissions.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Permissions(u64);

impl Permissions {
    #[must_use]
    pub const fn of(list: &[Permission]) -> Self {
        let (mut bits, mut at) = (0, 0);
        while at < list.len() {
            bits |= Self::bit(list[at]);
            at += 1;
        }
        Self(bits)
    }

    const fn bit(permission: Permission) -> u64 {
        1 << (permission as u8)
    }

    #[must_use]
    pub const fn contains(self, permission: Permission) -> bool {
        self.0 & Self::bit(permission) != 0
    }

    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Those that `other` lacks.
    #[must_use]
    pub const fn beyond(self, other: Self) -> Self {
        Self(self.0 & !other.0)
    }

    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// In the order of the catalogue.
    pub fn iter(self) -> impl Iterator<Item = Permission> {
        Permission::ALL.into_iter().filter(move |permission| self.contains(*permission))
    }
}

impl FromIterator<Permission> for Permissions {
    fn from_iter<I: IntoIterator<Item = Permission>>(list: I) -> Self {
        Self(list.into_iter().fold(0, |bits, permission| bits | Self::bit(permission)))
    }
}
