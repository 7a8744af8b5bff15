//! What the rules look at, as the store reads it.

use super::Refusal;
use crate::{
    access::{Bearer, Given, Holding, Permission, Permissions, Reach, Status, Subject, decide, hold_wherever},
    ids::{AccountId, RoleId},
    roles::model::RoleSummary,
};

/// What is so before a role is made.
pub struct MakeFacts {
    pub id: RoleId,
    /// How many roles the organization keeps.
    pub kept: usize,
    /// Its managers and owners: at most `MOST_APPROVERS`, the owners first.
    pub approvers: Vec<HolderFact>,
}

/// What is so about a role.
pub struct RoleFacts {
    pub role: RoleSummary,
    /// Whoever holds it, when the actor does not reach everything: at most one more than `MOST_HOLDERS`.
    pub holders: Vec<HolderFact>,
    /// The accounts on which anything is assigned to the first of its holders.
    pub places: Vec<AccountId>,
    /// The managers and owners: at most `MOST_APPROVERS`, the owners first; and whoever is named in the role.
    pub approvers: Vec<HolderFact>,
}

/// Somebody who holds it.
#[derive(Clone, Debug)]
pub struct HolderFact {
    pub bearer: Bearer,
    pub name: String,
}

impl HolderFact {
    /// Whether they are a member still. Who was deleted can be brought back for a while, and holds it until then.
    #[must_use]
    pub fn is_here(&self) -> bool {
        self.bearer.status != Status::Deleted
    }

    /// Their name, to who may see them.
    #[must_use]
    pub fn named(&self, by: &Bearer) -> Option<&String> {
        decide(by, Permission::ViewUsers, &Subject::Member(&self.bearer)).allows().then_some(&self.name)
    }

    /// Why they are in the way of this actor.
    #[must_use]
    pub fn beyond(&self, by: &Bearer) -> Refusal {
        Refusal::HolderBeyondYou { name: self.named(by).cloned().unwrap_or_default() }
    }

    /// Whether this actor holds all of these wherever they have anything.
    #[must_use]
    pub fn is_within(&self, by: &Bearer, given: Given<'_>) -> bool {
        hold_wherever(by, given, &self.bearer)
    }

    /// What other roles of theirs allow wherever this one reaches. Single lines are in no reach: beside a role that
    /// reaches only these, nothing but everything is enough.
    #[must_use]
    pub fn beside(&self, role: &RoleId) -> Permissions {
        let (this, others): (Vec<&Holding>, Vec<&Holding>) =
            self.bearer.holdings.iter().partition(|holding| holding.role.key() == role.as_str());
        let covers = |other: &&Holding| this.iter().all(|this| covers(&other.reach, &this.reach));
        others.into_iter().filter(covers).fold(Permissions::default(), |all, holding| all.and(holding.permissions))
    }
}

fn covers(other: &Reach, this: &Reach) -> bool {
    match (other, this) {
        (Reach::Everything, _) => true,
        (Reach::Assigned { accounts, cost_centres }, Reach::Assigned { accounts: these, cost_centres: those }) => {
            !(these.is_empty() && those.is_empty())
                && these.iter().all(|account| accounts.contains(account))
                && those.iter().all(|centre| cost_centres.contains(centre))
        }
        (Reach::Assigned { .. }, Reach::Everything) => false,
    }
}

/// What is so about a role that is to go.
pub struct LeaveFacts {
    pub role: RoleSummary,
    /// At most one more than `MOST_HOLDERS`.
    pub holders: Vec<HolderFact>,
    /// Every role of Account Hub that is in use.
    pub all: Vec<RoleSummary>,
    /// Who acts, as the history calls them.
    pub by: String,
}
