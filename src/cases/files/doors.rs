//! The plain routes of files: putting one in, having one as a download or as its small picture (server only).
//!
//! Always true: whoever does not find the case finds no file of it; what is put in goes to the disk as it comes and is
//! never held whole in memory; without the WASM a form comes back with what was typed in it.

mod giving;
mod sharing;
mod taking;

use axum::{
    Router,
    extract::{DefaultBodyLimit, Path, Query, Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_TYPE, LOCATION},
    },
    response::{IntoResponse, Response},
    routing::{get, post},
};

pub(in crate::cases) use self::taking::put_in_of_mail;
use self::taking::{Came, Stop, take, typed};
use super::{
    model::{FileItem, Purpose, Untaken},
    store::Owner,
};
use crate::{
    access::{Decision, Permission},
    care::store::Agent,
    cases::store::{is_seen, is_there},
    desk::{Caller, Desk, DraftOwner, Visitor},
    fault::Fault,
    ids::{OrganizationId, PersonId},
    paths,
    plain::Draft,
    serve::{
        Site,
        bare::{status, wants_html},
        client::ClientIp,
        plain::{put_away, with_draft},
        request::RequestId,
    },
};

pub const FILES: &str = "/o/{org}/files";
pub const CARE_FILES: &str = "/care/files/{org}";

pub fn routes() -> Router<Site> {
    Router::new()
        .route(FILES, post(put_in))
        .route("/o/{org}/files/{file}", get(giving::whole))
        .route("/o/{org}/files/{file}/small", get(giving::small))
        .route(CARE_FILES, post(put_in_by_staff))
        .route("/care/files/{org}/{file}", get(giving::whole_to_staff))
        .route("/care/files/{org}/{file}/small", get(giving::small_to_staff))
        .route(paths::SHARE, get(sharing::none).post(sharing::shared))
        // What comes is counted piece by piece.
        .layer(DefaultBodyLimit::disable())
}

/// `POST /o/{org}/files?for=new`, or `for=reply.{case}`
async fn put_in(
    State(site): State<Site>,
    Path(org): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    request: Request,
) -> Response {
    let (organization, purpose) = (OrganizationId::new(org), purpose(&pairs));
    let (caller, request) = caller(request);
    let hand = match &purpose {
        Some(purpose) => customer(&site, caller.clone(), &organization, purpose).await,
        None => Err(Fault::NotFound),
    };
    let form = Form { site: &site, organization: &organization, purpose: purpose.as_ref() };
    form.answer(caller, hand, request).await
}

/// `POST /care/files/{org}?for=answer.{case}`, or `for=note.{case}`
async fn put_in_by_staff(
    State(site): State<Site>,
    Path(org): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    request: Request,
) -> Response {
    let (organization, purpose) = (OrganizationId::new(org), purpose(&pairs));
    let (caller, request) = caller(request);
    let hand = match &purpose {
        Some(purpose) => staff(&site, caller.clone(), &organization, purpose).await,
        None => Err(Fault::NotFound),
    };
    let form = Form { site: &site, organization: &organization, purpose: purpose.as_ref() };
    form.answer(caller, hand, request).await
}

fn purpose(pairs: &[(String, String)]) -> Option<Purpose> {
    pairs.iter().find(|(name, _)| name == "for").and_then(|(_, key)| Purpose::read(key))
}

/// Who asks.
fn caller(request: Request) -> (Caller, Request) {
    let (parts, body) = request.into_parts();
    let address = parts.extensions.get::<ClientIp>().map(|ip| ip.0.to_string()).unwrap_or_default();
    let id = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let caller = Caller { address, request: id, ..Caller::of(&parts) };
    (caller, Request::from_parts(parts, body))
}

/// Who puts it in.
struct Hand {
    owner: Owner,
    person: PersonId,
}

/// A member who may say something here.
async fn customer(
    site: &Site,
    caller: Caller,
    organization: &OrganizationId,
    purpose: &Purpose,
) -> Result<Hand, Fault> {
    let desk = Desk::enter(site.house.clone(), caller, organization).await?;
    let needs = match purpose {
        Purpose::NewCase => Permission::OpenCases,
        Purpose::Reply(_) => Permission::AnswerCases,
        Purpose::Answer(_) | Purpose::Note(_) => return Err(Fault::NotFound),
    };
    if desk.viewer.is_some() || matches!(desk.explain(needs, organization).await?, Decision::Denied(_)) {
        return Err(Fault::NotFound);
    }
    if let Purpose::Reply(case) = purpose {
        is_seen(&desk, case).await?;
    }
    let by = desk.actor.bearer.member.to_string();
    let owner = Owner { organization: organization.clone(), by, purpose: purpose.clone() };
    Ok(Hand { owner, person: desk.visitor.person })
}

async fn staff(site: &Site, caller: Caller, organization: &OrganizationId, purpose: &Purpose) -> Result<Hand, Fault> {
    let (Purpose::Answer(case) | Purpose::Note(case)) = purpose else { return Err(Fault::NotFound) };
    let Agent { visitor, staff, .. } = Agent::of(Visitor::enter(site.house.clone(), caller).await?).await?;
    is_there(visitor.db(), organization, case).await?;
    let owner = Owner { organization: organization.clone(), by: staff.id, purpose: purpose.clone() };
    Ok(Hand { owner, person: visitor.person })
}

/// The form that it came with.
struct Form<'a> {
    site: &'a Site,
    organization: &'a OrganizationId,
    purpose: Option<&'a Purpose>,
}

impl Form<'_> {
    async fn answer(&self, caller: Caller, hand: Result<Hand, Fault>, request: Request) -> Response {
        let is_plain = wants_html(request.headers());
        let hand = match hand {
            Ok(hand) => hand,
            Err(Fault::SignedOut) if is_plain => return self.late(&caller, request).await,
            Err(fault) => return faulty(&fault),
        };
        let (came, end) = take(self.site, &hand.owner, is_plain, request).await;
        let answer = match end {
            Err(Stop::Fault(fault)) => return faulty(&fault),
            Err(Stop::Untaken(why)) => Err(why),
            Ok(item) => Ok(item),
        };
        if is_plain { self.back(&caller, hand.person, came, answer.err()).await } else { json(&answer) }
    }

    /// Back to the form, with what was typed in it and why a file is not there.
    async fn back(&self, caller: &Caller, person: PersonId, came: Came, wrong: Option<Untaken>) -> Response {
        let page = self.page(&came);
        match put_away(&self.site.house, caller, &DraftOwner::Person(person), Draft::late(came.typed)).await {
            Ok(id) => {
                let wrong = wrong.map(|why| format!("&untaken={}", why.code())).unwrap_or_default();
                to(&format!("{}{wrong}", with_draft(&page, &id)))
            }
            Err(fault) => faulty(&fault),
        }
    }

    /// The session is over: what was typed waits until its person has signed in again. The files come once more.
    async fn late(&self, caller: &Caller, request: Request) -> Response {
        let Ok(Some(person)) = self.site.house.last_person(caller).await else { return to(paths::SIGN_IN) };
        let came = typed(self.site, request).await;
        let page = self.page(&came);
        match put_away(&self.site.house, caller, &DraftOwner::Person(person), Draft::late(came.typed)).await {
            Ok(id) => to(&paths::sign_in(&with_draft(&page, &id))),
            Err(fault) => faulty(&fault),
        }
    }

    fn page(&self, came: &Came) -> String {
        match self.purpose {
            Some(Purpose::Reply(case)) => paths::case(self.organization, case),
            Some(Purpose::Answer(case) | Purpose::Note(case)) => paths::care_case(self.organization, case),
            Some(Purpose::NewCase) | None => paths::new_case(self.organization, came.value("about")),
        }
    }
}

fn json(answer: &Result<Option<FileItem>, Untaken>) -> Response {
    let text = leptos::serde_json::to_string(answer).unwrap_or_default();
    ([(CONTENT_TYPE, HeaderValue::from_static("application/json"))], text).into_response()
}

/// Its words come with the beats around all doors.
fn faulty(fault: &Fault) -> Response {
    status(fault).into_response()
}

fn to(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(path) => (StatusCode::SEE_OTHER, [(LOCATION, path)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}
