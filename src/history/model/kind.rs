//! What can happen, of everything that any slice writes down, and the groups by which a reader looks for it.
//!
//! Always true: every kind but the unknown one is in exactly one group.

use serde::{Deserialize, Serialize};

macro_rules! kinds {
    ($($kind:ident $key:literal $group:ident;)+) => {
        /// What happened.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub enum Kind {
            $(#[serde(rename = $key)] $kind,)+
            /// Written by a later version.
            #[serde(rename = "other", other)]
            Other,
        }

        impl Kind {
            pub const ALL: &[Self] = &[$(Self::$kind,)+];

            /// As it is written down.
            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$kind => $key,)+
                    Self::Other => "other",
                }
            }

            #[must_use]
            pub const fn group(self) -> Option<Group> {
                match self {
                    $(Self::$kind => Some(Group::$group),)+
                    Self::Other => None,
                }
            }
        }
    };
}

kinds! {
    ContactCreated "contact_created" People;
    ContactEdited "contact_edited" People;
    UserAdded "user_added" People;
    UserEdited "user_edited" People;
    UserDeleted "user_deleted" People;
    UserRestored "user_restored" People;
    MarketingChosen "marketing_chosen" People;
    InvitationSent "invitation_sent" Invitations;
    InvitationTold "invitation_told" Invitations;
    RegistrationSent "registration_sent" Invitations;
    RegistrationAsked "registration_asked" Invitations;
    RegistrationApproved "registration_approved" Invitations;
    RegistrationRejected "registration_rejected" Invitations;
    InvitationRevoked "invitation_revoked" Invitations;
    InvitationAccepted "invitation_accepted" Invitations;
    LoginDisabled "login_disabled" SignIn;
    LoginEnabled "login_enabled" SignIn;
    UserBlocked "user_blocked" SignIn;
    UserUnblocked "user_unblocked" SignIn;
    SignInAddressChanged "sign_in_address_changed" SignIn;
    RoleChanged "role_changed" Roles;
    UserRoleGiven "user_role_given" Roles;
    UserRoleRemoved "user_role_removed" Roles;
    RoleMade "role_made" Roles;
    RoleEdited "role_edited" Roles;
    RoleArchived "role_archived" Roles;
    RoleRestored "role_restored" Roles;
    RoleDeleted "role_deleted" Roles;
    EndUsersCustomized "end_users_customized" Roles;
    AccountsAssigned "accounts_assigned" Access;
    LinesAssigned "lines_assigned" Access;
    PlaceAssigned "place_assigned" Access;
    PlaceTaken "place_taken" Access;
    ViewingBegun "viewing_begun" Access;
    AccessGranted "access_granted" Access;
    ApprovalAsked "approval_asked" Approvals;
    ApprovalCounted "approval_counted" Approvals;
    ApprovalRejected "approval_rejected" Approvals;
    ApprovalWithdrawn "approval_withdrawn" Approvals;
    ApprovalExpired "approval_expired" Approvals;
    ApprovalEscalated "approval_escalated" Approvals;
    ApprovalStopped "approval_stopped" Approvals;
    DelegationSet "delegation_set" Approvals;
    DelegationEnded "delegation_ended" Approvals;
    MessageKept "message_kept" Approvals;
    MessageForgotten "message_forgotten" Approvals;
    AccountImported "account_imported" Maintenance;
    LinesImported "lines_imported" Maintenance;
    LineUpdated "line_updated" Maintenance;
    AccountEdited "account_edited" Maintenance;
    IdentifiersChanged "identifiers_changed" Maintenance;
    SuspensionAsked "suspension_asked" Maintenance;
    SuspensionCalledOff "suspension_called_off" Maintenance;
    RestoreAsked "restore_asked" Maintenance;
    NumberChangeAsked "number_change_asked" Maintenance;
    SimChangeAsked "sim_change_asked" Maintenance;
    PlanChangeAsked "plan_change_asked" Maintenance;
    MoveAsked "move_asked" Maintenance;
    TransferPinAsked "transfer_pin_asked" Maintenance;
    LineSuspended "line_suspended" Maintenance;
    LineRestored "line_restored" Maintenance;
    LineNumberChanged "line_number_changed" Maintenance;
    LineSimChanged "line_sim_changed" Maintenance;
    LinePlanChanged "line_plan_changed" Maintenance;
    LineMoved "line_moved" Maintenance;
    TransferPinMade "transfer_pin_made" Maintenance;
    RunStarted "run_started" Maintenance;
    WorkBegun "work_begun" Maintenance;
    WorkTaken "work_taken" Maintenance;
    WorkHeld "work_held" Maintenance;
    WorkFailed "work_failed" Maintenance;
    WorkCancelled "work_cancelled" Maintenance;
    CaseOpened "case_opened" Cases;
    CaseTaken "case_taken" Cases;
    CaseGiven "case_given" Cases;
    CaseReturned "case_returned" Cases;
    CaseReplied "case_replied" Cases;
    CaseAnswered "case_answered" Cases;
    CaseAsked "case_asked" Cases;
    CaseHeld "case_held" Cases;
    CaseEscalated "case_escalated" Cases;
    CaseRated "case_rated" Cases;
    CaseResumed "case_resumed" Cases;
    CaseSolved "case_solved" Cases;
    CaseAccepted "case_accepted" Cases;
    CaseNotSolved "case_not_solved" Cases;
    CaseClosed "case_closed" Cases;
    CaseReopened "case_reopened" Cases;
    CaseWatchersChanged "case_watchers_changed" Cases;
    CaseLinked "case_linked" Cases;
    CaseUnlinked "case_unlinked" Cases;
    CaseMerged "case_merged" Cases;
    CaseTookIn "case_took_in" Cases;
    CaseInOutage "case_in_outage" Cases;
    CaseOutOfOutage "case_out_of_outage" Cases;
    CaseSettingsEdited "case_settings_edited" Organization;
    OrganizationAdded "organization_added" Organization;
    SettingsEdited "settings_edited" Organization;
}

/// What a reader looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    People,
    Invitations,
    SignIn,
    Roles,
    Access,
    Approvals,
    Maintenance,
    Cases,
    Organization,
}

impl Group {
    pub const ALL: [Self; 9] = [
        Self::People,
        Self::Roles,
        Self::Access,
        Self::Maintenance,
        Self::Cases,
        Self::Approvals,
        Self::Invitations,
        Self::SignIn,
        Self::Organization,
    ];

    /// As the address spells it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Invitations => "invitations",
            Self::SignIn => "sign_in",
            Self::Roles => "roles",
            Self::Access => "access",
            Self::Approvals => "approvals",
            Self::Maintenance => "maintenance",
            Self::Cases => "cases",
            Self::Organization => "organization",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.key() == key)
    }

    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.iter().copied().filter(move |kind| kind.group() == Some(self))
    }
}
