//! What a member does by their own right, whatever their roles: a closed list.
//!
//! Always true: it stands only while their access and their session do; it has its lines of history, like every deed.

use super::{CommitError, Desk, DeskError, Event, Script, carry::TRIES};
use crate::{
    access::{Denial, Permission, Why},
    fault::{Fault, Outcome},
};

/// What it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OwnDeed {
    RequestSent,
    RequestWithdrawn,
    RequestAnswered,
    /// By roles and assignments of theirs to give.
    AccessGranted,
    Delegated,
    MessageKept,
    /// A run of many is asked for, or begun once it was agreed to.
    RunAsked,
    RunStarted,
    /// They hear of an outage, or do not any more: no line of history tells of it.
    OutageFollowed,
    /// They have read what they are told of; nor does one of this.
    NoticesRead,
}

impl Desk {
    /// Does what `write` puts into the script; nothing when somebody was quicker, and all that was read has to be read
    /// anew. A condition of it that does not hold is *stale*.
    ///
    /// # Errors
    /// `SignedOut`, or that the database is broken.
    pub async fn do_own<R>(
        &self,
        deed: OwnDeed,
        write: impl FnOnce(&mut Script) -> Vec<Event>,
    ) -> Result<Option<Outcome<(), R>>, Fault> {
        if self.viewer.is_some() {
            let (permission, why) = (Permission::ViewUsers, Why::OnlyLooking);
            return Ok(Some(Outcome::NotAllowed(Denial::new(permission, why))));
        }
        let (mut script, now) = (self.guarded(), self.now());
        self.note_agreed(&mut script);
        let by = (self.actor.bearer.member.as_str(), self.actor.name.as_str());
        for event in write(&mut script) {
            script.record(now, &self.organization, Some(by), event);
        }
        tracing::debug!(?deed, "a member's own deed");
        match self.house().commit_once(script).await {
            Ok(()) => Ok(Some(Outcome::Done(()))),
            Err(CommitError::Conflict) => Ok(None),
            Err(CommitError::Unmet(word)) => match word.as_str() {
                "moved" => Ok(None),
                "signed-out" => Err(Fault::SignedOut),
                _ => Ok(Some(Outcome::Stale)),
            },
            Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
        }
    }

    /// This desk, and then, while others are quicker, ones that have looked anew.
    #[must_use]
    pub const fn tries(&self) -> Tries<'_> {
        Tries { desk: self, made: 0 }
    }
}

/// A desk for each try.
pub struct Tries<'a> {
    desk: &'a Desk,
    made: usize,
}

impl Tries<'_> {
    /// # Errors
    /// `Busy` after five tries; as `Desk::open`.
    pub async fn next(&mut self) -> Result<Desk, Fault> {
        self.made += 1;
        match self.made {
            1 => Ok(self.desk.clone()),
            made if made > TRIES => Err(Fault::Busy { retry_after: 1 }),
            _ => Ok(self.desk.again().await?),
        }
    }
}
