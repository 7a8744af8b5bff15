//! A line of a contact's history: what happened, not a sentence; the page says it in the reader's language.

use serde::{Deserialize, Serialize};

use crate::time::Local;

/// What happened, of all that can happen to a contact or a user.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HistoryKind {
    ContactCreated,
    ContactEdited,
    RoleChanged,
    LoginDisabled,
    LoginEnabled,
    InvitationSent,
    InvitationRevoked,
    InvitationAccepted,
    UserAdded,
    UserEdited,
    UserBlocked,
    UserUnblocked,
    RegistrationSent,
    UserDeleted,
    UserRestored,
    UserRoleGiven,
    UserRoleRemoved,
    MarketingChosen,
    /// By the slice of accounts: what is assigned to them.
    AccountsAssigned,
    LinesAssigned,
    /// Somebody looked at the portal through their eyes.
    ViewingBegun,
    /// By identity: they sign in with another address now, which is theirs and not told.
    SignInAddressChanged,
    /// Written by a later version, or by another slice.
    #[serde(other)]
    Other,
}

impl HistoryKind {
    /// As it is written down.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ContactCreated => "contact_created",
            Self::ContactEdited => "contact_edited",
            Self::RoleChanged => "role_changed",
            Self::LoginDisabled => "login_disabled",
            Self::LoginEnabled => "login_enabled",
            Self::InvitationSent => "invitation_sent",
            Self::InvitationRevoked => "invitation_revoked",
            Self::InvitationAccepted => "invitation_accepted",
            Self::UserAdded => "user_added",
            Self::UserEdited => "user_edited",
            Self::UserBlocked => "user_blocked",
            Self::UserUnblocked => "user_unblocked",
            Self::RegistrationSent => "registration_sent",
            Self::UserDeleted => "user_deleted",
            Self::UserRestored => "user_restored",
            Self::UserRoleGiven => "user_role_given",
            Self::UserRoleRemoved => "user_role_removed",
            Self::MarketingChosen => "marketing_chosen",
            Self::AccountsAssigned => "accounts_assigned",
            Self::LinesAssigned => "lines_assigned",
            Self::ViewingBegun => "viewing_begun",
            Self::SignInAddressChanged => "sign_in_address_changed",
            Self::Other => "other",
        }
    }
}

/// One value before and after. Roles and languages are keys, which the page turns into words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryChange {
    pub field: String,
    #[serde(default)]
    pub before: Option<String>,
    #[serde(default)]
    pub after: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryLine {
    pub kind: HistoryKind,
    pub at: Local,
    /// Who did it, by the name they had; none when it was the house, or the person themselves.
    pub by: Option<String>,
    /// To whom, by the name they had.
    pub about: String,
    pub changes: Vec<HistoryChange>,
}
