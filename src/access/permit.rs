//! The first two of the three keys: the permit that only an allowed decision makes, and the deed signed with it.

use std::marker::PhantomData;

use super::{Bearer, Decision, Denial, Grant, Permission, Subject, decide};
use crate::ids::OrganizationId;

/// Leave to do one kind of deed on one target in one organization.
///
/// INVARIANT: made only by `Permit::ask`, from an allowed decision; it carries the tenant of every query behind it.
#[derive(Debug)]
pub struct Permit<D, T> {
    organization: OrganizationId,
    by: Bearer,
    grant: Grant,
    target: T,
    deed: PhantomData<fn() -> D>,
}

impl<D, T: Clone> Permit<D, T> {
    /// Asks the policy.
    ///
    /// # Errors
    /// The denial, with its reason.
    pub fn ask(
        organization: &OrganizationId,
        by: &Bearer,
        permission: Permission,
        target: &T,
        on: &Subject<'_>,
    ) -> Result<Self, Denial> {
        match decide(by, permission, on) {
            Decision::Denied(denial) => Err(denial),
            Decision::Allowed(grant) => Ok(Self {
                organization: organization.clone(),
                by: by.clone(),
                grant,
                target: target.clone(),
                deed: PhantomData,
            }),
        }
    }

    #[must_use]
    pub const fn organization(&self) -> &OrganizationId {
        &self.organization
    }

    #[must_use]
    pub const fn by(&self) -> &Bearer {
        &self.by
    }

    #[must_use]
    pub const fn grant(&self) -> &Grant {
        &self.grant
    }

    #[must_use]
    pub const fn target(&self) -> &T {
        &self.target
    }

    /// Puts the permit under a deed that its rule has made.
    #[must_use]
    pub fn sign(self, deed: D) -> Signed<D, T> {
        Signed { permit: self, deed }
    }
}

/// A deed with its permit: the only thing that the desk commits.
#[derive(Debug)]
pub struct Signed<D, T> {
    pub(crate) permit: Permit<D, T>,
    pub(crate) deed: D,
}
