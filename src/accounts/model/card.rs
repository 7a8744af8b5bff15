//! Accounts and lines as their pages show them, each read for one reader.

use serde::{Deserialize, Serialize};

use super::{Account, HistoryLine, Identifier, Line, LineState};
use crate::{
    access::{Decision, Place, RoleName},
    accounts::maintenance::model::Standing,
    ids::{AccountId, LineId, MemberId, RoleId},
    people::model::Page,
    time::{Local, Moment},
    words::Bilingual,
};

/// The accounts that the reader reaches.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountList {
    pub page: Page<Account>,
    pub sight: Sight,
    /// In place of accounts, for who reaches single lines only.
    pub lines: Option<LineList>,
}

/// How far the reader sees, as far as a page differs by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Sight {
    /// Everything: an owner.
    All,
    Some,
}

/// A row of a list of lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineItem {
    pub id: LineId,
    /// E.164.
    pub number: String,
    #[serde(default)]
    pub label: Option<String>,
    pub plan: Bilingual,
    #[serde(default)]
    pub device: Option<String>,
    pub state: LineState,
    #[serde(default)]
    pub cost_centre: Option<String>,
    pub account: AccountId,
    pub account_name: String,
}

/// A cost centre of the organization.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Centre(pub String);

/// A page of lines, with what it can be narrowed by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineList {
    pub page: Page<LineItem>,
    pub accounts: Vec<Account>,
    pub centres: Vec<Centre>,
    pub sight: Sight,
    /// More match a search than are shown.
    pub more: bool,
}

/// Somebody who reaches a place, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reacher {
    pub person: Person,
    /// What is assigned to them: the line itself, its account, its cost centre.
    pub through: Place,
    pub until: Option<Local>,
    /// Whether this reader may take it away here.
    pub remove: Option<Decision>,
}

/// A member in one of their roles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub member: MemberId,
    pub name: String,
    pub role: RoleName,
}

impl Person {
    /// As a form posts it: the member and the role's key.
    #[must_use]
    pub fn key(&self) -> String {
        format!("{}:{}", self.member, self.role.key())
    }

    /// Who and in which role; nothing when it cannot be read.
    #[must_use]
    pub fn read_key(key: &str) -> Option<(MemberId, RoleId)> {
        let (member, role) = key.split_once(':')?;
        (!member.is_empty() && !role.is_empty()).then(|| (MemberId::new(member), RoleId::new(role)))
    }
}

/// To whom a place could be assigned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offers {
    /// Whether the reader may assign it at all.
    pub may: Decision,
    pub people: Vec<Person>,
    /// There are more than are offered.
    pub more: bool,
    /// Somebody who has nothing yet is found by their address, since this reader does not see them.
    pub by_address: bool,
    /// The first day that an assignment can end, in the organization's zone.
    pub today: String,
}

/// What a form offers to assign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offered {
    pub place: Place,
    /// An account's name, a line's number in E.164, a cost centre's code.
    pub name: String,
    /// An account's number, a line's label.
    #[serde(default)]
    pub sub: Option<String>,
}

/// All of an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountCard {
    pub account: Account,
    pub created: Local,
    /// Whether the reader may change its name and its address.
    pub edit: Decision,
    pub reached_by: Vec<Reacher>,
    pub offers: Offers,
    pub lines: LineList,
    pub history: Page<HistoryLine>,
    pub now: Moment,
}

/// All of a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineCard {
    pub line: Line,
    pub plan: Bilingual,
    pub standing: Standing,
    pub account: Account,
    /// Whether the reader reaches the account too.
    pub account_is_open: bool,
    pub identifiers: Vec<Identifier>,
    pub reached_by: Vec<Reacher>,
    /// More reach it than are shown.
    pub more_reach: bool,
    pub offers: Offers,
    pub history: Page<HistoryLine>,
    pub now: Moment,
}

/// Lines that nobody but owners reaches, and people who reach nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unreached {
    pub lines: Page<LineItem>,
    pub people: Page<Person>,
}
