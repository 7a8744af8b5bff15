//! An invitation: the access package of a contact who has not finished first use.
//!
//! Always true: that it ran out is derived from the time, never written down.

use serde::{Deserialize, Serialize};

use super::Page;
use crate::{
    access::Decision,
    ids::{InvitationId, MemberId},
    time::{Local, Moment, Span},
};

/// Where an invitation stands at a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvitationState {
    /// The link works.
    Sent,
    /// The link ran out; the invitation still stands and can be sent again.
    LinkExpired,
    Expired,
    Accepted,
    Revoked,
}

/// An invitation as the database has it, without its link.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Invitation {
    pub id: InvitationId,
    pub state: Kept,
    pub sent: Local,
    /// Until when its link works.
    pub link_until: Local,
    /// Until when it stands.
    pub until: Local,
    pub accepted: Option<Local>,
}

/// What is written down of an invitation's state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    Sent,
    Accepted,
    Revoked,
}

impl Kept {
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Accepted => "accepted",
            Self::Revoked => "revoked",
        }
    }

    #[must_use]
    pub fn at(self, now: Moment, link_until: Moment, until: Moment) -> InvitationState {
        match self {
            Self::Accepted => InvitationState::Accepted,
            Self::Revoked => InvitationState::Revoked,
            Self::Sent if until <= now => InvitationState::Expired,
            Self::Sent if link_until <= now => InvitationState::LinkExpired,
            Self::Sent => InvitationState::Sent,
        }
    }
}

impl Invitation {
    /// How long a mailed link works.
    pub const LINK: Span = Span::hours(48);
    /// How long one works that is told on the phone.
    pub const TOLD: Span = Span::minutes(30);
    /// How long an invitation stands, counted from the last time it was sent.
    pub const STANDS: Span = Span::days(7);

    #[must_use]
    pub fn state(&self, now: Moment) -> InvitationState {
        self.state.at(now, self.link_until.at, self.until.at)
    }
}

/// How long something still lasts, in the largest unit that says enough.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Left {
    Days(i64),
    Hours(i64),
    Minutes(i64),
}

impl Left {
    /// Rounded down, so that nobody is promised time that is not there; the last minute is a minute.
    #[must_use]
    pub fn until(end: Moment, now: Moment) -> Self {
        let minutes = (end - now).0 / 60_000;
        match minutes {
            2_880.. => Self::Days(minutes / 1_440),
            60.. => Self::Hours(minutes / 60),
            _ => Self::Minutes(minutes.max(1)),
        }
    }
}

/// A row of the list of invitations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationRow {
    pub member: MemberId,
    pub name: String,
    pub email: String,
    pub invitation: Invitation,
}

/// The list of invitations with what stands around it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct InvitationList {
    pub page: Page<InvitationRow>,
    pub create: Decision,
    pub resend: Decision,
    pub revoke: Decision,
    pub now: Moment,
}
