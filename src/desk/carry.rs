//! May, load, decide, commit: the one way in which a member changes anything.
//!
//! Always true: the permit is asked for before anything is loaded; the rule is pure; the commit stands only if the
//! access that was read, the session, and the record that the person saw still stand. A moved guard is a new try.

use super::{CommitError, Db, Desk, DeskError, Event, House, Script, Target};
use crate::{
    access::{Bearer, Decision, Denial, Permission, Permit, Signed, Subject, Why, decide},
    fault::{Fault, Outcome},
    time::Moment,
};

pub(super) const TRIES: usize = 5;

/// What a deed touches beside its own rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touches {
    /// Roles, holdings or statuses: whoever decided on the old ones decides again.
    Access,
    Nothing,
}

/// How recently the password must have been given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignIn {
    Any,
    Fresh,
}

/// Something that is done: made by a rule, written by its store.
pub trait Deed: Sized + Send + Sync + 'static {
    const PERMISSION: Permission;
    const TOUCHES: Touches;
    const SIGN_IN: SignIn = SignIn::Any;
    type Target: Target;
    /// What the rule looks at.
    type Facts: Send + Sync;
    type Refusal: Send;
    type Done: Send;

    /// Reads the facts, through the permit: the tenant is the permit's.
    fn facts(
        db: &Db,
        permit: &Permit<Self, Self::Target>,
        now: Moment,
    ) -> impl Future<Output = Result<Self::Facts, DeskError>> + Send;

    /// The same for many at once: for each as `facts` does, and nothing where that finds nothing.
    fn facts_of_all(
        db: &Db,
        permits: &[&Permit<Self, Self::Target>],
        now: Moment,
    ) -> impl Future<Output = Result<Vec<Option<Self::Facts>>, DeskError>> + Send {
        async move {
            let mut all = Vec::with_capacity(permits.len());
            for permit in permits {
                all.push(match Self::facts(db, permit, now).await {
                    Err(DeskError::NotFound) => None,
                    facts => Some(facts?),
                });
            }
            Ok(all)
        }
    }

    /// Writes the rows and the letters; gives the line of history.
    fn write(&self, permit: &Permit<Self, Self::Target>, house: &House, now: Moment, script: &mut Script) -> Event;

    /// In whose history the line stands as well: the id, and whom or what the line is about there.
    fn also(&self, _permit: &Permit<Self, Self::Target>) -> Vec<(String, String)> {
        Vec::new()
    }

    /// Whether the rule would say the same of these facts had deeds of this kind been done to any others first. Only then
    /// may it be written together with them, since it cannot have seen what they change.
    fn stands_alone(_facts: &Self::Facts) -> bool {
        false
    }

    /// What the script's own condition `word` means when it did not hold.
    fn unmet(_word: &str) -> Option<Self::Refusal> {
        None
    }

    fn done(self) -> Self::Done;
}

type Answer<D> = Outcome<<D as Deed>::Done, <D as Deed>::Refusal>;

enum Stop {
    Again,
    End(DeskError),
}

impl<E: Into<DeskError>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::End(error.into())
    }
}

impl Desk {
    /// Does one kind of deed to one target, if policy and rule allow it. `seen` is the revision that the person edited.
    ///
    /// # Errors
    /// `NotFound`, `SignedOut`, `Busy` after five tries, or that the database is broken.
    pub async fn carry_out<D: Deed>(
        &self,
        target: &D::Target,
        seen: Option<i64>,
        rule: impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync,
    ) -> Result<Answer<D>, Fault> {
        if self.viewer.is_some() {
            // Whatever is seen through somebody else's eyes is only looked at.
            let (permission, why) = (D::PERMISSION, Why::OnlyLooking);
            return Ok(Outcome::NotAllowed(Denial { permission, why, helpers: Vec::new() }));
        }
        let mut desk = self.clone();
        for _ in 0..TRIES {
            match desk.attempt(target, seen, &rule).await {
                Ok(answer) => return Ok(answer),
                Err(Stop::End(error)) => return Err(error.into()),
                Err(Stop::Again) => desk = self.again().await?,
            }
        }
        Err(Fault::Busy { retry_after: 1 })
    }

    /// What the policy says, with who could help where it says no.
    ///
    /// # Errors
    /// `NotFound` when there is no such target here, or that the database is broken.
    pub async fn explain<T: Target>(&self, permission: Permission, target: &T) -> Result<Decision, Fault> {
        let found = target.find(self.db(), &self.organization, self.now()).await?.ok_or(Fault::NotFound)?;
        match decide(&self.actor.bearer, permission, &found.subject()) {
            Decision::Denied(denial) => Ok(Decision::Denied(self.with_helpers(denial, &found.subject()).await?)),
            allowed @ Decision::Allowed(_) => Ok(allowed),
        }
    }

    /// Everything up to a permit to look: reading takes the first three beats.
    ///
    /// # Errors
    /// As `explain`; inside, the denial.
    pub async fn may_look<T: Target>(
        &self,
        permission: Permission,
        target: &T,
    ) -> Result<Result<Permit<(), T>, Denial>, Fault> {
        let found = target.find(self.db(), &self.organization, self.now()).await?.ok_or(Fault::NotFound)?;
        match Permit::ask(&self.organization, &self.actor.bearer, permission, target, &found.subject()) {
            Ok(permit) => Ok(Ok(permit)),
            Err(denial) => Ok(Err(self.with_helpers(denial, &found.subject()).await?)),
        }
    }

    async fn attempt<D: Deed>(
        &self,
        target: &D::Target,
        seen: Option<i64>,
        rule: &(impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync),
    ) -> Result<Answer<D>, Stop> {
        let found = target.find(self.db(), &self.organization, self.now()).await?.ok_or(DeskError::NotFound)?;
        let asked =
            Permit::<D, _>::ask(&self.organization, &self.actor.bearer, D::PERMISSION, target, &found.subject());
        let permit = match asked {
            Ok(permit) => permit,
            Err(denial) => {
                return Ok(Outcome::NotAllowed(self.with_helpers(denial, &found.subject()).await?));
            }
        };
        let now = self.now();
        if D::SIGN_IN == SignIn::Fresh && self.visitor.fresh + self.house().options.limits.fresh < now {
            return Ok(Outcome::SignInAgain);
        }
        let facts = D::facts(self.db(), &permit, now).await?;
        match rule(permit.by(), &facts) {
            Ok(deed) => self.commit(permit.sign(deed), seen, now).await,
            Err(refusal) => Ok(Outcome::Refused(refusal)),
        }
    }

    async fn commit<D: Deed>(
        &self,
        signed: Signed<D, D::Target>,
        seen: Option<i64>,
        now: Moment,
    ) -> Result<Answer<D>, Stop> {
        let mut script = self.guarded();
        let deed = self.put(&mut script, signed, seen, now);
        if let Some(note) = &self.note {
            script.add(note.statement, note.values.clone());
        }
        if D::TOUCHES == Touches::Access {
            script.touch_access(&self.organization);
        }
        match self.house().commit_once(script).await {
            Ok(()) => Ok(Outcome::Done(deed.done())),
            Err(CommitError::Conflict) => Err(Stop::Again),
            Err(CommitError::Unmet(word)) => Self::unmet::<D>(&word),
            Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
        }
    }

    /// Puts the rows of a deed and its lines of history into a script.
    pub(super) fn put<D: Deed>(
        &self,
        script: &mut Script,
        signed: Signed<D, D::Target>,
        seen: Option<i64>,
        now: Moment,
    ) -> D {
        let Signed { permit, deed } = signed;
        if let Some(seen) = seen {
            permit.target().require_revision(&self.organization, seen, script);
        }
        let event = deed.write(&permit, self.house(), now, script);
        let by = (self.actor.bearer.member.as_str(), self.actor.name.as_str());
        for (about, about_name) in deed.also(&permit) {
            script.record(now, &self.organization, Some(by), Event { about, about_name, ..event.clone() });
        }
        script.record(now, &self.organization, Some(by), event);
        deed
    }

    fn unmet<D: Deed>(word: &str) -> Result<Answer<D>, Stop> {
        match word {
            "moved" => Err(Stop::Again),
            "stale" => Ok(Outcome::Stale),
            "signed-out" => Err(Stop::End(DeskError::SignedOut)),
            other => match D::unmet(other) {
                Some(refusal) => Ok(Outcome::Refused(refusal)),
                None => Err(Stop::End(DeskError::Broken(format!("an unknown condition did not hold: {other}")))),
            },
        }
    }

    async fn with_helpers(&self, denial: Denial, on: &Subject<'_>) -> Result<Denial, DeskError> {
        Ok(self.candidates(denial.permission).await?.name(denial, on))
    }
}
