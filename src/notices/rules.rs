//! What a form makes of somebody's choice, and when a letter to them leaves.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::model::{Area, Choice, DAY, Kind, Pushed, Quiet, STEP};
use crate::fault::{FieldError, Reason};

/// Why a choice cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Refusal {
    /// Quiet hours that end when they begin.
    NoHours,
    /// What a browser gave is no way to a device, or none that messages may go.
    NoWay,
    /// Turned on again and again.
    TooOften,
}

/// What was typed.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    pub mail: Vec<String>,
    pub portal: Vec<String>,
    pub push: Vec<String>,
    pub quiet_from: String,
    pub quiet_until: String,
    pub digest: String,
    pub zone: String,
}

/// What cannot be taken of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wrong {
    Fields(Vec<FieldError>),
    Refused(Refusal),
}

/// The choice that this is; `own` is the zone that the person has now.
///
/// # Errors
/// What cannot be taken.
pub fn choose(typed: &Typed, own: &str) -> Result<Choice, Wrong> {
    let mut wrong = Vec::new();
    let mut time = |field: &str, value: &str| match minute(value) {
        Ok(minute) => minute,
        Err(reason) => {
            wrong.push(FieldError::new(field, reason));
            None
        }
    };
    let from = time("quiet_from", &typed.quiet_from);
    let until = time("quiet_until", &typed.quiet_until);
    let digest = time("digest", &typed.digest);
    let is_open = |one: &str, other: Option<u16>| one.is_empty() && other.is_some();
    if is_open(&typed.quiet_from, until) {
        wrong.push(FieldError::new("quiet_from", Reason::Empty));
    }
    if is_open(&typed.quiet_until, from) {
        wrong.push(FieldError::new("quiet_until", Reason::Empty));
    }
    if typed.zone != own && Area::of(&typed.zone).is_none() {
        wrong.push(FieldError::new("zone", Reason::NotOffered));
    }
    if !wrong.is_empty() {
        return Err(Wrong::Fields(wrong));
    }
    let quiet = from.zip(until).map(|(from, until)| Quiet { from, until });
    if quiet.is_some_and(|quiet| quiet.from == quiet.until) {
        return Err(Wrong::Refused(Refusal::NoHours));
    }
    let no_mail = unticked(&Kind::ALL, Kind::key, &typed.mail);
    let no_portal = unticked(&Kind::ALL, Kind::key, &typed.portal);
    let no_push = unticked(&Pushed::ALL, Pushed::key, &typed.push);
    Ok(Choice { no_mail, no_portal, no_push, quiet, digest })
}

/// What was not ticked.
fn unticked<T: Copy + Ord>(all: &[T], key: fn(T) -> &'static str, ticked: &[String]) -> BTreeSet<T> {
    all.iter().copied().filter(|one| !ticked.iter().any(|ticked| ticked == key(*one))).collect()
}

/// A time of day as the form posts it, in minutes; nothing where none was chosen.
fn minute(value: &str) -> Result<Option<u16>, Reason> {
    match value {
        "" => Ok(None),
        value => match value.parse::<u16>() {
            Ok(minute) if minute < DAY && minute % STEP == 0 => Ok(Some(minute)),
            _ => Err(Reason::NotOffered),
        },
    }
}

/// When a letter leaves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leaves {
    Now,
    /// When clocks show this minute next.
    At(u16),
    /// With others, at this minute of the day.
    Bound(u16),
}

impl Quiet {
    #[must_use]
    pub const fn covers(self, minute: u16) -> bool {
        if self.from < self.until {
            self.from <= minute && minute < self.until
        } else {
            self.from <= minute || minute < self.until
        }
    }
}

impl Choice {
    #[must_use]
    pub fn takes(&self, kind: Kind) -> bool {
        !self.no_mail.contains(&kind)
    }

    /// Whether it is listed in the portal.
    #[must_use]
    pub fn lists(&self, kind: Kind) -> bool {
        !self.no_portal.contains(&kind)
    }

    /// Whether devices are told of it.
    #[must_use]
    pub fn pushes(&self, one: Pushed) -> bool {
        !self.no_push.contains(&one)
    }

    /// When a letter leaves whose turn comes at this minute of the reader's day.
    #[must_use]
    pub fn leaves(&self, minute: u16) -> Leaves {
        match self.digest {
            Some(at) => Leaves::Bound(at),
            None => self.quiet_until(minute).map_or(Leaves::Now, Leaves::At),
        }
    }

    /// When it is quiet no more, where it is now.
    #[must_use]
    pub fn quiet_until(&self, minute: u16) -> Option<u16> {
        self.quiet.filter(|quiet| quiet.covers(minute)).map(|quiet| quiet.until)
    }
}
