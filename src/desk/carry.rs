//! May, load, decide, commit: the one way in which a member changes anything.
//!
//! Always true: the permit is asked for before anything is loaded; the rule is pure; the commit stands only if the
//! access that was read, the session, and the record that the person saw still stand. A moved guard is a new try.

use serde_json::json;

use super::{BEARER, BearerRow, CommitError, Db, Desk, DeskError, Event, House, Script};
use crate::{
    access::{
        Bearer, Decision, Denial, Helper, LinePlace, Permission, Permit, Rank, Role, Signed, Subject, Why, decide,
    },
    fault::{Fault, Outcome},
    ids::{AccountId, OrganizationId},
    time::Moment,
};

const TRIES: usize = 5;

/// What a deed is done to.
pub trait Target: Clone + Send + Sync + 'static {
    /// Finds it in this organization, as the policy sees it now; nothing when it is not there.
    fn find(
        &self,
        db: &Db,
        organization: &OrganizationId,
        now: Moment,
    ) -> impl Future<Output = Result<Option<Found>, DeskError>> + Send;

    /// Ends the script as stale when the record is not at this revision any more.
    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script);
}

/// A target as the policy sees it.
#[derive(Clone, Debug)]
pub enum Found {
    Organization,
    Member(Bearer),
    Account(AccountId),
    Line(LinePlace),
}

impl Found {
    #[must_use]
    pub const fn subject(&self) -> Subject<'_> {
        match self {
            Self::Organization => Subject::Organization,
            Self::Member(bearer) => Subject::Member(bearer),
            Self::Account(account) => Subject::Account(account),
            Self::Line(line) => Subject::Line(line),
        }
    }
}

impl Target for OrganizationId {
    async fn find(&self, _: &Db, organization: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        Ok((self == organization).then_some(Found::Organization))
    }

    fn require_revision(&self, _: &OrganizationId, _: i64, _: &mut Script) {}
}

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

    /// Writes the rows and the letters; gives the line of history.
    fn write(&self, permit: &Permit<Self, Self::Target>, house: &House, now: Moment, script: &mut Script) -> Event;

    /// In whose history the line stands as well: the id, and whom or what the line is about there.
    fn also(&self, _permit: &Permit<Self, Self::Target>) -> Vec<(String, String)> {
        Vec::new()
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
            Decision::Denied(denial) => Ok(Decision::Denied(self.with_helpers(denial, &found).await?)),
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
            Err(denial) => Ok(Err(self.with_helpers(denial, &found).await?)),
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
                return Ok(Outcome::NotAllowed(self.with_helpers(denial, &found).await?));
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
        let Signed { permit, deed } = signed;
        let mut script = Script::new();
        script.comes_from(self.visitor.caller.origin());
        script.require(
            "(SELECT VALUE version FROM ONLY guard:[$_.org, 'access'] FOR UPDATE) = $_.access",
            "moved",
            json!({ "org": self.organization, "access": self.access }),
        );
        script.require(
            "record::exists(type::record('session', $_.session))",
            "signed-out",
            json!({ "session": self.visitor.session }),
        );
        if let Some(seen) = seen {
            permit.target().require_revision(&self.organization, seen, &mut script);
        }
        let event = deed.write(&permit, self.house(), now, &mut script);
        let by = (self.actor.bearer.member.as_str(), self.actor.name.as_str());
        for (about, about_name) in deed.also(&permit) {
            script.record(now, &self.organization, Some(by), Event { about, about_name, ..event.clone() });
        }
        script.record(now, &self.organization, Some(by), event);
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

    /// Names up to three people whom the same policy would let do it.
    async fn with_helpers(&self, denial: Denial, found: &Found) -> Result<Denial, DeskError> {
        let permission = denial.permission;
        let helps = |role: &Role| role.rank() >= Rank::Manager && role.permissions().contains(permission);
        let ready = Role::ALL.into_iter().filter(helps).map(Role::key);
        let text = format!(
            "{CANDIDATES} SELECT first_name, last_name, {BEARER} FROM array::distinct(array::concat($ready, $own))"
        );
        let values = json!({
            "org": self.organization, "now": self.now(), "roles": ready.collect::<Vec<_>>(), "permission": permission.key(),
        });
        let candidates: Vec<Candidate> = self.db().rows(&text, values).await?;
        let helpers = candidates
            .into_iter()
            .map(|one| (format!("{} {}", one.first_name, one.last_name), one.bearer.bearer()))
            .filter(|(_, bearer)| bearer.member != self.actor.bearer.member)
            .filter(|(_, bearer)| decide(bearer, permission, &found.subject()).allows())
            .take(3)
            .map(|(name, bearer)| Helper { member: bearer.member, name })
            .collect();
        Ok(Denial { helpers, ..denial })
    }
}

/// Nobody is sent to an End User, whatever their role allows: it is for their own lines. Of the others who hold a role
/// that allows it, sixteen of the ready-made ones and as many of the organization's own are
/// enough to find three who can help.
const CANDIDATES: &str = "
    LET $out = $roles.map(|$key| type::record('role', ['*', $key]));
    LET $ready = SELECT VALUE in FROM holds WHERE org = $org AND out IN $out LIMIT 16;
    LET $made = SELECT VALUE id FROM role WHERE org = $org AND state = 'active' AND kind = 'administrative'
        AND permissions CONTAINS $permission LIMIT 16;
    LET $own = SELECT VALUE in FROM holds WHERE org = $org AND out IN $made LIMIT 16;";

#[derive(serde::Deserialize)]
struct Candidate {
    first_name: String,
    last_name: String,
    #[serde(flatten)]
    bearer: BearerRow,
}
