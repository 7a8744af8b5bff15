//! What can be allowed: one closed list, each entry one sentence a person can read.

use serde::{Deserialize, Serialize};

use super::Portal;

/// A group of permissions, as a person looks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Area {
    Contacts,
}

/// What somebody may be allowed to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    ViewContacts,
    CreateContacts,
    EditContacts,
    EditContactRoles,
    DisableLogin,
    EnableLogin,
    ResendInvitations,
    RevokeInvitations,
    ViewContactHistory,
}

impl Permission {
    pub const ALL: [Self; 9] = [
        Self::ViewContacts,
        Self::CreateContacts,
        Self::EditContacts,
        Self::EditContactRoles,
        Self::DisableLogin,
        Self::EnableLogin,
        Self::ResendInvitations,
        Self::RevokeInvitations,
        Self::ViewContactHistory,
    ];

    /// The name in the database, the matrix and the dictionaries.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ViewContacts => "view_contacts",
            Self::CreateContacts => "create_contacts",
            Self::EditContacts => "edit_contacts",
            Self::EditContactRoles => "edit_contact_roles",
            Self::DisableLogin => "disable_login",
            Self::EnableLogin => "enable_login",
            Self::ResendInvitations => "resend_invitations",
            Self::RevokeInvitations => "revoke_invitations",
            Self::ViewContactHistory => "view_contact_history",
        }
    }

    #[must_use]
    pub const fn area(self) -> Area {
        Area::Contacts
    }

    /// The portal whose door has to be open for it.
    #[must_use]
    pub const fn portal(self) -> Portal {
        match self.area() {
            Area::Contacts => Portal::TechSupport,
        }
    }

    /// What only looks at somebody is allowed whatever their rank, and on oneself.
    #[must_use]
    pub const fn only_looks(self) -> bool {
        matches!(self, Self::ViewContacts | Self::ViewContactHistory)
    }

    /// What nobody does to themselves: it would raise them, or shut them out by their own hand.
    #[must_use]
    pub const fn never_on_oneself(self) -> bool {
        matches!(
            self,
            Self::EditContactRoles
                | Self::DisableLogin
                | Self::EnableLogin
                | Self::ResendInvitations
                | Self::RevokeInvitations
        )
    }
}
