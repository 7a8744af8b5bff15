//! May, load, decide, commit: the one way in which a member changes anything.
//!
//! Always true: the permit is asked for before anything is loaded; the rule is pure; the commit stands only if the
//! access that was read, the session, and the record that the person saw still stand. A moved guard is a new try.

use super::{Actor, Behalf, CommitError, Db, Desk, DeskError, Event, Found, House, Note, Script, Target};
use crate::{
    access::{Bearer, Decision, Denial, Permission, Permit, Signed, Subject, Waiting, Why, decide},
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

    /// For whom the actor does it, where that is somebody else.
    fn behalf(&self) -> Option<Behalf> {
        None
    }

    /// Whether the rule would say the same of these facts had deeds of this kind been done to any others first. Only then
    /// may it be written together with them, since it cannot have seen what they change.
    fn stands_alone(_facts: &Self::Facts) -> bool {
        false
    }

    /// What it costs, in minor units, where it costs anything: approval may be wanted from some amount on.
    fn amount(&self) -> Option<i64> {
        None
    }

    /// What the script's own condition `word` means when it did not hold.
    fn unmet(_word: &str) -> Option<Self::Refusal> {
        None
    }

    fn done(self) -> Self::Done;
}

pub type Answer<D> = Outcome<<D as Deed>::Done, <D as Deed>::Refusal>;

/// A deed that its rule has made, and what stands in its way.
pub(super) enum Attempt<D: Deed> {
    Signed(Signed<D, D::Target>, Moment),
    /// A second person has to say yes to it.
    Waits(Waiting<D, D::Target>, Found, Moment),
    Answer(Answer<D>),
}

pub(super) enum Stop {
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
        const { assert!(!D::PERMISSION.may_ask(), "what may want a second person's yes goes through carry_out_or_ask") };
        self.by_itself(target, seen, rule).await
    }

    /// The same of any deed: what wants a second person's yes is not done.
    pub(crate) async fn by_itself<D: Deed>(
        &self,
        target: &D::Target,
        seen: Option<i64>,
        rule: impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync,
    ) -> Result<Answer<D>, Fault> {
        if let Some(denial) = self.only_looks(D::PERMISSION) {
            return Ok(Outcome::NotAllowed(denial));
        }
        let mut desk = self.clone();
        for _ in 0..TRIES {
            let done = match desk.attempt(target, &rule).await {
                Ok(Attempt::Signed(signed, now)) => desk.commit(signed, seen, now).await,
                Ok(Attempt::Answer(answer)) => Ok(answer),
                Ok(Attempt::Waits(..)) => {
                    let (permission, why) = (D::PERMISSION, Why::NeedsApproval);
                    Ok(Outcome::NotAllowed(Denial::new(permission, why)))
                }
                Err(stop) => Err(stop),
            };
            match done {
                Ok(answer) => return Ok(answer),
                Err(Stop::End(error)) => return Err(error.into()),
                Err(Stop::Again) => desk = self.again().await?,
            }
        }
        Err(Fault::Busy { retry_after: 1 })
    }

    /// Whatever is seen through somebody else's eyes is only looked at.
    pub(super) fn only_looks(&self, permission: Permission) -> Option<Denial> {
        self.viewer.as_ref().map(|_| Denial::new(permission, Why::OnlyLooking))
    }

    /// What the policy says, with who could help where it says no.
    ///
    /// # Errors
    /// `NotFound` when there is no such target here, or that the database is broken.
    pub async fn explain<T: Target>(&self, permission: Permission, target: &T) -> Result<Decision, Fault> {
        let found = target.find(self.db(), &self.organization, self.now()).await?.ok_or(Fault::NotFound)?;
        match decide(&self.actor.bearer, permission, &found.subject()) {
            Decision::Denied(denial) => Ok(Decision::Denied(self.with_helpers(denial, &found.subject()).await?)),
            may => Ok(may),
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

    /// Everything up to the commit.
    pub(super) async fn attempt<D: Deed>(
        &self,
        target: &D::Target,
        rule: &(impl Fn(&Bearer, &D::Facts) -> Result<D, D::Refusal> + Send + Sync),
    ) -> Result<Attempt<D>, Stop> {
        let found = target.find(self.db(), &self.organization, self.now()).await?.ok_or(DeskError::NotFound)?;
        let asked =
            Permit::<D, _>::ask(&self.organization, &self.actor.bearer, D::PERMISSION, target, &found.subject());
        let permit = match asked {
            Ok(permit) => permit,
            Err(denial) => {
                let denial = self.with_helpers(denial, &found.subject()).await?;
                return Ok(Attempt::Answer(Outcome::NotAllowed(denial)));
            }
        };
        let now = self.now();
        if !self.is_fresh(D::SIGN_IN, now) {
            return Ok(Attempt::Answer(Outcome::SignInAgain));
        }
        let facts = D::facts(self.db(), &permit, now).await?;
        let deed = match rule(permit.by(), &facts) {
            Ok(deed) => deed,
            Err(refusal) => return Ok(Attempt::Answer(Outcome::Refused(refusal))),
        };
        let amount = deed.amount();
        match permit.sign(deed, amount) {
            Ok(signed) => Ok(Attempt::Signed(signed, now)),
            Err(waiting) => self.agreed_or_waits(waiting, (target, found), rule, now).await,
        }
    }

    /// Whether the password was given as lately as a deed wants it.
    pub(super) fn is_fresh(&self, wanted: SignIn, now: Moment) -> bool {
        wanted == SignIn::Any || self.visitor.fresh + self.house().options.limits.fresh >= now
    }

    pub(super) async fn commit<D: Deed>(
        &self,
        signed: Signed<D, D::Target>,
        seen: Option<i64>,
        now: Moment,
    ) -> Result<Answer<D>, Stop> {
        let mut script = self.guarded();
        self.note_agreed(&mut script);
        let deed = self.put(&mut script, &self.actor, signed, seen, self.note.as_ref(), now);
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

    /// Puts the rows of a deed, its lines of history, as this actor's, and its note into a script.
    pub(super) fn put<D: Deed>(
        &self,
        script: &mut Script,
        by: &Actor,
        signed: Signed<D, D::Target>,
        seen: Option<i64>,
        note: Option<&Note>,
        now: Moment,
    ) -> D {
        let Signed { permit, deed } = signed;
        if let Some((before, note)) = note.and_then(|note| Some((note.before?, note))) {
            script.add(before, note.values.clone());
        }
        if let Some(seen) = seen {
            permit.target().require_revision(&self.organization, seen, script);
        }
        script.on_behalf(deed.behalf());
        let event = deed.write(&permit, self.house(), now, script);
        let by = (by.bearer.member.as_str(), by.name.as_str());
        for (about, about_name) in deed.also(&permit) {
            script.record(now, &self.organization, Some(by), Event { about, about_name, ..event.clone() });
        }
        script.record(now, &self.organization, Some(by), event);
        if let Some(note) = note {
            script.add(note.statement, note.values.clone());
        }
        deed
    }

    pub(super) fn unmet<D: Deed>(word: &str) -> Result<Answer<D>, Stop> {
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
