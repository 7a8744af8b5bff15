//! The nouns of approvals: a request, where it stands, who may answer it, and who answers for somebody who is away.

use serde::{Deserialize, Serialize};

use super::{grants::model::Granting, rules::Refusal};
use crate::{
    access::{Helper, Permission, Why},
    history::model::{Change, Kind, Somebody, Thing},
    ids::{AccountId, ApprovalId, MemberId},
    people::model::Page,
    time::{Local, Moment, Span},
    words::Bilingual,
};

/// Where a request stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody but the asker knows of it.
    Draft,
    Open,
    /// Agreed to, and done.
    Done,
    Rejected,
    Withdrawn,
    /// Agreed to, and could not be done.
    Stopped,
    Expired,
}

impl State {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Open => "open",
            Self::Done => "done",
            Self::Rejected => "rejected",
            Self::Withdrawn => "withdrawn",
            Self::Stopped => "stopped",
            Self::Expired => "expired",
        }
    }

    /// Whether it can still be answered, or sent.
    #[must_use]
    pub const fn waits(self) -> bool {
        matches!(self, Self::Draft | Self::Open)
    }
}

/// A request in a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    pub id: ApprovalId,
    pub state: State,
    pub asker: Somebody,
    /// What history will say once it is done.
    pub kind: Kind,
    pub permission: Permission,
    /// The id and the name of what it is about.
    pub about: String,
    pub about_name: String,
    /// In minor units, a month.
    pub amount: Option<i64>,
    pub at: Local,
    /// When it expires.
    pub until: Local,
    /// How many have to say yes, and how many have.
    pub needed: u8,
    pub yes: usize,
    /// The hash of everything that is asked for: an answer is to exactly this.
    pub hash: String,
    /// Why this reader cannot answer it; none: they can.
    pub cannot: Option<Refusal>,
}

/// All of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Card {
    pub item: Item,
    pub changes: Vec<Change>,
    pub reason: Option<String>,
    /// What it is about, where it has a page that this reader may open.
    pub thing: Option<Thing>,
    pub votes: Vec<Vote>,
    /// Those who can answer it and have not, a few of them.
    pub approvers: Vec<Helper>,
    /// In whose place this reader would answer.
    pub behalf: Option<String>,
    /// What this reader can choose beside a comment.
    pub messages: Vec<Message>,
    pub is_asker: bool,
    /// Where it is a permission that is asked for, and no deed.
    pub grant: Option<Granting>,
    pub ending: Option<Ending>,
    pub now: Moment,
}

/// Somebody's yes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vote {
    pub name: String,
    /// In whose place, if not their own.
    pub behalf: Option<String>,
    pub at: Local,
}

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ending {
    pub at: Local,
    pub by: Option<String>,
    /// In one language, or in both as JSON.
    pub comment: Option<String>,
    pub stopped: Option<Stop>,
}

/// Why something that was agreed to could not be done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Stop {
    /// The asker may not any more.
    Denied { why: Why },
    /// What it is about is not there any more.
    Gone,
    /// Somebody else has changed it, or it costs something else now.
    Changed,
    /// The rule's own refusal, as its slice writes it.
    Refused { said: String },
    /// The asker was blocked or deleted meanwhile.
    Shut,
    /// They were allowed it already.
    Held,
}

/// What is asked for of a run of many: every row as it was planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunWish {
    pub run: String,
    pub rows: usize,
    /// The hash of all rows.
    pub print: String,
    /// Whoever answers can do all of this by themselves, on all of these accounts; none: wherever there is.
    pub permissions: Vec<Permission>,
    #[serde(default)]
    pub accounts: Option<Vec<AccountId>>,
}

/// What a list of requests is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tab {
    /// What waits for this reader's answer.
    #[default]
    Waiting,
    /// What this reader has asked for.
    Mine,
    /// What was answered, as far as this reader could have.
    Over,
}

impl Tab {
    pub const ALL: [Self; 3] = [Self::Waiting, Self::Mine, Self::Over];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Mine => "mine",
            Self::Over => "over",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Self {
        Self::ALL.into_iter().find(|tab| tab.key() == key).unwrap_or_default()
    }
}

/// A page of requests.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbox {
    pub page: Page<Item>,
    /// Who answers for this reader, while they are away.
    pub delegation: Option<Delegation>,
    /// To whom this reader could give it, if they answer anything themselves.
    pub delegates: Vec<Helper>,
    /// What can be chosen beside a comment; none for who answers nothing.
    pub messages: Vec<Message>,
    pub now: Moment,
}

/// Who answers for somebody, from when until when.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delegation {
    pub to: MemberId,
    pub name: String,
    pub from: Local,
    pub until: Local,
}

/// What is often said, in one language or in both.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub id: String,
    pub text: Bilingual,
}

/// What an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Approve,
    Reject,
}

/// What came of an answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Answered {
    /// Agreed to, and done.
    Done,
    /// One yes of several.
    Counted,
    Rejected,
    /// Agreed to; it could not be done, and the request says why.
    Stopped,
}

/// How long a request waits before its approvers are reminded, before the owners are told, and before it expires.
pub const REMINDED: Span = Span::days(2);
pub const ESCALATED: Span = Span::days(4);
pub const EXPIRES: Span = Span::days(14);
/// So many of those who can answer are named.
pub const NAMED: usize = 5;
/// So many wait for somebody, or more: every page counts them, and each is looked at.
pub const MANY: usize = 10;
/// A reason's and a comment's letters.
pub const LONGEST: usize = 500;
/// A kept message's letters, and how many an organization keeps.
pub const LONGEST_MESSAGE: usize = 300;
pub const MOST_MESSAGES: usize = 20;
/// So many are answered at once.
pub const MOST: usize = 100;
