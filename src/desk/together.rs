//! Many deeds of one kind, each to a target of its own, written as one: for runs of many, where a wait for the disk after
//! each deed would take longest.
//!
//! Always true: each deed has its own permit, facts and rule, its own lines of history and its own note; all of them are
//! written or none. Their facts are those from before all of them, so only deeds that stand alone (`Deed::stands_alone`)
//! are written so. What was not done is as it was before, and is for `carry_out`, which says why.

use super::{Deed, Desk, DeskError, Found, Note, Target as _, Touches, carry::Answer};
use crate::{
    access::{Bearer, Permit, Signed, Waiting},
    desk::CommitError,
    fault::Fault,
    time::Moment,
};

type Rule<'a, D> = Box<dyn Fn(&Bearer, &<D as Deed>::Facts) -> Result<D, <D as Deed>::Refusal> + Send + Sync + 'a>;

/// A deed that is to be done together with others.
pub struct Errand<'a, D: Deed> {
    /// Nobody else's in the same call.
    pub target: D::Target,
    pub seen: Option<i64>,
    pub note: Note,
    pub rule: Rule<'a, D>,
}

impl Desk {
    /// Does one by itself, with its note.
    ///
    /// # Errors
    /// As `carry_out`.
    pub async fn carry_out_alone<D: Deed>(&self, errand: Errand<'_, D>) -> Result<Answer<D>, Fault> {
        let desk = self.clone().noting(errand.note);
        desk.by_itself(&errand.target, errand.seen, errand.rule).await
    }

    /// Does together what stands alone of these: for each, whether it was done.
    ///
    /// # Errors
    /// `SignedOut`, or that the database is broken.
    pub async fn carry_out_together<D: Deed>(&self, errands: &[Errand<'_, D>]) -> Result<Vec<bool>, Fault> {
        let (now, nothing) = (self.now(), vec![false; errands.len()]);
        let wants_sign_in = !self.is_fresh(D::SIGN_IN, now);
        if self.viewer.is_some() || wants_sign_in {
            return Ok(nothing);
        }
        let signed = self.signed(errands, now).await?;
        let can: Vec<bool> = signed.iter().map(Option::is_some).collect();
        if can.iter().filter(|can| **can).count() < 2 {
            return Ok(nothing);
        }
        let mut script = self.guarded();
        self.note_agreed(&mut script);
        for (errand, signed) in errands.iter().zip(signed) {
            if let Some(signed) = signed {
                self.put(&mut script, &self.actor, signed, errand.seen, Some(&errand.note), now);
            }
        }
        if D::TOUCHES == Touches::Access {
            script.touch_access(&self.organization);
        }
        match self.house().commit_once(script).await {
            Ok(()) => Ok(can),
            // Which of them it was is found one by one.
            Err(CommitError::Conflict | CommitError::Unmet(_)) => Ok(nothing),
            Err(broken @ CommitError::Broken(_)) => Err(DeskError::from(broken).into()),
        }
    }

    /// Of each its deed, if policy and rule allow it, whoever has to has agreed, and it stands alone.
    async fn signed<D: Deed>(
        &self,
        errands: &[Errand<'_, D>],
        now: Moment,
    ) -> Result<Vec<Option<Signed<D, D::Target>>>, DeskError> {
        let targets: Vec<&D::Target> = errands.iter().map(|errand| &errand.target).collect();
        let found = D::Target::find_all(&targets, self.db(), &self.organization, now).await?;
        let tried = self.tried(&self.actor.bearer, errands, &found, now).await?;
        let mut able = Vec::new();
        if tried.iter().flatten().any(Result::is_err) {
            for one in self.sayers() {
                let could = self.tried(one, errands, &found, now).await?;
                able.push((one, could.into_iter().map(|tried| matches!(tried, Some(Ok(_)))).collect::<Vec<bool>>()));
            }
        }
        let each = tried.into_iter().enumerate().map(|(nth, tried)| match tried? {
            Ok(signed) => Some(signed),
            Err(waiting) => {
                let able: Vec<&Bearer> = able.iter().filter(|(_, could)| could[nth]).map(|(one, _)| *one).collect();
                let yes = self.counted::<D>(&able, &found[nth].as_ref()?.subject(), &waiting.condition)?;
                Some(waiting.with(&yes))
            }
        });
        Ok(each.collect())
    }

    /// What each comes to when this member does it.
    async fn tried<D: Deed>(
        &self,
        by: &Bearer,
        errands: &[Errand<'_, D>],
        found: &[Option<Found>],
        now: Moment,
    ) -> Result<Vec<Option<Tried<D>>>, DeskError> {
        let asked = errands.iter().zip(found).map(|(errand, found)| {
            let on = found.as_ref()?.subject();
            Permit::<D, _>::ask(&self.organization, by, D::PERMISSION, &errand.target, &on).ok()
        });
        let permits: Vec<Option<Permit<D, D::Target>>> = asked.collect();
        let given: Vec<&Permit<D, D::Target>> = permits.iter().flatten().collect();
        let mut facts = D::facts_of_all(self.db(), &given, now).await?.into_iter();
        let each = permits.into_iter().zip(errands).map(|(permit, errand)| {
            let permit = permit?;
            let facts = facts.next().flatten().filter(D::stands_alone)?;
            let deed = (errand.rule)(permit.by(), &facts).ok()?;
            let amount = deed.amount();
            Some(permit.sign(deed, amount))
        });
        Ok(each.collect())
    }
}

/// Done by oneself, or waiting for a second person.
type Tried<D> = Result<Signed<D, <D as Deed>::Target>, Waiting<D, <D as Deed>::Target>>;
