//! What a list of lines is asked for, and how an account or a line's users are looked through: the same in the address
//! and in the server function.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use super::LineState;
use crate::{
    ids::{AccountId, OrganizationId},
    paths,
    people::model::{encoded, searched},
};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineQuery {
    /// A number in any spelling, its last digits, or words of the label.
    #[serde(default)]
    pub q: String,
    #[serde(default)]
    pub account: Option<AccountId>,
    #[serde(default)]
    pub state: Option<LineState>,
    #[serde(default)]
    pub centre: Option<String>,
    /// Only those that nobody but owners reaches.
    #[serde(default)]
    pub nobody: bool,
    /// The number of the last line of the page before.
    #[serde(default)]
    pub after: Option<String>,
}

/// Which page a list of lines stands on: all of them, or those of one account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AccountPage {
    All,
    Of(AccountId),
}

impl LineQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let some = |key: &str| get(key).filter(|value| !value.is_empty());
        Self {
            q: searched(get("q")),
            account: some("account").map(AccountId::new),
            state: some("state").and_then(|key| LineState::from_key(&key)),
            centre: some("centre"),
            nobody: some("reach").as_deref() == Some("nobody"),
            after: some("after"),
        }
    }

    /// The address of this list on a page; that of an account knows its account without being told.
    #[must_use]
    pub fn address(&self, organization: &OrganizationId, on: &AccountPage) -> String {
        let (mut address, account) = match on {
            AccountPage::All => (paths::lines(organization), self.account.as_ref()),
            AccountPage::Of(account) => (paths::account(organization, account), None),
        };
        let mut mark = '?';
        for (name, value) in self.written(account) {
            address.push(mark);
            address.push_str(name);
            address.push('=');
            address.push_str(&encoded(value));
            mark = '&';
        }
        address
    }

    /// All that is asked for, as an address has it.
    #[must_use]
    pub fn pairs(&self) -> Vec<(&'static str, &str)> {
        self.written(self.account.as_ref())
    }

    fn written<'a>(&'a self, account: Option<&'a AccountId>) -> Vec<(&'static str, &'a str)> {
        let pairs = [
            ("q", Some(self.q.as_str()).filter(|q| !q.is_empty())),
            ("account", account.map(AccountId::as_str)),
            ("state", self.state.map(LineState::key)),
            ("centre", self.centre.as_deref()),
            ("reach", self.nobody.then_some("nobody")),
            ("after", self.after.as_deref()),
        ];
        pairs.into_iter().filter_map(|(name, value)| Some((name, value?))).collect()
    }

    /// The first page of the same list, with something else asked for.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = Self { after: None, ..self.clone() };
        change(&mut query);
        query
    }

    /// How many filters are on; on an account's page the account is none.
    #[must_use]
    pub fn filters(&self, page: &AccountPage) -> usize {
        let account = *page == AccountPage::All && self.account.is_some();
        [account, self.state.is_some(), self.centre.is_some(), self.nobody].into_iter().filter(|on| *on).count()
    }

    /// Whether anything narrows the list; on an account's page the account does not.
    #[must_use]
    pub fn narrows(&self) -> bool {
        self.narrows_beside_reach() || self.nobody
    }

    /// The same apart from who reaches them.
    #[must_use]
    pub fn narrows_beside_reach(&self) -> bool {
        !self.q.is_empty() || self.state.is_some() || self.centre.is_some()
    }
}

/// What stands beside a form that assigns: whom or what it offers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineSearch {
    /// Lines by number or label, or people by name.
    #[serde(default)]
    pub find: String,
    /// All lines of an account.
    #[serde(default)]
    pub account: Option<AccountId>,
}

impl LineSearch {
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        Self { find: searched(get("find")), account: get("account").filter(|id| !id.is_empty()).map(AccountId::new) }
    }

    /// Its part of an address.
    #[must_use]
    pub fn query(&self) -> String {
        match (&self.account, self.find.as_str()) {
            (None, "") => String::new(),
            (None, find) => format!("?find={}", encoded(find)),
            (Some(account), _) => format!("?account={}", encoded(account.as_str())),
        }
    }
}
