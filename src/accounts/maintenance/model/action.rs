//! What can be done to a line, each on a page of its own.

use serde::{Deserialize, Serialize};

use crate::access::Permission;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Action {
    Suspend,
    /// A suspension that waits for its day does not happen.
    CallOff,
    Restore,
    Number,
    Sim,
    Plan,
    Identifiers,
    Move,
    Pin,
}

impl Action {
    /// In the order in which a line's page offers them.
    pub const ALL: [Self; 9] = [
        Self::Suspend,
        Self::CallOff,
        Self::Restore,
        Self::Plan,
        Self::Sim,
        Self::Number,
        Self::Identifiers,
        Self::Move,
        Self::Pin,
    ];

    /// As the address spells it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Suspend => "suspend",
            Self::CallOff => "call-off",
            Self::Restore => "restore",
            Self::Number => "number",
            Self::Sim => "sim",
            Self::Plan => "plan",
            Self::Identifiers => "identifiers",
            Self::Move => "move",
            Self::Pin => "pin",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|action| action.key() == key)
    }

    #[must_use]
    pub const fn permission(self) -> Permission {
        match self {
            Self::Suspend => Permission::SuspendLines,
            // As if it were restored the moment it is suspended.
            Self::CallOff | Self::Restore => Permission::RestoreLines,
            Self::Number => Permission::ChangeNumbers,
            Self::Sim => Permission::ChangeSims,
            Self::Plan => Permission::ChangePlans,
            Self::Identifiers => Permission::EditIdentifiers,
            Self::Move => Permission::MoveLines,
            Self::Pin => Permission::TransferPins,
        }
    }

    /// What could rob the line's user of their number is asked for right after a sign-in only.
    #[must_use]
    pub const fn wants_password(self) -> bool {
        matches!(self, Self::Sim | Self::Pin)
    }

    /// Whether a work of this kind, `Work::key`, wants the same thing of a line as this does.
    #[must_use]
    pub fn meets(self, kind: &str) -> bool {
        match self {
            Self::Suspend | Self::Restore => matches!(kind, "suspend" | "restore"),
            // A PIN is for the number that the line has.
            Self::Number | Self::Pin => matches!(kind, "change_number" | "transfer_pin"),
            Self::Sim => kind == "change_sim",
            Self::Plan => kind == "change_plan",
            Self::Move => kind == "move",
            Self::CallOff | Self::Identifiers => false,
        }
    }

    /// The action that asks for works of this kind.
    #[must_use]
    pub fn asking(kind: &str) -> Option<Self> {
        Some(match kind {
            "suspend" => Self::Suspend,
            "restore" => Self::Restore,
            "change_number" => Self::Number,
            "change_sim" => Self::Sim,
            "change_plan" => Self::Plan,
            "move" => Self::Move,
            "transfer_pin" => Self::Pin,
            _ => return None,
        })
    }
}
