//! Who is asking: cookie → session → person → member → actor, read anew in each request.
//!
//! Always true: what grants is never cached and never an argument; who is no active member of an organization finds
//! nothing there.

use std::sync::Arc;

use axum::http::{header::COOKIE, request::Parts};
use leptos::prelude::use_context;
use serde::Deserialize;
use serde_json::json;

use super::{BearerRow, Db, House, HouseDeed, Script, fingerprint};
use crate::{
    access::Bearer,
    fault::Fault,
    ids::{OrganizationId, PersonId, SessionId},
    time::{Moment, Span},
};

pub const SESSION_COOKIE: &str = "__Host-enlace";
const DEVICE_COOKIE: &str = "__Host-device";

/// What a request says of its sender, before anything of it is believed.
#[derive(Clone, Debug, Default)]
pub struct Caller {
    /// The secret of the session cookie.
    pub session: Option<String>,
    /// The secret of the known-device cookie.
    pub device: Option<String>,
    pub address: String,
    pub browser: String,
    /// The id under which the log has this request.
    pub request: String,
}

impl Caller {
    pub const DEVICE_COOKIE: &str = DEVICE_COOKIE;

    /// The caller of the request at hand.
    #[must_use]
    pub fn here() -> Self {
        use_context::<Self>().unwrap_or_default()
    }

    /// Reads the cookies and the browser's name; the address and the request's id are the server's to add.
    #[must_use]
    pub fn of(parts: &Parts) -> Self {
        let cookie = |name: &str| {
            parts
                .headers
                .get_all(COOKIE)
                .iter()
                .filter_map(|value| value.to_str().ok())
                .flat_map(|line| line.split(';'))
                .find_map(|pair| {
                    pair.trim().split_once('=').filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned())
                })
        };
        let browser = parts.headers.get(axum::http::header::USER_AGENT).and_then(|value| value.to_str().ok());
        Self {
            session: cookie(SESSION_COOKIE),
            device: cookie(DEVICE_COOKIE),
            browser: browser.unwrap_or_default().chars().take(200).collect(),
            ..Self::default()
        }
    }

    #[must_use]
    pub fn session_id(&self) -> Option<SessionId> {
        self.session.as_deref().map(|secret| SessionId::new(fingerprint(secret)))
    }
}

/// What can go wrong behind the desk.
#[derive(Debug)]
pub enum DeskError {
    NotFound,
    SignedOut,
    /// Another server's database does not answer; whether it did what it was asked last is unknown.
    Away,
    Broken(String),
}

impl From<surrealdb::types::Error> for DeskError {
    fn from(cause: surrealdb::types::Error) -> Self {
        if cause.is_connection() { Self::Away } else { Self::Broken(cause.to_string()) }
    }
}

impl From<super::CommitError> for DeskError {
    fn from(cause: super::CommitError) -> Self {
        match cause {
            super::CommitError::Broken(cause) => cause.into(),
            cause => Self::Broken(cause.to_string()),
        }
    }
}

impl From<DeskError> for Fault {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::NotFound => Self::NotFound,
            DeskError::SignedOut => Self::SignedOut,
            DeskError::Away => Self::Away,
            DeskError::Broken(cause) => {
                let reference = Caller::here().request;
                tracing::error!(%cause, %reference, "broken");
                Self::Broken { reference }
            }
        }
    }
}

/// A signed-in person, in no organization yet.
#[derive(Clone, Debug)]
pub struct Visitor {
    pub house: Arc<House>,
    pub caller: Caller,
    pub person: PersonId,
    pub session: SessionId,
    /// When the password was last given in this session.
    pub fresh: Moment,
}

/// A member at the desk of their organization.
#[derive(Clone, Debug)]
pub struct Desk {
    pub visitor: Visitor,
    pub organization: OrganizationId,
    pub actor: Actor,
    /// The version of the organization's access that everything read here is at least as new as.
    pub(super) access: i64,
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
}

#[derive(Deserialize)]
struct MemberRow {
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
}

/// INVARIANT: the guard is read first, so that what is read after it is never older than it.
const OPEN: &str = "
    LET $version = SELECT VALUE version FROM ONLY guard:[$org, 'access'];
    LET $s = SELECT person, created, seen, fresh FROM ONLY type::record('session', $sid);
    LET $m = IF $s = NONE { NONE } ELSE { (SELECT VALUE member FROM ONLY membership:[$org, $s.person]) };
    LET $row = IF $m = NONE { NONE } ELSE {
        (SELECT status, door, first_name, last_name, $m AS member, fn::holdings($org, $m, $now) AS access
            FROM ONLY member:[$org, $m]) };
    RETURN { access: $version, session: $s, member: $row }";

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
            .row("SELECT person, created, seen, fresh FROM type::record('session', $sid)", json!({ "sid": session }))
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
        Ok(Self { house, caller, person: PersonId::new(row.person), session, fresh: row.fresh })
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
        Ok(Self::enter(house, caller, organization).await?)
    }

    /// The member that this caller is in this organization.
    ///
    /// # Errors
    /// As `open`.
    pub async fn enter(house: Arc<House>, caller: Caller, organization: &OrganizationId) -> Result<Self, DeskError> {
        let session = caller.session_id().ok_or(DeskError::SignedOut)?;
        let opened: Option<Opened> =
            house.db().row(OPEN, json!({ "org": organization, "sid": session, "now": house.now() })).await?;
        let opened = opened.ok_or(DeskError::NotFound)?;
        let visitor = Visitor::admit(house, caller, session, opened.session).await?;
        let actor = opened.member.map(MemberRow::into_actor).filter(|actor| actor.bearer.has_a_door());
        Ok(Self {
            visitor,
            organization: organization.clone(),
            actor: actor.ok_or(DeskError::NotFound)?,
            access: opened.access.unwrap_or_default(),
        })
    }

    /// The same caller, looked at again.
    pub(super) async fn again(&self) -> Result<Self, DeskError> {
        Self::enter(self.house().clone(), self.visitor.caller.clone(), &self.organization).await
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
    fn into_actor(self) -> Actor {
        Actor { name: format!("{} {}", self.first_name, self.last_name), bearer: self.bearer.bearer() }
    }
}

fn here() -> Result<(Arc<House>, Caller), Fault> {
    let house = use_context::<Arc<House>>().ok_or(Fault::Broken { reference: String::new() })?;
    Ok((house, Caller::here()))
}
