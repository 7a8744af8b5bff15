//! The provider's own people, as operators see them.

use serde::{Deserialize, Serialize};

use crate::{
    history::model::Change,
    identity::model::StaffRole,
    ids::PersonId,
    people::model::{InvitationState, Kept, Page},
    time::{Local, Moment},
    words::Language,
};

/// How somebody stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    Active,
    Invited(Invited),
    /// Since when.
    Disabled(Local),
}

/// An invitation that waits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invited {
    pub sent: Local,
    /// Until when its link works.
    pub link_until: Local,
    /// Until when it stands.
    pub until: Local,
}

impl Invited {
    #[must_use]
    pub fn state(&self, now: Moment) -> InvitationState {
        Kept::Sent.at(now, self.link_until.at, self.until.at)
    }
}

/// One of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Colleague {
    pub id: PersonId,
    /// As customers read it.
    pub name: String,
    pub email: String,
    pub role: StaffRole,
    pub status: Status,
}

/// All of them, by name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffList {
    pub rows: Vec<Colleague>,
    pub you: PersonId,
    pub now: Moment,
}

/// One of them, with what they have in hand and what happened to them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffCard {
    pub one: Colleague,
    pub is_you: bool,
    /// Whether no other operator is left.
    pub is_last: bool,
    pub in_hand: InHand,
    /// To whom that can go: id and name.
    pub others: Vec<(PersonId, String)>,
    pub history: Vec<Line>,
    pub now: Moment,
}

/// What is somebody's and not over, counted to `MANY` each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct InHand {
    pub cases: usize,
    pub works: usize,
}

impl InHand {
    pub const MANY: usize = 500;

    #[must_use]
    pub const fn is_empty(self) -> bool {
        self.cases == 0 && self.works == 0
    }

    /// Whether it is all of it.
    #[must_use]
    pub const fn is_all(self) -> bool {
        self.cases < Self::MANY && self.works < Self::MANY
    }

    #[must_use]
    pub const fn and(self, more: Self) -> Self {
        Self { cases: self.cases + more.cases, works: self.works + more.works }
    }
}

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Happened {
    /// By the link that the server printed.
    OperatorBegan,
    StaffInvited,
    StaffInvitedAgain,
    StaffInvitationRevoked,
    StaffJoined,
    StaffRoleChanged,
    StaffDisabled,
    StaffEnabled,
    ReplyAdded,
    ReplyEdited,
    ReplyDeleted,
    /// Written by a later version.
    #[serde(other)]
    Other,
}

impl Happened {
    /// As it is written down.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OperatorBegan => "operator_began",
            Self::StaffInvited => "staff_invited",
            Self::StaffInvitedAgain => "staff_invited_again",
            Self::StaffInvitationRevoked => "staff_invitation_revoked",
            Self::StaffJoined => "staff_joined",
            Self::StaffRoleChanged => "staff_role_changed",
            Self::StaffDisabled => "staff_disabled",
            Self::StaffEnabled => "staff_enabled",
            Self::ReplyAdded => "reply_added",
            Self::ReplyEdited => "reply_edited",
            Self::ReplyDeleted => "reply_deleted",
            Self::Other => "other",
        }
    }
}

/// A line of Care's history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub what: Happened,
    pub at: Local,
    /// Who did it, by the name they had; none when whom it is about did.
    pub by: Option<String>,
    pub about: PersonId,
    pub about_name: String,
    pub changes: Vec<Change>,
}

/// A page of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StaffHistory {
    pub page: Page<Line>,
    pub now: Moment,
}

/// What an invitation's link opens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Welcome {
    pub name: String,
    pub email: String,
    pub role: StaffRole,
    pub language: Language,
}

impl StaffRole {
    pub const ALL: [Self; 2] = [Self::Agent, Self::Operator];

    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Agent => "agent",
            Self::Operator => "operator",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.key() == key)
    }
}

#[cfg(feature = "ssr")]
pub use new::NewColleague;

#[cfg(feature = "ssr")]
mod new {
    use super::StaffRole;
    use crate::{
        fault::{FieldError, Reason},
        people::model::LONGEST_NAME,
        text::{clean, email},
        words::Language,
    };

    /// Somebody who is about to be invited.
    #[derive(Clone, Debug, PartialEq, Eq)]
    pub struct NewColleague {
        pub name: String,
        pub email: String,
        pub language: Language,
        pub role: StaffRole,
    }

    impl NewColleague {
        /// # Errors
        /// Every field that cannot be taken.
        pub fn parse(name: &str, address: &str, language: &str, role: &str) -> Result<Self, Vec<FieldError>> {
            let mut wrong = Vec::new();
            let mut refuse = |field: &str, reason| wrong.push(FieldError::new(field, reason));
            let name = clean(name, LONGEST_NAME).map_err(|reason| refuse("first_name", reason)).ok();
            let email = email(address).map_err(|reason| refuse("email", reason)).ok();
            let language = language.parse().map_err(|()| refuse("language", Reason::NotOffered)).ok();
            let role = StaffRole::from_key(role);
            if role.is_none() {
                refuse("role", Reason::NotOffered);
            }
            match (name, email, language, role) {
                (Some(name), Some(email), Some(language), Some(role)) => Ok(Self { name, email, language, role }),
                _ => Err(wrong),
            }
        }
    }
}
