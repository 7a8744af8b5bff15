//! What somebody is told of, as the portal lists it.

use serde::{Deserialize, Serialize};

use super::Kind;
use crate::{
    ids::NoticeId,
    people::model::Page,
    time::{Local, Moment},
    words::Bilingual,
};

/// Which of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    #[default]
    All,
    Unread,
}

impl Which {
    pub const ALL: [Self; 2] = [Self::All, Self::Unread];

    /// What an address says for it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::All => "",
            Self::Unread => "unread",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Self {
        if key == Self::Unread.key() { Self::Unread } else { Self::All }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub id: NoticeId,
    pub kind: Kind,
    /// What happened, in a sentence.
    pub said: Bilingual,
    /// The page of what it is about.
    pub href: String,
    pub at: Local,
    pub is_unread: bool,
}

/// A page of them, the newest first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inbox {
    pub page: Page<Notice>,
    /// How far all of them can be read by now, while something is unread.
    pub newest: Option<String>,
    pub now: Moment,
}
