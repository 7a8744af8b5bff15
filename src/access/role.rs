//! The ready-made roles: their portal, their rank, what each may do.

use serde::{Deserialize, Serialize};

use super::Permission;

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

    /// What the role may do, all of it. A Business Owner holds the contacts' permissions too: an organization begins
    /// with its owner, who names the first Case Manager.
    #[must_use]
    pub const fn permissions(self) -> &'static [Permission] {
        match self {
            Self::BusinessOwner | Self::CaseManager => &Permission::ALL,
            Self::MaintenanceManager | Self::BillingManager | Self::OrderManager | Self::EndUser | Self::Customer => {
                &[]
            }
        }
    }
}
