//! The live streams, of an organization and of Care: tell an open page *that* something changed, never *what*.
//!
//! Always true: the reader is looked at anew for every line, with the eyes of that moment; who may not look any more
//! hears `shut` and nothing after it; a session that ended may have another in its place, so its browser is asked to
//! come back, as it is when nobody can be looked at; who comes back is told to ask for everything again, and who comes for
//! the first time what was told while their page was made; nothing but the topic's name travels.

use std::{convert::Infallible, sync::Arc, time::Duration};

use axum::{
    extract::{Path, Request, State, rejection::PathRejection},
    response::{
        IntoResponse, Response,
        sse::{Event, KeepAlive, Sse},
    },
};
use futures::{Stream, StreamExt, stream};
use tokio::sync::{
    Semaphore,
    broadcast::{Receiver, error::RecvError},
};

use super::Site;
use crate::{
    access::{Permission, Subject, decide},
    care::store::Agent,
    desk::{AGO, Caller, Desk, DeskError, House, Told, Topic, Visitor},
    ids::{MemberId, OrganizationId},
    time::Span,
};

/// A session that ends without anybody's deed (idle, too old) is noticed at the next look.
const LOOK_AGAIN: Duration = Duration::from_secs(30);

/// After which a browser comes back whose stream ended; by itself it would wait for seconds.
const AT_ONCE: Duration = Duration::from_millis(200);
const LATER: Duration = Duration::from_secs(3);

/// How many streams of this server look at their readers at once: one change wakes all of them, and the database has
/// pages to answer too.
static LOOKING: Semaphore = Semaphore::const_new(16);

/// What a browser that comes back says it has heard: by it the stream knows that something may have been missed.
const HEARD: &str = "last-event-id";

/// What a page says that listens for the first time: how long ago it was made, in ms.
const AGE: &str = "age=";

/// A page asks to listen somewhat later than it says.
const ON_ITS_WAY: Span = Span(250);

/// Whose news.
enum Of {
    Organization(OrganizationId),
    /// The provider's staff, who look at every organization's works and cases.
    Care,
}

struct Reader {
    house: Arc<House>,
    caller: Caller,
    of: Of,
    told: Receiver<Told>,
    /// What was told while the page was made, each once.
    missed: Vec<Told>,
    /// As whom they were seen last.
    member: Option<MemberId>,
}

enum Heard {
    Topic(&'static str),
    Nothing,
    /// The session is over, or another one is in its place: the browser asks with what it has now.
    Ended,
    Shut,
    /// Nobody can be looked at just now.
    Away,
}

/// `GET /o/{organization}/live`
pub async fn live(
    State(site): State<Site>,
    organization: Result<Path<String>, PathRejection>,
    request: Request,
) -> Response {
    // What is no text names nothing, like an id that nobody has.
    let organization = OrganizationId::new(organization.map_or_else(|_| String::new(), |Path(id)| id));
    begin(&site, Of::Organization(organization), request).await
}

/// `GET /care/live`
pub async fn care(State(site): State<Site>, request: Request) -> Response {
    begin(&site, Of::Care, request).await
}

async fn begin(site: &Site, of: Of, request: Request) -> Response {
    let parts = request.into_parts().0;
    let age = parts.uri.query().and_then(|query| query.strip_prefix(AGE)?.parse::<u32>().ok()).unwrap_or_default();
    let age = Span(i64::from(age));
    // Who comes back asks for everything, and so does a page that is older than what is still known of.
    let back = parts.headers.contains_key(HEARD) || age > AGO;
    let (house, caller) = (site.house.clone(), Caller::of(&parts));
    let told = house.listen();
    let missed = if back { Vec::new() } else { house.told_since(house.now() - age - ON_ITS_WAY).into_iter().collect() };
    let mut reader = Reader { house, caller, of, told, missed, member: None };
    match reader.look(None).await {
        Ok(_) => {
            let first = if back { line("access") } else { Event::default() };
            let lines = stream::once(async { Ok(first.id("1")) })
                .chain(lines(reader))
                .take_until(Box::pin(site.clone().stopped()));
            Sse::new(lines).keep_alive(KeepAlive::default()).into_response()
        }
        // Not an error of the page, which asks this on its own: it hears at once that the door is shut.
        Err(DeskError::SignedOut | DeskError::NotFound) => only(line("shut")),
        Err(cause) => {
            tracing::error!(?cause, "no live stream");
            // To an error a browser never comes back; with an id it asks for everything again.
            only(Event::default().id("1").retry(LATER))
        }
    }
}

/// A stream of one line.
fn only(line: Event) -> Response {
    Sse::new(stream::once(async { Ok::<_, Infallible>(line) })).into_response()
}

fn lines(reader: Reader) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(Some(reader), async |reader| {
        let mut reader = reader?;
        loop {
            match reader.hear().await {
                Heard::Topic(name) => return Some((Ok(line(name)), Some(reader))),
                Heard::Ended => return Some((Ok(line("access").retry(AT_ONCE)), None)),
                Heard::Shut => return Some((Ok(line("shut")), None)),
                Heard::Away => return Some((Ok(Event::default().retry(LATER)), None)),
                Heard::Nothing => {}
            }
        }
    })
}

/// The data are a word, since a line without any is not delivered.
fn line(topic: &str) -> Event {
    Event::default().event(topic).data("changed")
}

impl Reader {
    async fn hear(&mut self) -> Heard {
        let next = match self.missed.pop() {
            Some(told) => Ok(Ok(told)),
            None => tokio::time::timeout(LOOK_AGAIN, self.told.recv()).await,
        };
        let told = match next {
            Ok(Ok(told)) if !self.of.is_told(&told) => return Heard::Nothing,
            // For somebody else.
            Ok(Ok(told)) if told.member.is_some() && told.member != self.member => return Heard::Nothing,
            Ok(Ok(told)) => Some(told),
            // Too many at once to keep: the page asks for everything again.
            Ok(Err(RecvError::Lagged(_))) => {
                Some(Told { organization: OrganizationId::default(), topic: Topic::Access, member: None })
            }
            Ok(Err(RecvError::Closed)) => return Heard::Shut,
            Err(_) => None,
        };
        match self.look(told).await {
            Ok(name) => name.map_or(Heard::Nothing, Heard::Topic),
            Err(DeskError::SignedOut) => Heard::Ended,
            Err(DeskError::NotFound) => Heard::Shut,
            Err(_) => Heard::Away,
        }
    }

    /// Looks at who reads, and gives the topic's name when they may look at it.
    async fn look(&mut self, told: Option<Told>) -> Result<Option<&'static str>, DeskError> {
        let (house, caller) = (self.house.clone(), self.caller.clone());
        let _turn = LOOKING.acquire().await;
        match &self.of {
            Of::Organization(id) => {
                let desk = Desk::enter(house, caller, id).await?;
                self.member = Some(desk.actor.bearer.member.clone());
                Ok(told.and_then(|told| name(&desk, &told)))
            }
            Of::Care => {
                Agent::of(Visitor::enter(house, caller).await?).await?;
                Ok(told.map(|told| of_care(told.topic)))
            }
        }
    }
}

impl Of {
    fn is_told(&self, told: &Told) -> bool {
        match self {
            Self::Organization(id) => told.is_of(id) && told.topic != Topic::Works,
            Self::Care => matches!(told.topic, Topic::Works | Topic::Outages | Topic::Seen(Permission::ViewCases)),
        }
    }
}

/// The topic's name, for the staff: of what is not theirs they hear that they missed something.
const fn of_care(topic: Topic) -> &'static str {
    match topic {
        Topic::Works => "works",
        Topic::Outages => "outages",
        Topic::Seen(Permission::ViewCases) => "cases",
        _ => "access",
    }
}

/// The topic's name, when this reader may look at it.
fn name(desk: &Desk, told: &Told) -> Option<&'static str> {
    match told.topic {
        Topic::Access => Some("access"),
        Topic::Approvals => Some("approvals"),
        Topic::Outages => Some("outages"),
        Topic::Notices => {
            let is_theirs = desk.viewer.is_none() && told.member.as_ref() == Some(&desk.actor.bearer.member);
            is_theirs.then_some("notices")
        }
        Topic::Seen(permission) if decide(&desk.actor.bearer, permission, &Subject::Organization).may() => {
            match permission {
                Permission::ViewContacts => Some("contacts"),
                Permission::ViewAccounts => Some("accounts"),
                Permission::ViewCases => Some("cases"),
                Permission::ViewUsers | Permission::ApproveRegistrations | Permission::EditSettings => Some("users"),
                other => Some(other.key()),
            }
        }
        Topic::Seen(_) | Topic::Works => None,
    }
}
