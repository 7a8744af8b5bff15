//! The roles: the ready-made ones with what each may do, and those that an organization makes for itself.

use serde::{Deserialize, Serialize};

use super::{Permission, Permissions};
use crate::{ids::RoleId, words::Bilingual};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Portal {
    AccountHub,
    TechSupport,
}

/// Nobody acts on somebody above them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Rank {
    Nobody,
    User,
    Manager,
    Owner,
}

/// A ready-made role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    BusinessOwner,
    MaintenanceManager,
    BillingManager,
    OrderManager,
    EndUser,
    CaseManager,
    Customer,
}

impl Role {
    pub const ALL: [Self; 7] = [
        Self::BusinessOwner,
        Self::MaintenanceManager,
        Self::BillingManager,
        Self::OrderManager,
        Self::EndUser,
        Self::CaseManager,
        Self::Customer,
    ];

    /// The two roles of Tech Support, in the order in which they are offered.
    pub const TECH_SUPPORT: [Self; 2] = [Self::Customer, Self::CaseManager];

    /// The ready-made roles of Account Hub, the highest first.
    pub const HUB: [Self; 5] =
        [Self::BusinessOwner, Self::MaintenanceManager, Self::BillingManager, Self::OrderManager, Self::EndUser];

    /// The name in the database, in forms and in the matrix.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::BusinessOwner => "business_owner",
            Self::MaintenanceManager => "maintenance_manager",
            Self::BillingManager => "billing_manager",
            Self::OrderManager => "order_manager",
            Self::EndUser => "end_user",
            Self::CaseManager => "case_manager",
            Self::Customer => "customer",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }

    /// The id by which other systems know the role; small print beside its name.
    #[must_use]
    pub const fn external_id(self) -> Option<&'static str> {
        match self {
            Self::CaseManager => Some("sn_customerservice.customer_admin"),
            Self::Customer => Some("sn_customerservice.customer"),
            _ => None,
        }
    }

    #[must_use]
    pub const fn portal(self) -> Portal {
        match self {
            Self::CaseManager | Self::Customer => Portal::TechSupport,
            _ => Portal::AccountHub,
        }
    }

    #[must_use]
    pub const fn rank(self) -> Rank {
        match self {
            Self::BusinessOwner => Rank::Owner,
            Self::MaintenanceManager | Self::BillingManager | Self::OrderManager | Self::CaseManager => Rank::Manager,
            Self::EndUser | Self::Customer => Rank::User,
        }
    }

    /// What the role may do, all of it; an organization may have given its End Users something else. A Business Owner
    /// holds the contacts' permissions too: an organization begins with its owner, who names the first Case Manager.
    #[must_use]
    pub const fn permissions(self) -> Permissions {
        match self {
            Self::BusinessOwner => Permissions::of(&Permission::ALL),
            Self::CaseManager => Permissions::of(&[
                Permission::ViewContacts,
                Permission::CreateContacts,
                Permission::EditContacts,
                Permission::EditContactRoles,
                Permission::DisableLogin,
                Permission::EnableLogin,
                Permission::ResendInvitations,
                Permission::RevokeInvitations,
                Permission::ViewContactHistory,
                Permission::ViewCases,
                Permission::OpenCases,
                Permission::AnswerCases,
                Permission::ManageCases,
            ]),
            Self::MaintenanceManager => Permissions::of(&[
                Permission::ViewUsers,
                Permission::AddUsers,
                Permission::EditUsers,
                Permission::BlockUsers,
                Permission::ResendRegistrations,
                Permission::AssignLines,
                Permission::ViewAccounts,
                Permission::EditAccountNames,
                Permission::EditIdentifiers,
                Permission::SuspendLines,
                Permission::RestoreLines,
                Permission::ChangeNumbers,
                Permission::ChangeSims,
                Permission::ChangePlans,
                Permission::MoveLines,
                Permission::TransferPins,
            ]),
            Self::BillingManager | Self::OrderManager => Permissions::of(&[Permission::ViewAccounts]),
            Self::EndUser => {
                Permissions::of(&[Permission::ViewAccounts, Permission::SuspendLines, Permission::RestoreLines])
                    .asking(&[Permission::ChangeSims])
            }
            Self::Customer => Permissions::of(&[Permission::ViewCases, Permission::OpenCases, Permission::AnswerCases]),
        }
    }
}

/// Whom a role that an organization has made is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// An additional administrative role: it reaches the accounts that are assigned to its holder.
    Administrative,
    /// It reaches the lines that are assigned to its holder.
    EndUser,
}

impl Kind {
    pub const ALL: [Self; 2] = [Self::Administrative, Self::EndUser];

    /// As the database and forms spell it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Administrative => "administrative",
            Self::EndUser => "end_user",
        }
    }

    #[must_use]
    pub const fn rank(self) -> Rank {
        match self {
            Self::Administrative => Rank::Manager,
            Self::EndUser => Rank::User,
        }
    }

    /// Whether such a role can be given this at all: an End User reaches their lines, and nothing that no line bounds.
    #[must_use]
    pub const fn takes(self, permission: Permission) -> bool {
        match self {
            Self::Administrative => true,
            Self::EndUser => !permission.is_of_the_whole(),
        }
    }
}

/// Which role: a ready-made one, or one that the organization has made and named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum RoleName {
    Ready(Role),
    Own { id: RoleId, kind: Kind, name: Bilingual },
}

impl From<Role> for RoleName {
    fn from(role: Role) -> Self {
        Self::Ready(role)
    }
}

impl RoleName {
    #[must_use]
    pub fn key(&self) -> &str {
        match self {
            Self::Ready(role) => role.key(),
            Self::Own { id, .. } => id.as_str(),
        }
    }

    #[must_use]
    pub const fn portal(&self) -> Portal {
        match self {
            Self::Ready(role) => role.portal(),
            Self::Own { .. } => Portal::AccountHub,
        }
    }

    #[must_use]
    pub const fn rank(&self) -> Rank {
        match self {
            Self::Ready(role) => role.rank(),
            Self::Own { kind, .. } => kind.rank(),
        }
    }

    /// Whether it reaches what is assigned to its holder, and nothing else.
    #[must_use]
    pub fn is_assigned(&self) -> bool {
        self.portal() == Portal::AccountHub && self.rank() < Rank::Owner
    }
}
