//! What is done to users who were chosen in the list, and who that is.

use leptos::serde_json;
use serde::{Deserialize, Serialize};

use crate::{
    access::{Denial, Place, RoleName},
    accounts::model::Account,
    ids::{MemberId, OrganizationId},
    paths,
    people::{
        model::{SearchQuery, Total, addressed},
        users::model::{Offered, UserQuery},
    },
};

/// What is done to each of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Action {
    Block,
    Unblock,
    Resend,
    /// In place of the one role that they hold.
    GiveRole(RoleName),
    /// Each place with its name.
    Assign(Vec<(Place, String)>),
}

impl Action {
    /// So many places at once.
    pub const MOST_PLACES: usize = 20;

    #[must_use]
    pub const fn doing(&self) -> Doing {
        match self {
            Self::Block => Doing::Block,
            Self::Unblock => Doing::Unblock,
            Self::Resend => Doing::Resend,
            Self::GiveRole(_) => Doing::GiveRole,
            Self::Assign(_) => Doing::Assign,
        }
    }

    /// Whether there is no way back: what was sent is sent.
    #[must_use]
    pub const fn is_final(&self) -> bool {
        matches!(self, Self::Resend)
    }
}

/// The kinds of actions, as a form names them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Doing {
    Block,
    Unblock,
    GiveRole,
    Assign,
    Resend,
}

impl Doing {
    pub const ALL: [Self; 5] = [Self::Block, Self::Unblock, Self::GiveRole, Self::Assign, Self::Resend];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::GiveRole => "role",
            Self::Assign => "assign",
            Self::Resend => "resend",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|doing| doing.key() == key)
    }
}

/// Who was chosen: in the address of the page, and in its form as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    These(Vec<MemberId>),
    /// Everybody whom the list finds.
    All(Box<UserQuery>),
}

impl Chosen {
    /// More are not chosen at once.
    pub const MOST: usize = 5_000;
    const MEMBER: &str = "member";
    const ALL: &str = "all";

    /// Reads an address: `all` has every value of a name, `get` the first one. A box stands for one user, or with commas
    /// for all of a page.
    #[must_use]
    pub fn read(all: impl Fn(&str) -> Vec<String>, get: impl Fn(&str) -> Option<String>) -> Self {
        if get(Self::ALL).is_some() {
            return Self::All(Box::new(UserQuery::read(get).with(|_| {})));
        }
        let boxes = all(Self::MEMBER);
        let mut members: Vec<MemberId> =
            boxes.iter().flat_map(|ids| ids.split(',')).filter(|id| !id.is_empty()).map(MemberId::new).collect();
        members.sort();
        members.dedup();
        Self::These(members)
    }

    #[must_use]
    pub const fn nobody() -> Self {
        Self::These(Vec::new())
    }

    /// Nothing when it is none.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    #[must_use]
    pub fn text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }

    #[must_use]
    pub fn address(&self, organization: &OrganizationId) -> String {
        let page = paths::many_users(organization);
        match self {
            Self::These(members) => {
                let members = members.iter().map(MemberId::as_str).collect::<Vec<_>>().join(",");
                addressed(page, [(Self::MEMBER, Some(members.as_str()).filter(|members| !members.is_empty()))])
            }
            Self::All(query) => {
                let (beside, q) = (query.beside(), Some(query.q.as_str()).filter(|q| !q.is_empty()));
                let pairs = beside.iter().map(|(name, value)| (*name, Some(value.as_str())));
                addressed(page, [(Self::ALL, Some("on")), ("q", q)].into_iter().chain(pairs))
            }
        }
    }
}

/// What the page offers to who has chosen some.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choosing {
    pub total: Total,
    /// The first of them.
    pub names: Vec<String>,
    /// For each kind of action why this reader can do it to nobody.
    pub off: Vec<(Doing, Option<Denial>)>,
    pub roles: Vec<Offered>,
    /// Those that this reader could assign.
    pub accounts: Vec<Account>,
    pub more_accounts: bool,
}
