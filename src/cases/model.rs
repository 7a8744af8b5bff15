//! The nouns of cases: where one stands, what it is about, how urgent it is.

mod card;
mod clock;
#[cfg(feature = "ssr")]
mod form;
mod found;
mod query;
mod queue;

use serde::{Deserialize, Serialize};

use crate::ids::{AccountId, LineId};

pub use card::{CaseCard, CaseForm, CaseItem, CaseList, CaseOffers, CaseSettings, Comment, Target, Verdicts, Watcher};
pub use clock::{BUSINESS_DAY, Clock, Wait};
#[cfg(feature = "ssr")]
pub use form::{NewCase, Typed, colleagues, message};
pub use found::{Found, Piece};
pub use link::{GENERATIONS, LinkedCase, MOST_LINKS, MergeOffer, Tie};
pub use mark::{Mark, What};
pub use query::{CaseQuery, CaseSort, Whose, number_of};
pub use queue::{Note, QueueItem, QueueList, QueueQuery, StaffCard};

/// Letters of a subject, and of a message.
pub const LONGEST_SUBJECT: usize = 120;
pub const LONGEST_MESSAGE: usize = 8_000;
/// So many watch a case.
pub const MOST_WATCHERS: usize = 20;

/// Variants with their keys, as the database, forms and addresses spell them.
macro_rules! keyed {
    ($(#[$doc:meta])* $name:ident { $($(#[$of:meta])* $variant:ident $key:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$of])* #[serde(rename = $key)] $variant,)+
        }

        impl $name {
            pub const ALL: &[Self] = &[$(Self::$variant,)+];

            #[must_use]
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$variant => $key,)+
                }
            }

            #[must_use]
            pub fn from_key(key: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|one| one.key() == key)
            }
        }
    };
}
pub(crate) use keyed;

mod link;
mod mark;

keyed! {
    /// Where a case stands, in the field's own states.
    CaseState {
        /// Nobody has it yet.
        Acknowledged "acknowledged",
        InProgress "inProgress",
        /// The customer is asked for something.
        Pending "pending",
        /// It cannot go on before something else has happened.
        Held "held",
        /// There is a solution, which the customer accepts or rejects.
        Resolved "resolved",
        Closed "closed",
    }
}

impl CaseState {
    /// Whether somebody of the provider's has something to do.
    #[must_use]
    pub const fn is_with_us(self) -> bool {
        matches!(self, Self::Acknowledged | Self::InProgress | Self::Held)
    }

    /// Whether it waits for the customer.
    #[must_use]
    pub const fn waits_for_customer(self) -> bool {
        matches!(self, Self::Pending | Self::Resolved)
    }
}

keyed! {
    /// How urgent it is.
    Severity {
        /// Total loss at a site, or of more than a quarter of the lines.
        S1 "s1",
        /// Worse for many.
        S2 "s2",
        /// One line or feature.
        S3 "s3",
        /// A question.
        S4 "s4",
    }
}

keyed! {
    /// What kind of thing it is about.
    Category {
        Coverage "coverage",
        VoiceQuality "voice_quality",
        Data "data",
        Messaging "messaging",
        Voicemail "voicemail",
        WifiCalling "wifi_calling",
        Roaming "roaming",
        Sim "sim",
        Enrolment "enrolment",
        Internet "internet",
        Vpn "vpn",
        Porting "porting",
        HuntGroup "hunt_group",
        Iot "iot",
        Portal "portal",
        Other "other",
    }
}

keyed! {
    /// How it went, as the customer says.
    Rating {
        VeryPoor "1",
        Poor "2",
        Fair "3",
        Good "4",
        VeryGood "5",
    }
}

/// What a case is about, with what it was called then. Orders and bills join these.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum About {
    #[default]
    Organization,
    Account {
        id: AccountId,
        name: String,
    },
    Line {
        id: LineId,
        /// E.164.
        number: String,
    },
}

/// What a message in the conversation is, beside its words.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Said {
    #[default]
    Reply,
    /// What the customer is asked for.
    Question,
    Solution,
    /// Why it cannot wait.
    Escalation,
    /// Why it is on hold, was closed, reopened, or was not solved.
    Reason,
}
