//! What a list of users is asked for: the same in its address, its form and its server function.
//!
//! Always true: reading an address never fails; what it does not know is as if it were not there.

use serde::{Deserialize, Serialize};

use crate::{
    access::Status,
    ids::{AccountId, OrganizationId, RoleId},
    paths,
    people::model::{SearchQuery, Sort, addressed, beside_search, searched},
    words::Language,
};

use super::{Column, Columns};

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct UserQuery {
    #[serde(default)]
    pub q: String,
    /// The highest role that somebody holds.
    #[serde(default)]
    pub role: Option<RoleId>,
    /// None: everybody who was not deleted.
    #[serde(default)]
    pub status: Option<Status>,
    /// On which anything is assigned to them.
    #[serde(default)]
    pub account: Option<AccountId>,
    /// In which they are written to.
    #[serde(default)]
    pub language: Option<Language>,
    #[serde(default)]
    pub sort: Sort,
    /// None: as the room allows.
    #[serde(default)]
    pub columns: Option<Columns>,
    #[serde(default)]
    pub after: Option<String>,
}

impl UserQuery {
    /// Reads an address, pair by pair.
    #[must_use]
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Self {
        let some = |name: &str| get(name).filter(|value| !value.is_empty());
        let status = some("status").and_then(|key| Status::ALL.into_iter().find(|status| status.key() == key));
        let sort = some("sort").and_then(|key| Sort::ALL.into_iter().find(|sort| sort.key() == key));
        Self {
            q: searched(get("q")),
            role: some("role").map(RoleId::new),
            status,
            account: some("account").map(AccountId::new),
            language: some("language").and_then(|code| code.parse().ok()),
            sort: sort.unwrap_or_default(),
            after: some("after"),
            columns: Columns::read(&get),
        }
    }

    /// Every pair of its address.
    fn pairs(&self) -> [(&'static str, Option<&str>); 8] {
        [
            ("q", Some(self.q.as_str()).filter(|q| !q.is_empty())),
            ("role", self.role.as_ref().map(RoleId::as_str)),
            ("status", self.status.map(Status::key)),
            ("account", self.account.as_ref().map(AccountId::as_str)),
            ("language", self.language.map(Language::code)),
            ("sort", (self.sort != Sort::Name).then(|| self.sort.key())),
            (Columns::PAIR, self.columns.as_ref().map(Columns::as_str)),
            ("after", self.after.as_deref()),
        ]
    }

    /// The address of this list.
    #[must_use]
    pub fn address(&self, organization: &OrganizationId) -> String {
        addressed(paths::users(organization), self.pairs())
    }

    /// What its address says, without the place in the list.
    #[must_use]
    pub fn written(&self) -> String {
        let pairs = self.pairs().into_iter().filter(|(name, _)| *name != "after");
        addressed(String::new(), pairs).trim_start_matches('?').to_owned()
    }

    /// The address of the whole of it as a sheet.
    #[must_use]
    pub fn sheet(&self, organization: &OrganizationId) -> String {
        let pairs = self.pairs().into_iter().filter(|(name, _)| *name != "after");
        addressed(paths::users_sheet(organization), pairs)
    }

    /// What stays as it is when other columns are chosen.
    pub fn kept(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let pairs = self.pairs().into_iter().filter(|(name, _)| *name != Columns::PAIR);
        pairs.filter_map(|(name, value)| Some((name, value?)))
    }

    /// The first page of the same list, with something else asked for.
    #[must_use]
    pub fn with(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut query = Self { after: None, ..self.clone() };
        change(&mut query);
        query
    }

    /// Whether anything narrows the list.
    #[must_use]
    pub fn narrows(&self) -> bool {
        !self.q.is_empty() || self.filters() > 0
    }

    /// How many filters are on.
    #[must_use]
    pub fn filters(&self) -> usize {
        let on = [self.role.is_some(), self.status.is_some(), self.account.is_some(), self.language.is_some()];
        on.into_iter().filter(|on| *on).count()
    }

    /// Whether a column is shown where there is room.
    #[must_use]
    pub fn shows(&self, column: Column) -> bool {
        self.columns.as_ref().map_or_else(|| Column::USUAL.contains(&column), |columns| columns.show(column))
    }
}

impl SearchQuery for UserQuery {
    fn searched(&self) -> &str {
        &self.q
    }

    fn search(&self, typed: &str) -> Self {
        self.with(|query| typed.clone_into(&mut query.q))
    }

    fn beside(&self) -> Vec<(&'static str, String)> {
        beside_search(self.pairs())
    }

    fn of(&self, organization: &OrganizationId) -> String {
        self.address(organization)
    }
}
