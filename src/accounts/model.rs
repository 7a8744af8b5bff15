//! The nouns of accounts: an account, a line, what an organization notes of its lines.

use serde::{Deserialize, Serialize};

use crate::{
    ids::{AccountId, LineId},
    words::Bilingual,
};

mod card;
mod edit;
mod history;
mod place;
mod plan;
mod query;

pub use card::{
    AccountCard, AccountList, Centre, LineCard, LineItem, LineList, Offered, Offers, Person, Reacher, Sight, Unreached,
};
pub use edit::{Edit, Given, Held, Picked, Takes};
pub use history::{HistoryKind, HistoryLine, Trace};
pub use place::{key_of, read_key};
pub use plan::{Feature, Plan, conflict};
pub use query::{AccountPage, LineQuery, LineSearch};

/// A billing account of the organization.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    pub id: AccountId,
    pub name: String,
    /// As the provider writes it on a bill.
    pub number: String,
    /// How many lines it has.
    pub lines: usize,
}

/// Where a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LineState {
    Active,
    Suspended,
    /// A number without a SIM yet.
    Reserved,
    Cancelled,
}

impl LineState {
    pub const ALL: [Self; 4] = [Self::Active, Self::Suspended, Self::Reserved, Self::Cancelled];

    /// As the address and the database spell it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Suspended => "suspended",
            Self::Reserved => "reserved",
            Self::Cancelled => "cancelled",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.key() == key)
    }
}

/// What is in the device.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sim {
    Sim,
    Esim,
}

impl Sim {
    pub const ALL: [Self; 2] = [Self::Sim, Self::Esim];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sim => "sim",
            Self::Esim => "esim",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sim| sim.key() == key)
    }
}

/// A subscriber line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub id: LineId,
    pub account: AccountId,
    /// E.164.
    pub number: String,
    /// Its primary identifier, which is what the customer calls it.
    #[serde(default)]
    pub label: Option<String>,
    /// The key of the plan.
    pub plan: String,
    pub sim: Sim,
    #[serde(default)]
    pub iccid: Option<String>,
    #[serde(default)]
    pub device: Option<String>,
    #[serde(default)]
    pub imei: Option<String>,
    /// Keys of features.
    pub features: Vec<String>,
    pub state: LineState,
    #[serde(default)]
    pub cost_centre: Option<String>,
    pub identifiers: Vec<Noted>,
}

/// What is noted of a line under one of the organization's identifiers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Noted {
    /// The identifier's key.
    pub key: String,
    pub value: String,
}

/// What an organization notes of each of its lines.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identifier {
    pub key: String,
    pub name: Bilingual,
    /// The one by which lines are called; exactly one is.
    pub primary: bool,
    /// Whether an order of a line has to say it.
    pub at_order: bool,
    /// Whether no two lines may have the same value of it.
    #[serde(default)]
    pub unique: bool,
}
