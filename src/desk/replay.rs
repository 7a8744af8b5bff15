//! What was asked for is done, by the yes of the member at this desk.
//!
//! Always true: policy and rule are asked again, of the asker, on this day's facts; the yes counts only if the policy lets
//! those who said it do the same by themselves; it is done once, and only as it was asked for.

use futures::future::{BoxFuture, FutureExt as _};
use serde::Deserialize;
use serde_json::json;

use super::{
    Actor, BEARER, Change, CommitError, Desk, DeskError, Replay, Script, Target as _, asking::request_hash,
    carry::Stop, open::MemberRow,
};
use crate::{
    access::{Bearer, Condition, Denial, Permission, Permit, Why, Yes},
    fault::{Fault, Outcome},
    ids::{ApprovalId, MemberId},
};

/// What somebody has asked for, as it is kept.
#[derive(Clone, Debug, Deserialize)]
pub struct Asked {
    pub id: ApprovalId,
    pub revision: i64,
    /// Of which deed: `Replay::KIND`.
    pub deed: String,
    pub permission: Permission,
    pub wish: String,
    #[serde(default)]
    pub seen: Option<i64>,
    pub hash: String,
    pub asker: MemberId,
    #[serde(default)]
    pub amount: Option<i64>,
    /// Nobody answered in time: an owner's yes counts as that of those who are named.
    #[serde(default)]
    pub escalated: bool,
}

/// What came of a yes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Replayed {
    Done,
    /// Others have answered it.
    Answered,
    /// Somebody was quicker: all that was read has to be read anew.
    Again,
    /// Not enough of those who said yes could do it by themselves; whether the last of them could.
    NotEnough {
        counts: bool,
    },
    /// Whoever says yes has to give their password again first.
    SignInAgain,
    /// Whoever would say yes only looks.
    NotAllowed(Denial),
    /// It cannot be done as it was asked for.
    Stopped(Stopped),
}

impl Replayed {
    /// Not enough of those who said yes, the last of them now; `is_enough` counts them.
    pub fn not_enough(
        said: &[&Bearer],
        condition: &Condition,
        is_enough: impl Fn(&[&Bearer], &Condition) -> bool,
    ) -> Self {
        let one = Condition { needed: 1, ..condition.clone() };
        Self::NotEnough { counts: said.last().is_some_and(|last| is_enough(&[last], &one)) }
    }
}

/// Why something that was agreed to could not be done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Stopped {
    /// The asker may not any more.
    Denied(Why),
    /// What it is about is not there any more.
    Gone,
    /// It would not be what was asked for: somebody else has changed it, or it costs something else.
    Changed,
    /// The rule's refusal, as JSON.
    Refused(String),
}

/// One kind of deed that can be asked for.
pub struct Replayer {
    pub kind: &'static str,
    run: Run,
}

/// How it is done: at the desk of whoever says the last yes, with all those who said it.
pub type Run = for<'a> fn(&'a Desk, &'a Asked, &'a [Bearer], &'a Agreed<'a>) -> BoxFuture<'a, Result<Replayed, Fault>>;

/// What is written in the transaction of a deed that was agreed to.
pub struct Agreed<'a> {
    /// Who said yes, as history tells it.
    pub by: String,
    /// What becomes of the request.
    pub note: &'a (dyn Fn(&mut Script) + Sync),
}

impl Replayer {
    #[must_use]
    pub const fn of<D: Replay>() -> Self {
        Self { kind: D::KIND, run: |desk, asked, said, agreed| replay::<D>(desk, asked, said, agreed).boxed() }
    }

    /// Of what is more than one deed.
    #[must_use]
    pub const fn by(kind: &'static str, run: Run) -> Self {
        Self { kind, run }
    }

    /// Does what was asked for. `said` are those who said yes, the member at this desk among them.
    ///
    /// # Errors
    /// As `Desk::carry_out`.
    pub async fn run(
        &self,
        desk: &Desk,
        asked: &Asked,
        said: &[Bearer],
        agreed: &Agreed<'_>,
    ) -> Result<Replayed, Fault> {
        match desk.only_looks(asked.permission) {
            Some(denial) => Ok(Replayed::NotAllowed(denial)),
            None => (self.run)(desk, asked, said, agreed).await,
        }
    }
}

async fn replay<D: Replay>(
    desk: &Desk,
    asked: &Asked,
    said: &[Bearer],
    agreed: &Agreed<'_>,
) -> Result<Replayed, Fault> {
    let kept = (asked.wish.as_str(), asked.seen);
    if request_hash(&desk.organization, &asked.deed, kept, asked.amount, &asked.asker) != asked.hash {
        return Ok(Replayed::Stopped(Stopped::Changed));
    }
    let Ok(wish) = serde_json::from_str::<D::Wish>(&asked.wish) else {
        return Ok(Replayed::Stopped(Stopped::Changed));
    };
    match desk.replay_once::<D>(asked, &wish, said, agreed).await {
        Ok(replayed) => Ok(replayed),
        Err(Stop::End(error)) => Err(error.into()),
        Err(Stop::Again) => Ok(Replayed::Again),
    }
}

impl Desk {
    /// Another member as they are now, with their name; none: they are not there.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn actor_of(&self, member: &MemberId) -> Result<Option<Actor>, DeskError> {
        let text = format!("SELECT first_name, last_name, {BEARER} FROM ONLY member:[$org, $id]");
        let values = json!({ "org": self.organization, "id": member, "now": self.now() });
        Ok(self.db().row::<MemberRow>(&text, values).await?.map(MemberRow::into_actor))
    }

    /// Several as they are now, in this order; whoever is not there is left out.
    ///
    /// # Errors
    /// When the database does not answer.
    pub async fn actors_of(&self, members: &[&MemberId]) -> Result<Vec<Actor>, DeskError> {
        if members.is_empty() {
            return Ok(Vec::new());
        }
        let text = format!(
            "SELECT first_name, last_name, {BEARER} FROM $members.map(|$one| type::record('member', [$org, $one]))"
        );
        let values = json!({ "org": self.organization, "members": members, "now": self.now() });
        let rows: Vec<MemberRow> = self.db().rows(&text, values).await?;
        Ok(rows.into_iter().map(MemberRow::into_actor).collect())
    }

    async fn replay_once<D: Replay>(
        &self,
        asked: &Asked,
        wish: &D::Wish,
        said: &[Bearer],
        agreed: &Agreed<'_>,
    ) -> Result<Replayed, Stop> {
        let stopped = |why| Ok(Replayed::Stopped(why));
        let Some(asker) = self.actor_of(&asked.asker).await? else { return stopped(Stopped::Gone) };
        let (now, target) = (self.now(), D::target(wish));
        if !self.is_fresh(D::SIGN_IN, now) {
            return Ok(Replayed::SignInAgain);
        }
        let Some(found) = target.find(self.db(), &self.organization, now).await? else {
            return stopped(Stopped::Gone);
        };
        let on = found.subject();
        let permit = match Permit::<D, _>::ask(&self.organization, &asker.bearer, D::PERMISSION, &target, &on) {
            Ok(permit) => permit,
            Err(denial) => return stopped(Stopped::Denied(denial.why)),
        };
        let facts = match D::facts(self.db(), &permit, now).await {
            Err(DeskError::NotFound) => return stopped(Stopped::Gone),
            facts => facts?,
        };
        let deed = match D::rule(permit.by(), &facts, wish) {
            Ok(deed) => deed,
            Err(refusal) => return stopped(refused(&refusal)),
        };
        let amount = deed.amount();
        if amount != asked.amount {
            return stopped(Stopped::Changed);
        }
        let mut able = Vec::new();
        for one in said {
            if self
                .could::<D>(one, &target, &found, &|by: &Bearer, facts: &D::Facts| D::rule(by, facts, wish), now)
                .await?
            {
                able.push(one);
            }
        }
        let yes = |said: &[&Bearer], condition: &Condition| {
            let able: Vec<&Bearer> = said.iter().copied().filter(|one| able.contains(one)).collect();
            Yes::of(&able, (&asked.asker, asked.escalated), D::PERMISSION, &on, condition)
        };
        let said: Vec<&Bearer> = said.iter().collect();
        let not_enough = |condition: &Condition| {
            Ok(Replayed::not_enough(&said, condition, |said, condition| yes(said, condition).is_some()))
        };
        let signed = match permit.sign(deed, amount) {
            // The role asks for nobody's yes any more: one that counts is enough.
            Ok(signed) => match yes(&said, &Condition::default()) {
                Some(_) => signed,
                None => return not_enough(&Condition::default()),
            },
            Err(waiting) => match yes(&said, &waiting.condition) {
                Some(yes) => waiting.with(&yes),
                None => return not_enough(&waiting.condition),
            },
        };
        let mut script = self.guarded();
        script.require_request(&self.organization, &asked.id, asked.revision);
        script.agreed(Change::of("approved_by", None, Some(&agreed.by)));
        self.put(&mut script, &asker, signed, asked.seen, None, now);
        if D::TOUCHES == super::Touches::Access {
            script.touch_access(&self.organization);
        }
        (agreed.note)(&mut script);
        match self.house().commit_once(script).await {
            Ok(()) => Ok(Replayed::Done),
            Err(CommitError::Conflict) => Err(Stop::Again),
            Err(CommitError::Unmet(word)) if word == "answered" => Ok(Replayed::Answered),
            Err(CommitError::Unmet(word)) => match Self::unmet::<D>(&word)? {
                Outcome::Refused(refusal) => stopped(refused(&refusal)),
                _ => stopped(Stopped::Changed),
            },
            Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
        }
    }
}

fn refused(refusal: &impl serde::Serialize) -> Stopped {
    Stopped::Refused(serde_json::to_string(refusal).unwrap_or_default())
}
