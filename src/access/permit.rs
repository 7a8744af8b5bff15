//! The first two of the three keys: the permit that only an allowed decision makes, and the deed signed with it.

use std::marker::PhantomData;

use super::{Bearer, Condition, Decision, Denial, Grant, Permission, Subject, can_approve, decide};
use crate::ids::{MemberId, OrganizationId};

/// Leave to do one kind of deed on one target in one organization.
///
/// INVARIANT: made only by `Permit::ask`, from a decision that is no denial; it carries the tenant of every query behind
/// it, and signs nothing by itself where a second person has to say yes.
#[derive(Debug)]
pub struct Permit<D, T> {
    organization: OrganizationId,
    by: Bearer,
    grant: Grant,
    target: T,
    waits: Option<Condition>,
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
        let (grant, waits) = match decide(by, permission, on) {
            Decision::Denied(denial) => return Err(denial),
            Decision::Allowed(grant) => (grant, None),
            Decision::NeedsApproval(grant, condition) => (grant, Some(condition)),
        };
        let (organization, by, target) = (organization.clone(), by.clone(), target.clone());
        Ok(Self { organization, by, grant, target, waits, deed: PhantomData })
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

    /// Whether a second person has to say yes to whatever is signed with it.
    #[must_use]
    pub fn asks(&self) -> bool {
        self.waits.as_ref().is_some_and(|condition| condition.from.is_none())
    }

    /// Puts the permit under a deed that its rule has made, which costs so much.
    ///
    /// # Errors
    /// The same waiting for a second person's yes, where that is wanted for so much.
    #[expect(clippy::result_large_err, reason = "what waits is the permit and the deed, moved and not copied")]
    pub fn sign(self, deed: D, amount: Option<i64>) -> Result<Signed<D, T>, Waiting<D, T>> {
        match self.waits.clone() {
            Some(condition) if condition.is_for(amount) => Err(Waiting { permit: self, deed, condition }),
            _ => Ok(Signed { permit: self, deed }),
        }
    }
}

/// A deed with its permit: the only thing that the desk commits.
#[derive(Debug)]
pub struct Signed<D, T> {
    pub(crate) permit: Permit<D, T>,
    pub(crate) deed: D,
}

/// A deed that is signed once a second person has said yes.
#[derive(Debug)]
pub struct Waiting<D, T> {
    pub(crate) permit: Permit<D, T>,
    pub(crate) deed: D,
    pub(crate) condition: Condition,
}

impl<D, T> Waiting<D, T> {
    /// Signs it.
    #[must_use]
    pub fn with(self, _: &Yes) -> Signed<D, T> {
        Signed { permit: self.permit, deed: self.deed }
    }
}

/// That enough of those whose yes counts have said it.
///
/// INVARIANT: made only by `Yes::of`.
#[derive(Debug)]
pub struct Yes(());

impl Yes {
    /// Counts those whose yes counts, each once, to what `asker` has asked for; `is_escalated`: nobody answered in time.
    #[must_use]
    pub fn of(
        said: &[&Bearer],
        (asker, is_escalated): (&MemberId, bool),
        permission: Permission,
        on: &Subject<'_>,
        condition: &Condition,
    ) -> Option<Self> {
        let counts = |by: &Bearer| condition.names(by, is_escalated) && can_approve(by, asker, permission, on);
        let mut counted: Vec<&MemberId> = said.iter().filter(|by| counts(by)).map(|by| &by.member).collect();
        counted.sort_unstable();
        counted.dedup();
        (counted.len() >= usize::from(condition.needed.max(1))).then_some(Self(()))
    }
}
