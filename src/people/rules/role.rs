//! Giving a contact another role of Tech Support.

use super::{ContactFacts, Made, Refusal};
use crate::access::{Bearer, Portal, Role, can_grant};

/// Another role of Tech Support.
pub type RoleChanged = Made<RoleChange>;

pub struct RoleChange {
    pub from: Option<Role>,
    pub to: Role,
    pub name: String,
}

/// # Errors
/// `CannotGrant`, `NothingChanged`, `LastCaseManager`.
pub fn change_role(by: &Bearer, facts: &ContactFacts, to: Role) -> Result<RoleChanged, Refusal> {
    if let Some(refusal) = grantable(by, to) {
        return Err(refusal);
    }
    let from = facts.role();
    if from == Some(to) {
        return Err(Refusal::NothingChanged);
    }
    if to != Role::CaseManager && facts.is_last_case_manager() {
        return Err(Refusal::LastCaseManager);
    }
    Ok(Made(RoleChange { from, to, name: facts.details.name() }))
}

/// Why this actor cannot give this role to anybody.
#[must_use]
pub fn grantable(by: &Bearer, role: Role) -> Option<Refusal> {
    let may = role.portal() == Portal::TechSupport && can_grant(by, &role.into(), role.permissions());
    (!may).then_some(Refusal::CannotGrant { role })
}
