//! Who is asking: cookie → session → person → member → actor, read anew in each request, and once in each.
//!
//! Always true: what grants is never cached and never an argument; who is no active member of an organization finds
//! nothing there.

mod rows;

use std::{collections::BTreeSet, sync::Arc};

use futures::future;
use leptos::prelude::use_context;
use serde_json::json;
use tokio::sync::OnceCell;

pub(super) use self::rows::MemberRow;
use self::rows::{Here, OpenedRow, SessionRow, opened, through};
use super::{Caller, Db, DeskError, House, HouseDeed, Script, agreement::Agreed};
use crate::{
    access::Bearer,
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

/// Whether whoever comes in is somebody who does something, which keeps their session awake.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Awake {
    Yes,
    No,
}

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
        Self::of(house, caller, Awake::Yes).await
    }

    /// As `enter`; it keeps no session awake.
    ///
    /// # Errors
    /// As `open`.
    pub async fn look(house: Arc<House>, caller: Caller) -> Result<Self, DeskError> {
        Self::of(house, caller, Awake::No).await
    }

    async fn of(house: Arc<House>, caller: Caller, awake: Awake) -> Result<Self, DeskError> {
        let session = caller.session_id().ok_or(DeskError::SignedOut)?;
        let row: Option<SessionRow> = house
            .db()
            .row(
                "SELECT person, created, seen, fresh,
                    (SELECT VALUE org FROM ONLY type::record('viewing', $sid)) AS viewing FROM type::record('session', $sid)",
                json!({ "sid": session }),
            )
            .await?;
        Self::admit(house, caller, session, row, awake).await
    }

    async fn admit(
        house: Arc<House>,
        caller: Caller,
        session: SessionId,
        row: Option<SessionRow>,
        awake: Awake,
    ) -> Result<Self, DeskError> {
        let (now, limits) = (house.now(), house.options.limits);
        let row = row
            .filter(|row| row.seen + limits.idle > now && row.created + limits.lifetime > now)
            .ok_or(DeskError::SignedOut)?;
        if awake == Awake::Yes && row.seen + Span::minutes(1) < now {
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
        let opened = opened(&house, organization, std::slice::from_ref(&session)).await?;
        let (access, row) = (opened.access, opened.sessions.into_iter().next());
        Self::sit(house, (caller, Awake::Yes), organization, session, (access, row)).await
    }

    /// Each of these callers as `enter` finds them, by one question for all; it keeps no session awake.
    ///
    /// # Errors
    /// That the database is broken.
    pub async fn look(
        house: &Arc<House>,
        organization: &OrganizationId,
        callers: Vec<Caller>,
    ) -> Result<Vec<Result<Self, DeskError>>, DeskError> {
        let sessions: BTreeSet<SessionId> = callers.iter().filter_map(Caller::session_id).collect();
        let opened = opened(house, organization, &sessions.into_iter().collect::<Vec<_>>()).await?;
        let seat = async |caller: Caller| {
            let session = caller.session_id().ok_or(DeskError::SignedOut)?;
            let row = opened.sessions.iter().find(|row| row.id == session).cloned();
            Self::sit(house.clone(), (caller, Awake::No), organization, session, (opened.access, row)).await
        };
        Ok(future::join_all(callers.into_iter().map(seat)).await)
    }

    async fn sit(
        house: Arc<House>,
        (caller, awake): (Caller, Awake),
        organization: &OrganizationId,
        session: SessionId,
        (access, row): (Option<i64>, Option<OpenedRow>),
    ) -> Result<Self, DeskError> {
        let (row, here) = row.map(|row| (row.session, row.here)).unzip();
        let visitor = Visitor::admit(house, caller, session, row, awake).await?;
        let Here { member, seen } = here.ok_or(DeskError::NotFound)?;
        let actor = member.map(MemberRow::into_actor).filter(|actor| actor.bearer.has_a_door());
        let (actor, viewer) = through(actor.ok_or(DeskError::NotFound)?, seen);
        Ok(Self {
            visitor,
            organization: organization.clone(),
            actor,
            viewer,
            access: access.unwrap_or_default(),
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

fn here() -> Result<(Arc<House>, Caller), Fault> {
    let house = use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })?;
    Ok((house, Caller::here()))
}
