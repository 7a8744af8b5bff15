//! Where something is done to many at once, as the policy is asked about it.

use super::Subject;
use crate::ids::AccountId;

/// Accounts on all of which something is asked about: what is done to many at once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Everywhere(Vec<AccountId>);

impl Everywhere {
    /// None: wherever there is, which only a reach without bounds answers.
    #[must_use]
    pub fn of(accounts: Option<&[AccountId]>) -> Self {
        // No account is called so, and nothing is assigned on it to anybody.
        Self(accounts.map_or_else(|| vec![AccountId::new("*")], <[AccountId]>::to_vec))
    }

    #[must_use]
    pub fn subjects(&self) -> Vec<Subject<'_>> {
        self.0.iter().map(Subject::Account).collect()
    }
}
