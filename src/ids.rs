//! The names of things as they cross the wire: newtypes over strings.
//!
//! Any string can be an id: one that names nothing is *not found*, exactly like one that names something of
//! somebody else, so there is nothing to check here and nothing to tell apart.

use serde::{Deserialize, Serialize};

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)+) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(String);

        impl $name {
            #[must_use]
            pub fn new(id: impl Into<String>) -> Self {
                Self(id.into())
            }

            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+};
}

ids! {
    /// A business customer, the tenant.
    OrganizationId;
    /// Somebody who signs in.
    PersonId;
    /// A person in one organization.
    MemberId;
    /// A role: one of the ready-made ones by its key, or one that an organization has made.
    RoleId;
    /// A billing account of an organization.
    AccountId;
    /// A subscriber line on an account.
    LineId;
    /// What the provider is asked to do to a line.
    WorkId;
    /// The registration link of a member.
    InvitationId;
    /// Somebody who has registered themselves.
    RegistrationId;
    /// One signed-in browser.
    SessionId;
    /// Something that waits for a second person.
    ApprovalId;
    /// A question or a problem brought to the provider.
    CaseId;
    /// Trouble of the provider's, or work that is planned.
    OutageId;
    /// Something that a member is told.
    NoticeId;
    /// A file in a case.
    FileId;
    /// One line of history.
    EventId;
}
