//! A line of a role's history: what happened, not a sentence; the page says it in the reader's language.

use serde::{Deserialize, Serialize};

use crate::{people::model::HistoryChange, time::Local};

/// What happened, of all that can happen to a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoleEventKind {
    RoleMade,
    RoleEdited,
    RoleArchived,
    RoleRestored,
    RoleDeleted,
    EndUsersCustomized,
    /// Written by a later version.
    #[serde(other)]
    Other,
}

impl RoleEventKind {
    /// As it is written down.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::RoleMade => "role_made",
            Self::RoleEdited => "role_edited",
            Self::RoleArchived => "role_archived",
            Self::RoleRestored => "role_restored",
            Self::RoleDeleted => "role_deleted",
            Self::EndUsersCustomized => "end_users_customized",
            Self::Other => "other",
        }
    }
}

/// What happened to a role. A change of a permission has the permission's key as its field.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RoleEvent {
    pub kind: RoleEventKind,
    pub at: Local,
    pub by: Option<String>,
    /// For whom, where it was for somebody else.
    pub behalf: Option<String>,
    pub about: String,
    pub changes: Vec<HistoryChange>,
}
