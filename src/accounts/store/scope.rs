//! How far somebody reaches with a permission: the union of what their holdings that allow it reach.

use crate::{
    access::{Bearer, Permission, Reach},
    accounts::model::Sight,
    ids::AccountId,
};

/// INVARIANT: a line is in it exactly when the policy allows the permission on it (a test holds both together).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    Everything,
    Assigned {
        accounts: Vec<AccountId>,
        centres: Vec<String>,
        /// The roles whose single lines count.
        roles: Vec<String>,
    },
}

impl Scope {
    pub(super) fn of(by: &Bearer, permission: Permission) -> Self {
        let (mut accounts, mut centres, mut roles) = (Vec::new(), Vec::new(), Vec::new());
        for holding in by.holdings.iter().filter(|holding| holding.permissions.contains(permission)) {
            match &holding.reach {
                Reach::Everything => return Self::Everything,
                Reach::Assigned { accounts: theirs, cost_centres } => {
                    accounts.extend(theirs.iter().cloned());
                    centres.extend(cost_centres.iter().cloned());
                    roles.push(holding.role.key().to_owned());
                }
            }
        }
        accounts.sort();
        accounts.dedup();
        centres.sort();
        centres.dedup();
        Self::Assigned { accounts, centres, roles }
    }

    pub(super) fn sight(&self) -> Sight {
        if *self == Self::Everything { Sight::All } else { Sight::Some }
    }

    pub(super) fn has_account(&self, account: &AccountId) -> bool {
        match self {
            Self::Everything => true,
            Self::Assigned { accounts, .. } => accounts.contains(account),
        }
    }

    pub(super) fn has_centre(&self, code: &str) -> bool {
        match self {
            Self::Everything => true,
            Self::Assigned { centres, .. } => centres.iter().any(|centre| centre == code),
        }
    }
}
