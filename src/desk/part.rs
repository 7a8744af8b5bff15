//! Deeds of several kinds that are parts of something larger, and are written with it or not at all.
//!
//! Always true: each part has its own permit, facts and rule, and its own lines of history.

use super::{
    Deed, Desk, Script, Touches,
    carry::{Answer, Attempt, Stop},
};
use crate::{
    access::{Bearer, Denial, Signed, Why},
    fault::{Fault, Outcome},
};

/// A part that may be written, or why it may not.
pub type Part<D> = Result<Signed<D, <D as Deed>::Target>, Answer<D>>;

impl Desk {
    /// One of the parts, if policy and rule let the member at this desk do it by themselves.
    ///
    /// # Errors
    /// As `carry_out`.
    pub async fn part<D: Deed>(
        &self,
        target: &D::Target,
        rule: impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync,
    ) -> Result<Part<D>, Fault> {
        match self.attempt(target, &rule).await {
            Ok(Attempt::Signed(signed, _)) => Ok(Ok(signed)),
            Ok(Attempt::Answer(answer)) => Ok(Err(answer)),
            Ok(Attempt::Waits(..)) => Ok(Err(Outcome::NotAllowed(Denial::new(D::PERMISSION, Why::NeedsApproval)))),
            Err(Stop::Again) => Err(Fault::Busy { retry_after: 1 }),
            Err(Stop::End(error)) => Err(error.into()),
        }
    }

    /// Puts a part into the script of a deed of the member's own.
    pub fn put_part<D: Deed>(&self, script: &mut Script, part: Signed<D, D::Target>) {
        self.put(script, &self.actor, part, None, None, self.now());
        if D::TOUCHES == Touches::Access {
            script.touch_access(&self.organization);
        }
    }
}
