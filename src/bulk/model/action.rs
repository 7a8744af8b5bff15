//! What is done to users or lines that were chosen in a list, and who or which that is.

use leptos::serde_json;
use serde::{Deserialize, Serialize};

use super::{LineAction, Subject};
use crate::{
    access::{Denial, Place, RoleName},
    accounts::{
        maintenance::model::Action as Kind,
        model::{Account, LineQuery},
    },
    ids::{LineId, MemberId, OrganizationId},
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
    Line(LineAction),
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
            Self::Line(action) => Doing::Line(action.kind()),
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
    Line(Kind),
}

impl Doing {
    /// What is done to users.
    pub const ALL: [Self; 5] = [Self::Block, Self::Unblock, Self::GiveRole, Self::Assign, Self::Resend];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Block => "block",
            Self::Unblock => "unblock",
            Self::GiveRole => "role",
            Self::Assign => "assign",
            Self::Resend => "resend",
            Self::Line(kind) => kind.key(),
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        let of_lines = LineAction::KINDS.into_iter().map(Self::Line);
        Self::ALL.into_iter().chain(of_lines).find(|doing| doing.key() == key)
    }
}

/// Who or which was chosen: in the address of the page, and in its form as JSON.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chosen {
    These(Vec<MemberId>),
    /// Everybody whom the list finds.
    All(Box<UserQuery>),
    Lines(Vec<LineId>),
    /// All that the list of lines finds.
    AllLines(Box<LineQuery>),
}

impl Chosen {
    /// More are not chosen at once.
    pub const MOST: usize = 5_000;
    const MEMBER: &str = "member";
    const LINE: &str = "line";
    const ALL: &str = "all";

    /// Reads an address: `all` has every value of a name, `get` the first one. A box stands for one of them, or with
    /// commas for all of a page.
    #[must_use]
    pub fn read(subject: Subject, all: impl Fn(&str) -> Vec<String>, get: impl Fn(&str) -> Option<String>) -> Self {
        match (subject, get(Self::ALL)) {
            (Subject::Users, Some(_)) => Self::All(Box::new(UserQuery::read(get).with(|_| {}))),
            (Subject::Lines, Some(_)) => Self::AllLines(Box::new(LineQuery::read(get).with(|_| {}))),
            (Subject::Users, None) => Self::These(ticked(&all(Self::MEMBER), MemberId::new)),
            (Subject::Lines, None) => Self::Lines(ticked(&all(Self::LINE), LineId::new)),
        }
    }

    #[must_use]
    pub const fn subject(&self) -> Subject {
        match self {
            Self::These(_) | Self::All(_) => Subject::Users,
            Self::Lines(_) | Self::AllLines(_) => Subject::Lines,
        }
    }

    #[must_use]
    pub const fn is_nobody(&self) -> bool {
        match self {
            Self::These(members) => members.is_empty(),
            Self::Lines(lines) => lines.is_empty(),
            Self::All(_) | Self::AllLines(_) => false,
        }
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
        let many = match self.subject() {
            Subject::Users => paths::many_users(organization),
            Subject::Lines => paths::many_lines(organization),
        };
        let these = |name, ids: Vec<&str>| {
            let ids = ids.join(",");
            addressed(many.clone(), [(name, Some(ids.as_str()).filter(|ids| !ids.is_empty()))])
        };
        match self {
            Self::These(members) => these(Self::MEMBER, members.iter().map(MemberId::as_str).collect()),
            Self::Lines(lines) => these(Self::LINE, lines.iter().map(LineId::as_str).collect()),
            Self::All(query) => {
                let (beside, q) = (query.beside(), Some(query.q.as_str()).filter(|q| !q.is_empty()));
                let pairs = beside.iter().map(|(name, value)| (*name, Some(value.as_str())));
                addressed(many, [(Self::ALL, Some("on")), ("q", q)].into_iter().chain(pairs))
            }
            Self::AllLines(query) => {
                let pairs = query.pairs().into_iter().map(|(name, value)| (name, Some(value)));
                addressed(many, std::iter::once((Self::ALL, Some("on"))).chain(pairs))
            }
        }
    }
}

/// Each once, in one order.
fn ticked<T: Ord>(boxes: &[String], id: impl Fn(String) -> T) -> Vec<T> {
    let ids = boxes.iter().flat_map(|ids| ids.split(',')).filter(|id| !id.is_empty());
    let mut ids: Vec<T> = ids.map(|one| id(one.to_owned())).collect();
    ids.sort();
    ids.dedup();
    ids
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
