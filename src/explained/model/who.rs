//! The second answer: everybody who may do one thing, here, and why.

use serde::{Deserialize, Serialize};

use crate::{
    access::{Permission, RoleName, Terms},
    ids::{AccountId, LineId, MemberId},
    time::Local,
};

/// An account that can be asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccountShown {
    pub id: AccountId,
    pub name: String,
}

/// What can be asked, what was, and the answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WhoCan {
    /// None: too many to choose from.
    pub accounts: Option<Vec<AccountShown>>,
    pub place: Found,
    /// None: no permission was chosen yet, or there is no such place.
    pub who: Option<Everybody>,
}

/// Where it was asked about.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// Nowhere in particular.
    Anywhere,
    Account {
        account: AccountShown,
        number: String,
    },
    Line {
        id: LineId,
        number: String,
        label: Option<String>,
        account: AccountShown,
    },
    /// No line that the reader sees has the number that was typed.
    NoSuchLine,
    /// Neither an account.
    NoSuchAccount,
}

/// A page of those who may, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Everybody {
    pub permission: Permission,
    pub page: Vec<Who>,
    pub next: Option<String>,
    pub ways: Ways,
}

/// How far it was looked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ways {
    /// Everybody was looked at: so many may and are shown, so many more may whom the reader does not see.
    All { seen: usize, unseen: usize },
    /// Too many hold such a role: they were read by name, a part at a time.
    ByName,
    /// Of those on whom it depends only so many were looked at.
    First(usize),
}

/// Somebody who may.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Who {
    pub id: MemberId,
    pub name: String,
    pub email: String,
    pub you: bool,
    pub role: RoleName,
    pub through: Through,
    /// Whose yes they need; none: nobody's.
    pub terms: Option<Terms>,
    /// When the role or the assignment that allows it ends, whichever ends first.
    pub until: Option<Local>,
}

/// Through what their role reaches that far.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Through {
    /// It reaches everything.
    Everything,
    /// It reaches what is assigned, and nothing in particular was asked about.
    Assigned,
    Account(AccountShown),
    CostCentre(String),
    Line(LineId),
}
