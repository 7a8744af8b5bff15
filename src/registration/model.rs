//! The nouns of self-registration: who asks, where it stands, what an organization wants of it.
//!
//! Always true: what crosses the wire holds neither a code nor an address that an account knows.

mod form;

use serde::{Deserialize, Serialize};

use super::rules::Refusal;
use crate::{
    access::{Decision, RoleName},
    ids::{AccountId, RegistrationId},
    people::model::Page,
    time::{Local, Moment, Span},
    words::Language,
};

pub use form::RegistrationForm;
#[cfg(feature = "ssr")]
pub use form::{Application, code};

/// Whoever registers, as they write themselves down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registrant {
    pub first_name: String,
    pub last_name: String,
    pub email: String,
    pub language: Language,
}

impl Registrant {
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.first_name, self.last_name)
    }
}

/// Where a registration stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Waiting,
    Approved,
    Rejected,
}

impl State {
    /// As the database spells it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Approved => "approved",
            Self::Rejected => "rejected",
        }
    }
}

/// How far somebody has come who registers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Stage {
    /// They have to enter the code.
    Code,
    Entered(State),
}

impl Stage {
    /// How long a code can be entered.
    pub const CODE: Span = Span::minutes(30);
    /// How long somebody can look where their registration stands.
    pub const LOOK: Span = Span::days(30);
}

/// A billing account, as a registration names it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OfAccount {
    pub id: AccountId,
    pub name: String,
    pub number: String,
}

/// A registration in its list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    pub id: RegistrationId,
    pub registrant: Registrant,
    pub account: OfAccount,
    pub state: State,
    pub asked: Local,
    pub decided: Option<Local>,
    /// By whom, by the name they had; none when nobody had to.
    pub by: Option<String>,
    /// Why it was rejected.
    pub reason: Option<String>,
}

impl Registration {
    pub const LONGEST_REASON: usize = 300;
}

/// Those that wait, the last first, and those that were decided last.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationList {
    pub waiting: Page<Registration>,
    pub decided: Vec<Registration>,
    pub settings: Decision,
    pub now: Moment,
}

/// One registration with what its reader may do about it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RegistrationCard {
    pub registration: Registration,
    /// Whether a second person has to say yes to a decision.
    pub asks: bool,
    /// Why nobody can approve it now.
    pub approve: Option<Refusal>,
    /// For each role that can be given: why this reader cannot give it.
    pub roles: Vec<(RoleName, Option<Refusal>)>,
    /// Whether this reader may assign lines of its account.
    pub assign: Decision,
    pub now: Moment,
}

/// A question that is answered by yes or no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "bool", into = "bool")]
pub enum YesNo {
    Yes,
    No,
}

impl YesNo {
    pub const ALL: [Self; 2] = [Self::Yes, Self::No];

    /// As a form spells it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|answer| answer.key() == key)
    }
}

impl From<bool> for YesNo {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl From<YesNo> for bool {
    fn from(answer: YesNo) -> Self {
        answer == YesNo::Yes
    }
}

/// What an organization wants of Account Hub.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Settings {
    /// People can register themselves.
    pub self_registration: YesNo,
    /// Registrations wait for approval.
    pub approval: YesNo,
}

impl Default for Settings {
    fn default() -> Self {
        Self { self_registration: YesNo::Yes, approval: YesNo::Yes }
    }
}

/// The settings as their page shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SettingsCard {
    pub settings: Settings,
    /// Whether a second person has to say yes to a save.
    pub asks: bool,
    /// What the next save begins on.
    pub revision: i64,
}
