//! What somebody is told of, and how: their own choice.
//!
//! Always true: what concerns a sign-in or the safety of a line is no kind of these: it always comes, and at once; only
//! whether devices are told of it as well is chosen.

mod device;
mod listed;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

pub use device::{Device, Pushed};
pub use listed::{Inbox, Notice, Which};

/// What happened, as somebody chooses whether to hear of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Somebody wrote in a case, or asks there.
    CaseSaid,
    /// A case was opened, or stands elsewhere now.
    CaseTurned,
    /// They were put on a case.
    CaseNamed,
    /// A request waits for their answer.
    RequestWaits,
    /// A request of theirs is over.
    RequestDecided,
    /// What they asked for a line is over.
    LineDone,
    /// News of an outage that they follow.
    Outage,
}

impl Kind {
    pub const ALL: [Self; 7] = [
        Self::CaseSaid,
        Self::CaseTurned,
        Self::CaseNamed,
        Self::RequestWaits,
        Self::RequestDecided,
        Self::LineDone,
        Self::Outage,
    ];

    /// What a form posts for it.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::CaseSaid => "case_said",
            Self::CaseTurned => "case_turned",
            Self::CaseNamed => "case_named",
            Self::RequestWaits => "request_waits",
            Self::RequestDecided => "request_decided",
            Self::LineDone => "line_done",
            Self::Outage => "outage",
        }
    }

    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }
}

/// Some time of each day, in minutes; over midnight where it ends earlier than it begins. The two differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quiet {
    pub from: u16,
    pub until: u16,
}

/// Minutes of a day.
pub const DAY: u16 = 24 * 60;
/// Between two times of a day that can be chosen.
pub const STEP: u16 = 30;

/// What somebody has chosen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Choice {
    /// What comes by no e-mail.
    #[serde(default)]
    pub no_mail: BTreeSet<Kind>,
    /// What is not listed in the portal.
    #[serde(default)]
    pub no_portal: BTreeSet<Kind>,
    /// What comes to no device.
    #[serde(default)]
    pub no_push: BTreeSet<Pushed>,
    /// When no e-mail leaves, and no device is told anything that can be chosen elsewhere too.
    #[serde(default)]
    pub quiet: Option<Quiet>,
    /// The minute of the day at which all of it leaves as one; none: each at once.
    #[serde(default)]
    pub digest: Option<u16>,
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chosen {
    pub choice: Choice,
    pub zone: String,
    /// Where a letter goes that binds others.
    pub email: String,
    /// How it is with this device; none: devices are told nothing.
    #[serde(default)]
    pub device: Option<Device>,
}

/// A time zone that is offered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Eastern,
    Central,
    Mountain,
    Arizona,
    Pacific,
    Alaska,
    Hawaii,
    PuertoRico,
    Mexico,
    Bogota,
    Santiago,
    BuenosAires,
    Madrid,
    Utc,
}

impl Area {
    pub const ALL: [Self; 14] = [
        Self::Eastern,
        Self::Central,
        Self::Mountain,
        Self::Arizona,
        Self::Pacific,
        Self::Alaska,
        Self::Hawaii,
        Self::PuertoRico,
        Self::Mexico,
        Self::Bogota,
        Self::Santiago,
        Self::BuenosAires,
        Self::Madrid,
        Self::Utc,
    ];

    /// What the zone is called where zones are kept.
    #[must_use]
    pub const fn zone(self) -> &'static str {
        match self {
            Self::Eastern => "America/New_York",
            Self::Central => "America/Chicago",
            Self::Mountain => "America/Denver",
            Self::Arizona => "America/Phoenix",
            Self::Pacific => "America/Los_Angeles",
            Self::Alaska => "America/Anchorage",
            Self::Hawaii => "Pacific/Honolulu",
            Self::PuertoRico => "America/Puerto_Rico",
            Self::Mexico => "America/Mexico_City",
            Self::Bogota => "America/Bogota",
            Self::Santiago => "America/Santiago",
            Self::BuenosAires => "America/Argentina/Buenos_Aires",
            Self::Madrid => "Europe/Madrid",
            Self::Utc => "UTC",
        }
    }

    #[must_use]
    pub fn of(zone: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|area| area.zone() == zone)
    }
}
