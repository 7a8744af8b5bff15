//! Deeds that may have to wait for a second person.
//!
//! Always true: what is asked for is kept whole, with a hash of all of it, and shows the values before and after that its
//! rule has made of it; it is nobody's but the asker's until they send it; nothing of it is done here.

use serde::{Serialize, de::DeserializeOwned};
use serde_json::json;

use super::{
    Actor, CommitError, Deed, Desk, DeskError, Event, Found, Script, Topic,
    carry::{Answer, Attempt, Stop, TRIES},
    dice,
};
use crate::{
    access::{Bearer, Condition, Permission, Waiting},
    fault::{Fault, Outcome},
    ids::{AccountId, ApprovalId, LineId, MemberId, OrganizationId},
    time::{Moment, Span},
};

/// A deed that may have to wait for a second person: what was asked for is kept, and asked of the same rule again once
/// the yes is there.
pub trait Replay: Deed<Refusal: Serialize> {
    /// By which what was asked for is known again; never another.
    const KIND: &'static str;
    /// Everything that was asked for.
    type Wish: Serialize + DeserializeOwned + Clone + Send + Sync + 'static;

    fn target(wish: &Self::Wish) -> Self::Target;

    /// The rule, with what was asked for.
    ///
    /// # Errors
    /// The slice's refusal.
    fn rule(by: &Bearer, facts: &Self::Facts, wish: &Self::Wish) -> Result<Self, Self::Refusal>;
}

/// Says how a deed is asked for: its kind, all that was wished, what it is done to, and its rule.
macro_rules! replay {
    ($deed:ty, $kind:literal, $wish:ty, |$of:pat_param| $target:expr, |$by:pat_param, $facts:pat_param, $wished:pat_param| $rule:expr) => {
        impl $crate::desk::Replay for $deed {
            const KIND: &'static str = $kind;
            type Wish = $wish;

            fn target($of: &$wish) -> Self::Target {
                $target
            }

            fn rule(
                $by: &$crate::access::Bearer,
                $facts: &Self::Facts,
                $wished: &$wish,
            ) -> Result<Self, Self::Refusal> {
                $rule
            }
        }
    };
}
pub(crate) use replay;

/// A request that nobody but its asker knows of yet.
pub struct NewRequest<'a> {
    pub id: &'a ApprovalId,
    /// Of which deed: `Replay::KIND`.
    pub deed: &'a str,
    pub permission: Permission,
    pub wish: &'a str,
    pub seen: Option<i64>,
    pub asker: &'a Actor,
    /// What it is about: its kind, its id, and on which account that is.
    pub on: [&'a str; 3],
    /// What history would say of it.
    pub about: &'a Event,
    pub amount: Option<i64>,
    pub condition: &'a Condition,
}

impl Script {
    /// Puts in a request that is not sent yet.
    pub fn put_request(&mut self, organization: &OrganizationId, new: &NewRequest<'_>, now: Moment) -> &mut Self {
        let (NewRequest { id, deed, permission, wish, seen, on, amount, condition, .. }, asker) = (new, new.asker);
        let Event { kind, about, about_name, changes } = new.about;
        let hash = request_hash(organization, deed, (wish, *seen), *amount, &asker.bearer.member);
        self.add(
            "CREATE approval:[$_.org, $_.id] SET org = $_.org, state = 'draft', deed = $_.deed, permission = $_.permission,
                wish = $_.wish, seen = $_.seen, hash = $_.hash, asker = $_.asker, asker_name = $_.asker_name, on_kind = $_.on[0],
                on_id = $_.on[1], account = $_.on[2], event = $_.event, about = $_.about, about_name = $_.about_name, changes = $_.changes,
                amount = $_.amount, condition = $_.condition, at = $_.now, rev = $_.rev, until = $_.until, revision = 1",
            json!({
                "org": organization, "id": id, "deed": deed, "permission": permission.key(), "wish": wish, "seen": seen,
                "hash": hash, "asker": asker.bearer.member, "asker_name": asker.name, "on": on, "event": kind, "about": about,
                "about_name": about_name, "changes": changes, "amount": amount, "condition": condition, "now": now,
                "rev": now.reversed(), "until": now + DRAFTED,
            }),
        )
    }

    /// Nobody was quicker to end this request, or to say yes to it.
    pub fn require_request(&mut self, organization: &OrganizationId, id: &ApprovalId, revision: i64) -> &mut Self {
        self.require(
            "(SELECT VALUE revision FROM ONLY approval:[$_.org, $_.id] FOR UPDATE) = $_.revision",
            "answered",
            json!({ "org": organization, "id": id, "revision": revision }),
        )
    }

    /// What is asked about a line goes with it to another account, where others can answer it.
    pub fn move_requests(&mut self, organization: &OrganizationId, line: &LineId, to: &AccountId) -> &mut Self {
        self.add(
            "UPDATE approval SET account = $_.to WHERE org = $_.org AND on_id = $_.line AND on_kind = 'line' RETURN NONE",
            json!({ "org": organization, "line": line, "to": to }),
        )
    }

    /// What somebody has asked for stops with them: they were blocked or deleted.
    pub fn shut_requests(&mut self, now: Moment, organization: &OrganizationId, member: &MemberId) -> &mut Self {
        self.add(
            "DELETE approval WHERE org = $_.org AND asker = $_.id AND stage = 'draft';
             UPDATE approval SET state = 'stopped', stopped = { kind: 'shut' }, over = $_.now, remind = NONE, revision += 1
                WHERE org = $_.org AND asker = $_.id AND stage = 'open'",
            json!({ "org": organization, "id": member, "now": now }),
        );
        self.tell(now, organization, Topic::Approvals)
    }
}

/// The hash of everything that is asked for: what is kept is done only while it has this one.
#[must_use]
pub fn request_hash(
    organization: &OrganizationId,
    deed: &str,
    (wish, seen): (&str, Option<i64>),
    amount: Option<i64>,
    asker: &MemberId,
) -> String {
    dice::fingerprint(&json!([organization, deed, wish, seen, amount, asker]).to_string())
}

/// How long a request is kept that nobody has sent.
const DRAFTED: Span = Span::days(1);

impl Desk {
    /// Does what is wished, if policy and rule allow it; where a second person has to say yes, keeps it as a request that
    /// is not sent yet. `seen` is the revision that the person edited.
    ///
    /// # Errors
    /// As `carry_out`.
    pub async fn carry_out_or_ask<D: Replay>(&self, wish: &D::Wish, seen: Option<i64>) -> Result<Answer<D>, Fault> {
        if let Some(denial) = self.only_looks(D::PERMISSION) {
            return Ok(Outcome::NotAllowed(denial));
        }
        let (target, rule) = (D::target(wish), |by: &Bearer, facts: &D::Facts| D::rule(by, facts, wish));
        let mut desk = self.clone();
        for _ in 0..TRIES {
            let done = match desk.attempt::<D>(&target, &rule).await {
                Ok(Attempt::Signed(signed, now)) => desk.commit(signed, seen, now).await,
                Ok(Attempt::Answer(answer)) => Ok(answer),
                Ok(Attempt::Waits(waiting, found, now)) => desk.keep(waiting, &found, (wish, seen), now).await,
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

    async fn keep<D: Replay>(
        &self,
        waiting: Waiting<D, D::Target>,
        found: &Found,
        (wish, seen): (&D::Wish, Option<i64>),
        now: Moment,
    ) -> Result<Answer<D>, Stop> {
        // What it would write says what it would change.
        let mut about = waiting.deed.write(&waiting.permit, self.house(), now, &mut Script::new());
        // Its number is drawn anew when it is done.
        about.changes.retain(|change| change.field != "transaction");
        let wish = serde_json::to_string(wish).map_err(|cause| DeskError::Broken(cause.to_string()))?;
        let id = ApprovalId::new(dice::ulid(now));
        let mut script = self.guarded();
        script.put_request(
            &self.organization,
            &NewRequest {
                id: &id,
                deed: D::KIND,
                permission: D::PERMISSION,
                wish: &wish,
                seen,
                asker: &self.actor,
                on: on(found),
                about: &about,
                amount: waiting.deed.amount(),
                condition: &waiting.condition,
            },
            now,
        );
        match self.house().commit_once(script).await {
            Ok(()) => Ok(Outcome::Asks(self.organization.clone(), id)),
            Err(CommitError::Conflict) => Err(Stop::Again),
            Err(CommitError::Unmet(word)) => Self::unmet::<D>(&word),
            Err(broken @ CommitError::Broken(_)) => Err(broken.into()),
        }
    }
}

/// In place of the account that it is about: about none, or about somebody, who may be on several.
pub const NO_ACCOUNT: &str = "*";
pub const SOMEBODY: &str = "@";

/// What it is about, and on which account that is, as it is kept.
fn on(found: &Found) -> [&str; 3] {
    match found {
        Found::Organization => ["organization", "", NO_ACCOUNT],
        Found::Member(bearer) => ["member", bearer.member.as_str(), SOMEBODY],
        Found::Account(id) => ["account", id.as_str(), id.as_str()],
        Found::Line(place) => ["line", place.id.as_str(), place.account.as_str()],
        // No deed on a case waits for a second person.
        Found::Case(_) => ["case", "", SOMEBODY],
    }
}
