//! Why a work was not done, or not wholly: what somebody wrote, or one of the things that the house itself has to say.

use serde::{Deserialize, Serialize};

/// The most characters of a reason.
pub const LONGEST_REASON: usize = 300;

/// What the house itself has to say, in each reader's language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Known {
    LineGone,
    LineCancelled,
    OrganizationGone,
    /// A restore whose line is not suspended any more, or never was.
    NotSuspended,
    AlreadySuspended,
    /// The suspension to whose end it belongs did not happen.
    SuspensionFailed,
    /// What was asked cannot be done to this line any more: its new number or account is somebody else's or gone.
    NotPossible,
    /// The provider's system did not take it.
    NotTaken,
    /// The provider's system did not answer for days.
    NoAnswer,
    /// The provider's system gave no reason.
    NotSaid,
    /// The demonstration's own.
    DemoNetwork,
    DemoVoicemail,
}

impl Known {
    pub const ALL: [Self; 12] = [
        Self::LineGone,
        Self::LineCancelled,
        Self::OrganizationGone,
        Self::NotSuspended,
        Self::AlreadySuspended,
        Self::SuspensionFailed,
        Self::NotPossible,
        Self::NotTaken,
        Self::NoAnswer,
        Self::NotSaid,
        Self::DemoNetwork,
        Self::DemoVoicemail,
    ];

    /// As it is written down; no text that somebody writes looks like it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::LineGone => "=line_gone",
            Self::LineCancelled => "=line_cancelled",
            Self::OrganizationGone => "=organization_gone",
            Self::NotSuspended => "=not_suspended",
            Self::AlreadySuspended => "=already_suspended",
            Self::SuspensionFailed => "=suspension_failed",
            Self::NotPossible => "=not_possible",
            Self::NotTaken => "=not_taken",
            Self::NoAnswer => "=no_answer",
            Self::NotSaid => "=not_said",
            Self::DemoNetwork => "=demo_network",
            Self::DemoVoicemail => "=demo_voicemail",
        }
    }
}

/// Why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Reason {
    Known(Known),
    /// One line, as somebody wrote it.
    Said(String),
}

impl Reason {
    /// What is written down as this.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let known = Known::ALL.into_iter().find(|known| known.key() == text);
        known.map_or_else(|| Self::Said(text.to_owned()), Self::Known)
    }

    /// As the provider's system says it: one line, not without end, never one of the house's own.
    #[must_use]
    pub fn said(text: &str) -> Self {
        let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let line: String =
            line.trim_start_matches('=').chars().filter(|c| !c.is_control()).take(LONGEST_REASON).collect();
        if line.is_empty() { Self::Known(Known::NotSaid) } else { Self::Said(line) }
    }

    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Known(known) => known.key(),
            Self::Said(text) => text,
        }
    }
}
