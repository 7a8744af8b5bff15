//! What a deed is done to, as the policy sees it.

use super::{Db, DeskError, Script};
use crate::{
    access::{Bearer, CasePlace, LinePlace, Subject},
    ids::{AccountId, OrganizationId},
    time::Moment,
};

/// What a deed is done to.
pub trait Target: Clone + Send + Sync + 'static {
    /// Finds it in this organization, as the policy sees it now; nothing when it is not there.
    fn find(
        &self,
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> impl Future<Output = Result<Option<Found>, DeskError>> + Send;

    /// The same of many at once: for each as `find` does.
    fn find_all(
        targets: &[&Self],
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> impl Future<Output = Result<Vec<Option<Found>>, DeskError>> + Send {
        async move {
            let mut all = Vec::with_capacity(targets.len());
            for target in targets {
                all.push(target.find(db, organization, now).await?);
            }
            Ok(all)
        }
    }

    /// Ends the script as stale when the record is not at this revision any more.
    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script);
}

/// A target as the policy sees it.
#[derive(Clone, Debug)]
pub enum Found {
    Organization,
    Member(Bearer),
    Account(AccountId),
    Line(LinePlace),
    Case(CasePlace),
}

impl Found {
    #[must_use]
    pub const fn subject(&self) -> Subject<'_> {
        match self {
            Self::Organization => Subject::Organization,
            Self::Member(bearer) => Subject::Member(bearer),
            Self::Account(account) => Subject::Account(account),
            Self::Line(line) => Subject::Line(line),
            Self::Case(case) => Subject::Case(case),
        }
    }
}

impl Target for OrganizationId {
    async fn find(&self, _: &Db, organization: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        Ok((self == organization).then_some(Found::Organization))
    }

    fn require_revision(&self, _: &OrganizationId, _: i64, _: &mut Script) {}
}
