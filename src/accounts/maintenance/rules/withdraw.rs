//! What was asked of the provider is taken back, as long as nobody there has begun.

use std::marker::PhantomData;

use super::{Facts, LineWish, Refusal, Unfinished};
use crate::{care::model::Work, time::Moment};

/// The works under one number that are not wanted any more. INVARIANT: made only by `withdraw`.
#[derive(Debug)]
pub struct WorksWithdrawn<W> {
    works: Vec<Unfinished>,
    again: Option<(Work, Moment)>,
    facts: Facts,
    wish: PhantomData<fn() -> W>,
}

impl<W> WorksWithdrawn<W> {
    #[must_use]
    pub fn works(&self) -> &[Unfinished] {
        &self.works
    }

    /// What is to be done later after all, since the one that is taken back had made it needless.
    #[must_use]
    pub const fn again(&self) -> Option<&(Work, Moment)> {
        self.again.as_ref()
    }

    /// How everything stood when the rule looked at it.
    #[must_use]
    pub const fn stood(&self) -> &Facts {
        &self.facts
    }
}

/// Takes back everything that was asked for the line under this number.
///
/// # Errors
/// `Taken` when somebody has begun, `NothingChanged` when nothing of it is open.
pub fn withdraw<W: LineWish>(
    facts: &Facts,
    transaction: &str,
    again: Option<(Work, Moment)>,
) -> Result<WorksWithdrawn<W>, Refusal> {
    let works: Vec<Unfinished> = facts.open.iter().filter(|one| one.transaction == transaction).cloned().collect();
    if works.is_empty() {
        return Err(Refusal::NothingChanged);
    }
    if works.iter().any(|one| !one.is_untouched()) {
        return Err(Refusal::Taken { transaction: transaction.to_owned() });
    }
    let again = again.filter(|(_, due)| *due > facts.now);
    Ok(WorksWithdrawn { works, again, facts: facts.clone(), wish: PhantomData })
}
