//! What comes to a device, as somebody chooses it.

use serde::{Deserialize, Serialize};

use super::Kind;

/// What happened, of which a device can be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pushed {
    RequestWaits,
    CaseSaid,
    CaseTurned,
    CaseNamed,
    /// Somebody has asked for another SIM, or for a transfer PIN, for a line.
    SimAsked,
}

impl Pushed {
    pub const ALL: [Self; 5] = [Self::RequestWaits, Self::CaseSaid, Self::CaseTurned, Self::CaseNamed, Self::SimAsked];

    /// Of what else can be chosen, which it is; none: it comes by e-mail always.
    #[must_use]
    pub const fn kind(self) -> Option<Kind> {
        match self {
            Self::RequestWaits => Some(Kind::RequestWaits),
            Self::CaseSaid => Some(Kind::CaseSaid),
            Self::CaseTurned => Some(Kind::CaseTurned),
            Self::CaseNamed => Some(Kind::CaseNamed),
            Self::SimAsked => None,
        }
    }

    /// What a form posts for it.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.kind().map_or("sim_asked", Kind::key)
    }
}

/// How it is with this device, where devices can be told anything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Device {
    /// What its browser tells its push service about who may write.
    pub key: String,
    /// Whether it is told anything in this session.
    pub is_on: bool,
}
