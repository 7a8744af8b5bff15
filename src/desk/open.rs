//! Who is asking: cookie → session → person → member → actor, read anew in each request, and once in each.
//!
//! Always true: what grants is never cached and never an argument; who is no active member of an organization finds
//! nothing there.

use std::sync::Arc;

use leptos::prelude::use_context;
use serde::Deserialize;
use serde_json::json;
use tokio::sync::OnceCell;

use super::{BearerRow, Caller, Db, DeskError, House, HouseDeed, Script, access, agreement::Agreed, touched};
use crate::{
    access::{Bearer, Permission, Subject, decide},
    fault::Fault,
    ids::{OrganizationId, PersonId, SessionId},
    time::{Moment, Span},
};

/// Who is at the desk while one page is made, with all that it asks for.
#[derive(Clone, Debug, Default)]
pub struct AtDesk(Arc<OnceCell<Desk>>);

/// A signed-in person, in no organization yet.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub house: Arc<House>,
    pub caller: Caller,
    pub person: PersonId,
    pub session: SessionId,
    /// When the password was last given in this session.
    pub fresh: Moment,
    /// The organization that this session sees as somebody else, while the desk there lets it.
    pub viewing: Option<OrganizationId>,
}

/// A member at the desk of their organization.
#[derive(Clone, Debug)]
pub struct Desk {
    pub visitor: Visitor,
    pub organization: OrganizationId,
    /// With whose eyes: the member's own, or those of whom they see the portal as.
    pub actor: Actor,
    /// Who that is, while they see the portal as somebody else does.
    pub viewer: Option<Viewer>,
    /// The version of the organization's access that everything read here is at least as new as.
    pub(super) access: i64,
    /// What is noted in the transaction of whatever is done here.
    pub(super) note: Option<Note>,
    /// Who has agreed to what is done here, where that was asked for.
    pub(super) agreement: Option<Agreed>,
}

/// What is written in a deed's transaction beside its own rows: where a run of many stands.
#[derive(Clone, Debug)]
pub struct Note {
    /// Before the deed's rows: what the deed will take away.
    pub before: Option<&'static str>,
    /// After them.
    pub statement: &'static str,
    pub values: serde_json::Value,
}

/// Somebody who looks through somebody else's eyes.
#[derive(Clone, Debug)]
pub struct Viewer {
    pub actor: Actor,
    pub until: Moment,
}

#[derive(Clone, Debug)]
pub struct Actor {
    pub bearer: Bearer,
    pub name: String,
}

#[derive(Deserialize)]
struct SessionRow {
    person: String,
    created: Moment,
    seen: Moment,
    fresh: Moment,
    #[serde(default)]
    viewing: Option<OrganizationId>,
}

#[derive(Deserialize)]
pub(super) struct MemberRow {
    #[serde(flatten)]
    bearer: BearerRow,
    first_name: String,
    last_name: String,
}

#[derive(Deserialize)]
struct Opened {
    access: Option<i64>,
    session: Option<SessionRow>,
    member: Option<MemberRow>,
    seen: Option<SeenRow>,
}

/// As whom the session sees this organization.
#[derive(Deserialize)]
struct SeenRow {
    until: Moment,
    #[serde(flatten)]
    member: MemberRow,
}

/// INVARIANT: the guard is read first, so that what is read after it is never older than it.
const OPEN: &str = concat!(
    "
    LET $version = SELECT VALUE version FROM ONLY guard:[$org, 'access'];
    LET $s = SELECT person, created, seen, fresh FROM ONLY type::record('session', $sid);
    LET $m = IF $s = NONE { NONE } ELSE { (SELECT VALUE member FROM ONLY membership:[$org, $s.person]) };
    LET $row = IF $m = NONE { NONE } ELSE {
        (SELECT status, door, first_name, last_name, $m AS member, ",
    access!(),
    "
            FROM ONLY member:[$org, $m]) };
    LET $v = SELECT member, until FROM ONLY type::record('viewing', $sid) WHERE org = $org AND until > $now;
    LET $seen = IF $v = NONE { NONE } ELSE {
        (SELECT status, door, first_name, last_name, $v.member AS member, $v.until AS until,
            ",
    access!(),
    ", ",
    touched!(),
    "
            FROM ONLY member:[$org, $v.member]) };
    RETURN { access: $version, session: $s, member: $row, seen: $seen }"
);

impl Visitor {
    /// The signed-in person of the request at hand.
    ///
    /// # Errors
    /// `SignedOut`, or that the database is broken.
    pub async fn open() -> Result<Self, Fault> {
        let (house, caller) = here()?;
        Ok(Self::enter(house, caller).await?)
    }

    /// The signed-in person of this caller.
    ///
    /// # Errors
    /// As `open`.
    pub async fn enter(house: Arc<House>, caller: Caller) -> Result<Self, DeskError> {
        let session = caller.session_id().ok_or(DeskError::SignedOut)?;
        let row: Option<SessionRow> = house
            .db()
            .row(
                "SELECT person, created, seen, fresh,
                    (SELECT VALUE org FROM ONLY type::record('viewing', $sid)) AS viewing FROM type::record('session', $sid)",
                json!({ "sid": session }),
            )
            .await?;
        Self::admit(house, caller, session, row).await
    }

    async fn admit(
        house: Arc<House>,
        caller: Caller,
        session: SessionId,
        row: Option<SessionRow>,
    ) -> Result<Self, DeskError> {
        let (now, limits) = (house.now(), house.options.limits);
        let row = row
            .filter(|row| row.seen + limits.idle > now && row.created + limits.lifetime > now)
            .ok_or(DeskError::SignedOut)?;
        if row.seen + Span::minutes(1) < now {
            let mut script = Script::new();
            script.add(
                "UPDATE type::record('session', $_.session) SET seen = $_.now",
                json!({ "session": session, "now": now }),
            );
            house.commit(HouseDeed::SessionSeen, script).await?;
        }
        Ok(Self { house, caller, person: PersonId::new(row.person), session, fresh: row.fresh, viewing: row.viewing })
    }

    #[must_use]
    pub fn db(&self) -> &Db {
        self.house.db()
    }
}

impl Desk {
    /// The member of the request at hand, in this organization.
    ///
    /// # Errors
    /// `SignedOut`, `NotFound` for who is no active member there, or that the database is broken.
    pub async fn open(organization: &OrganizationId) -> Result<Self, Fault> {
        let (house, caller) = here()?;
        let enter = || Self::enter(house.clone(), caller.clone(), organization);
        let Some(AtDesk(desk)) = use_context() else { return Ok(enter().await?) };
        let desk = desk.get_or_try_init(enter).await?;
        // Another request may find this one's context; it never sits down at its desk.
        let visitor = &desk.visitor;
        let is_theirs =
            caller.session_id().as_ref() == Some(&visitor.session) && caller.request == visitor.caller.request;
        if is_theirs && desk.organization == *organization { Ok(desk.clone()) } else { Ok(enter().await?) }
    }

    /// The member that this caller is in this organization.
    ///
    /// # Errors
    /// As `open`.
    pub async fn enter(house: Arc<House>, caller: Caller, organization: &OrganizationId) -> Result<Self, DeskError> {
        if let Some(member) = &caller.by_mail {
            return Self::by_mail(house, organization, member).await;
        }
        let session = caller.session_id().ok_or(DeskError::SignedOut)?;
        let opened: Option<Opened> =
            house.db().row(OPEN, json!({ "org": organization, "sid": session, "now": house.now() })).await?;
        let opened = opened.ok_or(DeskError::NotFound)?;
        let visitor = Visitor::admit(house, caller, session, opened.session).await?;
        let actor = opened.member.map(MemberRow::into_actor).filter(|actor| actor.bearer.has_a_door());
        let (actor, viewer) = through(actor.ok_or(DeskError::NotFound)?, opened.seen);
        Ok(Self {
            visitor,
            organization: organization.clone(),
            actor,
            viewer,
            access: opened.access.unwrap_or_default(),
            note: None,
            agreement: None,
        })
    }

    /// The same desk, which notes this in the transaction of whatever is done at it.
    #[must_use]
    pub fn noting(self, note: Note) -> Self {
        Self { note: Some(note), ..self }
    }

    #[must_use]
    pub const fn house(&self) -> &Arc<House> {
        &self.visitor.house
    }

    #[must_use]
    pub fn db(&self) -> &Db {
        self.house().db()
    }

    #[must_use]
    pub fn now(&self) -> Moment {
        self.house().now()
    }
}

impl MemberRow {
    pub(super) fn into_actor(self) -> Actor {
        Actor { name: format!("{} {}", self.first_name, self.last_name), bearer: self.bearer.bearer() }
    }
}

/// With whose eyes: somebody else's only while its owner could still begin it, and something opens to whom they see as.
fn through(own: Actor, seen: Option<SeenRow>) -> (Actor, Option<Viewer>) {
    let Some(SeenRow { until, member }) = seen else { return (own, None) };
    let other = member.into_actor();
    let may = decide(&own.bearer, Permission::SeeAsTheyDo, &Subject::Member(&other.bearer)).allows();
    if may && other.bearer.has_a_door() { (other, Some(Viewer { actor: own, until })) } else { (own, None) }
}

fn here() -> Result<(Arc<House>, Caller), Fault> {
    let house = use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })?;
    Ok((house, Caller::here()))
}
