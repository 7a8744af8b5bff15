//! What is decided about coming in: pure, by example in `tests`.
//!
//! Always true: a link is worth something only while its invitation waits, it is the newest and it is young enough;
//! somebody comes in only through an open door; a password is judged by its length and by how soon it would be
//! guessed, never by what kinds of characters it has.

use super::model::{ClosedDoor, Dead};
use crate::{
    access::{Bearer, Status},
    fault::{FieldError, Reason},
    people::model::{InvitationState, Kept},
    time::{Moment, Span},
};

/// The shortest password, in characters.
pub const LEAST: usize = 8;
/// What the page advises.
pub const ADVISED: usize = 15;
/// Longer ones only cost.
pub const MOST: usize = 256;

/// How long the link about a forgotten password works.
pub const RESET: Span = Span::minutes(30);
/// How long a new sign-in address can be confirmed.
pub const ADDRESS: Span = Span::hours(1);
/// How long whoever reads the old one is told whom to ask.
pub const ADDRESS_TOLD: Span = Span::days(7);
/// A browser from which nobody signed in for so long is a stranger again.
pub const DEVICE: Span = Span::days(365);

/// How soon a password would be guessed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Strength {
    Enough,
    /// It is on every list, or a pattern.
    Common,
    /// What is known about the person or the organization makes it weak.
    Personal,
}

/// Whether a new password can be taken; `weigh` is asked only about one that fits.
pub fn take_password(password: &str, again: &str, weigh: impl FnOnce() -> Strength) -> Vec<FieldError> {
    let length = password.chars().take(MOST + 1).count();
    let reason = match length {
        0 => Some(Reason::Empty),
        n if n < LEAST => Some(Reason::TooShort { least: LEAST }),
        n if n > MOST => Some(Reason::TooLong { most: MOST }),
        _ => match weigh() {
            Strength::Enough => None,
            Strength::Common => Some(Reason::TooCommon),
            Strength::Personal => Some(Reason::TooPersonal),
        },
    };
    match reason {
        Some(reason) => vec![FieldError::new("password", reason)],
        None if again.is_empty() => vec![FieldError::new("again", Reason::Empty)],
        None if password != again => vec![FieldError::new("again", Reason::Differs)],
        None => Vec::new(),
    }
}

/// An invitation as its link finds it.
#[derive(Clone, Copy, Debug)]
pub struct Linked {
    pub state: Kept,
    pub link_until: Moment,
    pub until: Moment,
    pub newest: Newest,
    /// Of the member that it invites.
    pub status: Status,
}

/// Whether a newer link was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Newest {
    Yes,
    No,
}

/// What a link is worth now.
///
/// # Errors
/// Why it leads nowhere.
pub fn worth(link: Option<&Linked>, now: Moment) -> Result<(), Dead> {
    let link = link.ok_or(Dead::Unknown)?;
    match link.state.at(now, link.link_until, link.until) {
        InvitationState::Accepted => Err(Dead::Used),
        InvitationState::Revoked => Err(Dead::Revoked),
        _ if link.status != Status::Invited => Err(Dead::Unknown),
        _ if link.newest == Newest::No => Err(Dead::Superseded),
        InvitationState::Expired => Err(Dead::Expired),
        InvitationState::LinkExpired => Err(Dead::LinkExpired),
        InvitationState::Sent => Ok(()),
    }
}

/// Whether somebody with the right password comes in.
///
/// # Errors
/// The doors that are closed to them, of organizations that still know them.
pub fn come_in<'a>(places: impl IntoIterator<Item = (&'a Bearer, ClosedDoor)>) -> Result<(), Vec<ClosedDoor>> {
    let mut closed = Vec::new();
    for (member, door) in places {
        if member.has_a_door() {
            return Ok(());
        }
        if member.status != Status::Deleted {
            closed.push(door);
        }
    }
    Err(closed)
}

/// Whether a session still opens anything.
#[must_use]
pub fn is_alive(created: Moment, seen: Moment, idle: Span, lifetime: Span, now: Moment) -> bool {
    seen + idle > now && created + lifetime > now
}

/// Whom a guess at somebody's password is counted against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Device {
    /// A browser from which this person has signed in: it has its own tries, which no stranger can use up.
    Known,
    Stranger,
}

/// The key under which tries for an address are counted.
#[must_use]
pub fn budget(address: &str, device: Device, browser: &str) -> String {
    match device {
        Device::Known => format!("entry:{address}:{browser}"),
        Device::Stranger => format!("entry:{address}"),
    }
}
