//! A contact: as a row of the list, and as the page that shows all of them.

use serde::{Deserialize, Serialize};

use super::{HistoryLine, Invitation};
use crate::{
    access::{Decision, Denial, Grant, Role},
    ids::MemberId,
    people::rules::Refusal,
    time::{Local, Moment},
    words::Language,
};

/// Where a contact stands, as the list filters by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    Active,
    Invited,
    /// Active, and the door of Tech Support is closed.
    Disabled,
    Blocked,
}

impl Standing {
    pub const ALL: [Self; 4] = [Self::Active, Self::Invited, Self::Disabled, Self::Blocked];

    /// As the address and the database spell it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Invited => "invited",
            Self::Disabled => "disabled",
            Self::Blocked => "blocked",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|standing| standing.key() == key)
    }
}

/// What can be written down about a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactDetails {
    pub first_name: String,
    pub last_name: String,
    #[serde(default)]
    pub title: Option<String>,
    pub email: String,
    /// E.164.
    #[serde(default)]
    pub business_phone: Option<String>,
    /// E.164.
    #[serde(default)]
    pub mobile_phone: Option<String>,
    pub language: Language,
}

impl ContactDetails {
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// A row of the list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Contact {
    pub id: MemberId,
    pub details: ContactDetails,
    pub role: Option<Role>,
    pub standing: Standing,
    /// The last sign-in.
    pub seen: Option<Local>,
    pub invitation: Option<Invitation>,
    /// Whether it is the reader.
    pub you: bool,
}

/// What a save came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Saved {
    /// What the next save begins on.
    pub revision: i64,
}

/// How many there are, as far as it was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Total {
    Exactly(usize),
    MoreThan(usize),
}

/// One page of a list, and where the next one begins.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Page<T> {
    pub rows: Vec<T>,
    /// The cursor after the last row, when there is more.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// How many rows a page has.
    pub const SIZE: usize = 25;

    #[must_use]
    pub fn map<U>(self, each: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(each).collect(), next: self.next }
    }
}

/// A member as a user of Account Hub: what is done to them there is allowed by other permissions than to a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct User(pub MemberId);

/// The organization, as the forms show it in the field *Account*.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub name: String,
}

/// The list of contacts with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactList {
    pub page: Page<Contact>,
    /// How many there are behind the same filters.
    pub total: Total,
    pub create: Decision,
    pub now: Moment,
}

/// What becomes of a button: it may be pressed, or why not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict<R = Refusal> {
    May(Grant),
    /// It may be pressed, and then a second person has to say yes.
    Asks(Grant),
    Denied(Denial),
    Refused(R),
}

impl<R> Verdict<R> {
    #[must_use]
    pub const fn allows(&self) -> bool {
        matches!(self, Self::May(_) | Self::Asks(_))
    }

    /// Whether a second person has to say yes.
    #[must_use]
    pub const fn asks(&self) -> bool {
        matches!(self, Self::Asks(_))
    }

    /// The policy first, then the rule: the same two that the deed itself will meet.
    #[must_use]
    pub fn of(decision: Decision, refusal: Option<R>) -> Self {
        match (decision, refusal) {
            (Decision::Denied(denial), _) => Self::Denied(denial),
            (Decision::Allowed(_) | Decision::NeedsApproval(..), Some(refusal)) => Self::Refused(refusal),
            (Decision::Allowed(grant), None) => Self::May(grant),
            (Decision::NeedsApproval(grant, _), None) => Self::Asks(grant),
        }
    }
}

/// A verdict for each thing that can be done to a contact.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdicts {
    pub edit: Verdict,
    pub roles: Verdict,
    pub disable: Verdict,
    pub enable: Verdict,
    pub resend: Verdict,
    pub revoke: Verdict,
}

/// All of a contact, as their page shows it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContactCard {
    pub contact: Contact,
    pub account: Account,
    /// What the page shows; a save that was begun on an older one is stale.
    pub revision: i64,
    pub verdicts: Verdicts,
    /// For each role of Tech Support: why this reader cannot give it.
    pub roles: Vec<(Role, Option<Refusal>)>,
    pub history: Page<HistoryLine>,
    pub now: Moment,
}
