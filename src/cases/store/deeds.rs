//! How the deeds on a case are written: its rows, its letters, its line of history, and who is told.

use serde_json::json;

use super::{
    facts,
    write::{Speaker, Turning, event, name_on, post, post_to_staff, put_case, put_turn, tell},
};
use crate::{
    access::{Permission, Permit},
    cases::{
        files::{
            model::Purpose,
            store::{GONE, Owner, attach},
        },
        model::{CaseState, Said, Typed},
        rules::{CaseOpened, CaseTurned, CaseWatched, Joined, OpeningFacts, Refusal, TurnFacts, WatchFacts},
    },
    desk::{Behalf, Change, Db, Deed, DeskError, Event, Found, House, Script, Target, Touches},
    history::model::Kind,
    ids::{CaseId, FileId, OrganizationId},
    time::Moment,
};

/// Where a case is opened: in the organization, with what is named in the form.
#[derive(Clone, Debug)]
pub struct NewCaseAt(pub Typed);

impl Target for NewCaseAt {
    async fn find(&self, _: &Db, _: &OrganizationId, _: Moment) -> Result<Option<Found>, DeskError> {
        Ok(Some(Found::Organization))
    }

    fn require_revision(&self, _: &OrganizationId, _: i64, _: &mut Script) {}
}

impl Deed for CaseOpened {
    const PERMISSION: Permission = Permission::OpenCases;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = NewCaseAt;
    type Facts = OpeningFacts;
    type Refusal = Refusal;
    type Done = CaseId;

    async fn facts(db: &Db, permit: &Permit<Self, NewCaseAt>, now: Moment) -> Result<OpeningFacts, DeskError> {
        facts::opening(db, permit.organization(), permit.by(), &permit.target().0, now).await
    }

    fn write(&self, permit: &Permit<Self, NewCaseAt>, _: &House, now: Moment, script: &mut Script) -> Event {
        let organization = permit.organization();
        let (shard, next) = self.counter;
        let values = json!({ "shard": i64::from(shard), "seen": next });
        script.require(
            "((SELECT VALUE next FROM ONLY type::record('case_counter', $_.shard)) ?? $_.seen) = $_.seen",
            "moved",
            values.clone(),
        );
        script.add("UPSERT type::record('case_counter', $_.shard) SET next = $_.seen + 1", values);
        put_case(script, organization, self, now);
        let (by, purpose) = (permit.by().member.to_string(), Purpose::NewCase);
        let owner = Owner { organization: organization.clone(), by, purpose };
        attach(script, &owner, (&self.id, ""), &permit.target().0.files);
        let about = (organization, &self.id, self.number.as_str(), self.wish.subject.as_str());
        let named = std::iter::once(&self.opener).chain(&self.watchers);
        for one in named.filter(|one| one.member != permit.by().member) {
            post(script, now, one, "case-named", about, None);
        }
        if self.by.is_none() {
            post(script, now, &self.opener, "case-opened", about, None);
        }
        tell(script, now, organization);
        let confidential = self.wish.is_confidential.then_some("yes");
        let changes = [
            Change::of("severity", None, Some(self.wish.severity.key())),
            Change::of("confidential", None, confidential),
        ];
        event(Kind::CaseOpened, &self.id, &self.number, changes)
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == GONE).then_some(Refusal::FileGone)
    }

    fn behalf(&self) -> Option<Behalf> {
        let opener = &self.opener;
        self.by.as_ref().map(|_| Behalf { id: opener.member.to_string(), name: opener.name.clone() })
    }

    fn done(self) -> CaseId {
        self.id.clone()
    }
}

/// A case in which something is said, with what was put in for that.
#[derive(Clone, Debug)]
pub struct Saying {
    pub id: CaseId,
    pub files: Vec<FileId>,
}

impl Saying {
    /// Without any.
    #[must_use]
    pub const fn bare(id: CaseId) -> Self {
        Self { id, files: Vec::new() }
    }
}

impl Target for Saying {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.id.find(db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.id.require_revision(organization, seen, script);
    }
}

impl Deed for CaseTurned {
    const PERMISSION: Permission = Permission::AnswerCases;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = Saying;
    type Facts = TurnFacts;
    type Refusal = Refusal;
    type Done = CaseState;

    async fn facts(db: &Db, permit: &Permit<Self, Saying>, now: Moment) -> Result<TurnFacts, DeskError> {
        facts::turning(db, permit.organization(), &permit.target().id, now).await
    }

    fn write(&self, permit: &Permit<Self, Saying>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, Saying { id, files }) = (permit.organization(), permit.target());
        let (seen, severity) = (self.revision, self.severity);
        let turning = Turning { organization, id, seen, severity, changed: &self.changed, files, marks: &self.marks };
        put_turn(script, &turning, &Speaker::Member(&permit.by().member), now);
        let about = (organization, id, self.number.as_str(), self.subject.as_str());
        let template = match self.changed.event {
            Kind::CaseClosed | Kind::CaseAccepted => "case-closed",
            Kind::CaseReopened | Kind::CaseNotSolved => "case-reopened",
            Kind::CaseEscalated => "case-escalated",
            _ => "case-replied",
        };
        let text = self.changed.comment.as_ref().map(|(_, text)| text.as_str());
        for one in &self.told {
            post(script, now, one, template, about, text);
        }
        let template = match self.changed.event {
            Kind::CaseReopened | Kind::CaseNotSolved => "care-reopened",
            Kind::CaseEscalated => "care-escalated",
            _ => "care-replied",
        };
        for one in &self.staff {
            post_to_staff(script, now, one, template, about, text);
        }
        tell(script, now, organization);
        event(
            self.changed.event,
            id,
            &self.number,
            [Change::of("case_state", Some(self.from.key()), Some(self.changed.to.key()))],
        )
    }

    fn unmet(word: &str) -> Option<Refusal> {
        (word == GONE).then_some(Refusal::FileGone)
    }

    fn done(self) -> CaseState {
        self.changed.to
    }
}

/// A case whose watchers change; with the address of somebody who is to be one.
#[derive(Clone, Debug)]
pub struct Watching {
    pub id: CaseId,
    pub address: Option<String>,
}

impl Target for Watching {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.id.find(db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.id.require_revision(organization, seen, script);
    }
}

impl Deed for CaseWatched {
    const PERMISSION: Permission = Permission::AnswerCases;
    const TOUCHES: Touches = Touches::Nothing;
    type Target = Watching;
    type Facts = WatchFacts;
    type Refusal = Refusal;
    type Done = ();

    async fn facts(db: &Db, permit: &Permit<Self, Watching>, now: Moment) -> Result<WatchFacts, DeskError> {
        let Watching { id, address } = permit.target();
        facts::watching(db, permit.organization(), (id, address.as_deref()), permit.by(), now).await
    }

    fn write(&self, permit: &Permit<Self, Watching>, _: &House, now: Moment, script: &mut Script) -> Event {
        let (organization, id) = (permit.organization(), &permit.target().id);
        let mut values = json!({
            "org": organization, "id": id, "seen": self.revision, "watchers": self.watchers,
        });
        script.require("(SELECT VALUE revision FROM ONLY case:[$_.org, $_.id]) = $_.seen", "moved", values.clone());
        script.add("UPDATE case:[$_.org, $_.id] SET watchers = $_.watchers, revision += 1", values.clone());
        let about = (organization, id, self.number.as_str(), self.subject.as_str());
        let change = match &self.change {
            Joined::Came(one) => {
                name_on(script, organization, id, (&one.member, false));
                if !self.is_own {
                    post(script, now, one, "case-named", about, None);
                }
                Change::of("watcher", None, Some(&one.name))
            }
            Joined::Went(member, name) => {
                values["member"] = json!(member);
                script.add("DELETE case_of:[$_.org, $_.member, $_.id]", values);
                Change::of("watcher", Some(name), None)
            }
        };
        tell(script, now, organization);
        event(Kind::CaseWatchersChanged, id, &self.number, [change])
    }

    fn done(self) {}
}

/// What stands beside the words, as the database spells it.
pub(super) const fn said_key(said: Said) -> &'static str {
    match said {
        Said::Reply => "reply",
        Said::Question => "question",
        Said::Solution => "solution",
        Said::Escalation => "escalation",
        Said::Reason => "reason",
    }
}
