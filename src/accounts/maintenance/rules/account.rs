//! An account's name and its contact address.

use super::{super::model::EditAccount, Refusal};
use crate::accounts::model::Trace;

/// What is so about an account.
#[derive(Clone, Debug)]
pub struct AccountFacts {
    pub name: String,
    pub email: Option<String>,
}

/// An account with another name or address. INVARIANT: made only by its rule.
#[derive(Debug)]
pub struct AccountEdited {
    name: String,
    email: Option<String>,
    changes: Vec<Trace>,
}

impl AccountEdited {
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    #[must_use]
    pub fn email(&self) -> Option<&str> {
        self.email.as_deref()
    }

    #[must_use]
    pub fn changes(&self) -> &[Trace] {
        &self.changes
    }
}

/// Gives an account another name or address.
///
/// # Errors
/// `NothingChanged`.
pub fn edit_account(facts: &AccountFacts, wish: &EditAccount) -> Result<AccountEdited, Refusal> {
    let name = Trace::of("name", Some(&facts.name), Some(&wish.name));
    let email = Trace::of("email", facts.email.as_deref(), wish.email.as_deref());
    let changes: Vec<Trace> = name.into_iter().chain(email).collect();
    if changes.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    Ok(AccountEdited { name: wish.name.clone(), email: wish.email.clone(), changes })
}
