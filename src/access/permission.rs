//! What can be allowed: one closed list, each entry one sentence a person can read.
//!
//! Always true: what is in the list can be done in the portal; a permission comes with its work.

use serde::{Deserialize, Serialize};

use super::Portal;

/// A group of permissions, as a person looks for them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Area {
    Contacts,
    Cases,
    Users,
    Accounts,
    Organization,
}

impl Area {
    /// The areas of Account Hub, in the order of the grid in which a role is made.
    pub const HUB: [Self; 3] = [Self::Users, Self::Accounts, Self::Organization];
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
    ViewUsers,
    AddUsers,
    EditUsers,
    BlockUsers,
    ResendRegistrations,
    DeleteUsers,
    EditUserRoles,
    AssignAccounts,
    AssignLines,
    EditMarketing,
    ManageRoles,
    ViewAccounts,
    SeeAsTheyDo,
    ViewHistory,
    ApproveRegistrations,
    EditSettings,
    EditAccountNames,
    EditIdentifiers,
    SuspendLines,
    RestoreLines,
    ChangeNumbers,
    ChangeSims,
    ChangePlans,
    MoveLines,
    TransferPins,
    ViewCases,
    OpenCases,
    AnswerCases,
    ManageCases,
    EditCaseSettings,
}

impl Permission {
    pub const ALL: [Self; 39] = [
        Self::ViewContacts,
        Self::CreateContacts,
        Self::EditContacts,
        Self::EditContactRoles,
        Self::DisableLogin,
        Self::EnableLogin,
        Self::ResendInvitations,
        Self::RevokeInvitations,
        Self::ViewContactHistory,
        Self::ViewUsers,
        Self::AddUsers,
        Self::EditUsers,
        Self::BlockUsers,
        Self::ResendRegistrations,
        Self::DeleteUsers,
        Self::EditUserRoles,
        Self::AssignAccounts,
        Self::AssignLines,
        Self::EditMarketing,
        Self::ManageRoles,
        Self::ViewAccounts,
        Self::SeeAsTheyDo,
        Self::ViewHistory,
        Self::ApproveRegistrations,
        Self::EditSettings,
        Self::EditAccountNames,
        Self::EditIdentifiers,
        Self::SuspendLines,
        Self::RestoreLines,
        Self::ChangeNumbers,
        Self::ChangeSims,
        Self::ChangePlans,
        Self::MoveLines,
        Self::TransferPins,
        Self::ViewCases,
        Self::OpenCases,
        Self::AnswerCases,
        Self::ManageCases,
        Self::EditCaseSettings,
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
            Self::ViewUsers => "view_users",
            Self::AddUsers => "add_users",
            Self::EditUsers => "edit_users",
            Self::BlockUsers => "block_users",
            Self::ResendRegistrations => "resend_registrations",
            Self::DeleteUsers => "delete_users",
            Self::EditUserRoles => "edit_user_roles",
            Self::AssignAccounts => "assign_accounts",
            Self::AssignLines => "assign_lines",
            Self::EditMarketing => "edit_marketing",
            Self::ManageRoles => "manage_roles",
            Self::ViewAccounts => "view_accounts",
            Self::SeeAsTheyDo => "see_as_they_do",
            Self::ViewHistory => "view_history",
            Self::ApproveRegistrations => "approve_registrations",
            Self::EditSettings => "edit_settings",
            Self::EditAccountNames => "edit_account_names",
            Self::EditIdentifiers => "edit_identifiers",
            Self::SuspendLines => "suspend_lines",
            Self::RestoreLines => "restore_lines",
            Self::ChangeNumbers => "change_numbers",
            Self::ChangeSims => "change_sims",
            Self::ChangePlans => "change_plans",
            Self::MoveLines => "move_lines",
            Self::TransferPins => "transfer_pins",
            Self::ViewCases => "view_cases",
            Self::OpenCases => "open_cases",
            Self::AnswerCases => "answer_cases",
            Self::ManageCases => "manage_cases",
            Self::EditCaseSettings => "edit_case_settings",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|permission| permission.key() == key)
    }

    #[must_use]
    pub const fn area(self) -> Area {
        match self {
            Self::ViewContacts
            | Self::CreateContacts
            | Self::EditContacts
            | Self::EditContactRoles
            | Self::DisableLogin
            | Self::EnableLogin
            | Self::ResendInvitations
            | Self::RevokeInvitations
            | Self::ViewContactHistory => Area::Contacts,
            Self::ViewCases | Self::OpenCases | Self::AnswerCases | Self::ManageCases | Self::EditCaseSettings => {
                Area::Cases
            }
            Self::ViewAccounts
            | Self::EditAccountNames
            | Self::EditIdentifiers
            | Self::SuspendLines
            | Self::RestoreLines
            | Self::ChangeNumbers
            | Self::ChangeSims
            | Self::ChangePlans
            | Self::MoveLines
            | Self::TransferPins => Area::Accounts,
            Self::ViewHistory | Self::EditSettings => Area::Organization,
            _ => Area::Users,
        }
    }

    /// The portal whose door has to be open for it.
    #[must_use]
    pub const fn portal(self) -> Portal {
        match self.area() {
            Area::Contacts | Area::Cases => Portal::TechSupport,
            Area::Users | Area::Accounts | Area::Organization => Portal::AccountHub,
        }
    }

    /// What only looks at somebody is allowed whatever their rank, and on oneself.
    #[must_use]
    pub const fn only_looks(self) -> bool {
        matches!(
            self,
            Self::ViewContacts
                | Self::ViewContactHistory
                | Self::ViewUsers
                | Self::ViewAccounts
                | Self::ViewHistory
                | Self::ViewCases
        )
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
                | Self::BlockUsers
                | Self::ResendRegistrations
                | Self::DeleteUsers
                | Self::EditUserRoles
                | Self::AssignAccounts
                | Self::AssignLines
                | Self::SeeAsTheyDo
        )
    }

    /// What is asked for on the organization itself, on nobody and nothing in it: no assignment bounds it.
    #[must_use]
    pub const fn is_of_the_whole(self) -> bool {
        matches!(self, Self::AddUsers | Self::ManageRoles | Self::ViewHistory | Self::EditSettings)
    }

    /// What a role may allow with a second person's yes: whatever changes something and is not an owner's alone.
    #[must_use]
    pub const fn may_ask(self) -> bool {
        matches!(self.portal(), Portal::AccountHub) && !self.only_looks() && !self.owners_only()
    }

    /// What may cost something: it can want a second person's yes from some amount on.
    #[must_use]
    pub const fn costs(self) -> bool {
        matches!(self, Self::ChangePlans)
    }

    /// What no role but Business Owner can be given.
    #[must_use]
    pub const fn owners_only(self) -> bool {
        matches!(self, Self::AssignAccounts | Self::SeeAsTheyDo | Self::EditCaseSettings)
    }
}
