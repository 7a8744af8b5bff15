//! The plain routes of files: putting one in, the empty template, the rows that could not be done (server only).
//!
//! Always true: a refused file leads back to its page, which says why; nothing is kept of it. What is sent out is text
//! that no spreadsheet reckons with.

use axum::{
    body::Body,
    extract::{FromRequest, Multipart, Path, Query, Request, State},
    http::{
        HeaderValue, StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION},
        request::Parts,
    },
    response::{IntoResponse, Response},
};
use leptos::prelude::Owner;

use super::{
    actions::closed,
    model::{Column, Doing, Unreadable},
    page::{lines, said, told},
    reading,
    store::{self, Key},
};
use crate::{
    access::Permission,
    accounts::maintenance::store::offers,
    desk::{Caller, Desk, DeskError, Rate},
    fault::Fault,
    ids::OrganizationId,
    paths,
    people::model::encoded,
    serve::{Site, client::ClientIp, request::RequestId},
    time::Span,
    words::{self, Language},
};

/// Files of one member.
const OFTEN: Rate = Rate { most: 30, within: Span::hours(1) };
const NAME: &str = "file";
const DOING: &str = "doing";

/// Why a file is not taken.
enum Stop {
    Unreadable(Unreadable),
    /// The page says why by itself.
    Denied,
    Fault(Fault),
}

impl<E: Into<Fault>> From<E> for Stop {
    fn from(error: E) -> Self {
        Self::Fault(error.into())
    }
}

/// `POST /o/{org}/hub/users/import`
pub async fn upload(State(site): State<Site>, Path(org): Path<String>, request: Request) -> Response {
    let organization = OrganizationId::new(org);
    let page = paths::import_users(&organization);
    match taken(&site, &organization, request).await {
        Ok(key) => to(&paths::run(&organization, &key.id)),
        Err(Stop::Unreadable(why)) => to(&format!("{page}?wrong={}", why.code())),
        Err(Stop::Denied) => to(&page),
        Err(Stop::Fault(fault)) => faulty(&fault, &page),
    }
}

async fn taken(site: &Site, organization: &OrganizationId, request: Request) -> Result<Key, Stop> {
    let (parts, body) = request.into_parts();
    let desk = enter(site, &parts, organization).await?;
    if desk.viewer.is_some() || desk.may_look(Permission::AddUsers, organization).await?.is_err() {
        return Err(Stop::Denied);
    }
    let counted = format!("imports:{organization}:{}", desk.actor.bearer.member);
    desk.house().count(&counted, OFTEN).await.map_err(|_| Stop::Unreadable(Unreadable::TooOften))?;
    let (_, file) = form(Request::from_parts(parts, body)).await;
    let (name, bytes) = file.ok_or(Stop::Unreadable(Unreadable::NoFile))?;
    // Five megabytes keep a core busy for a moment.
    let sheet = tokio::task::spawn_blocking(move || reading::read(&bytes)).await;
    let sheet = sheet.map_err(|cause| DeskError::Broken(cause.to_string()))?.map_err(Stop::Unreadable)?;
    Ok(store::keep(&desk, &name, &sheet).await?)
}

/// What is to be done with it, if the form says so, and the file with its name; none when nothing was chosen.
async fn form(request: Request<Body>) -> (String, Option<(String, Vec<u8>)>) {
    let (mut doing, mut file) = (String::new(), None);
    let Ok(mut form) = Multipart::from_request(request, &()).await else { return (doing, file) };
    while let Ok(Some(field)) = form.next_field().await {
        match field.name() {
            Some(NAME) => {
                let name = field.file_name().unwrap_or_default().to_owned();
                let Ok(bytes) = field.bytes().await else { break };
                file = (!(name.is_empty() && bytes.is_empty())).then(|| (name, bytes.to_vec()));
            }
            Some(DOING) => doing = field.text().await.unwrap_or_default(),
            _ => {}
        }
    }
    (doing, file)
}

/// `POST /o/{org}/hub/lines/import`
pub async fn upload_lines(State(site): State<Site>, Path(org): Path<String>, request: Request) -> Response {
    let organization = OrganizationId::new(org);
    let page = paths::import_lines(&organization);
    match taken_lines(&site, &organization, request).await {
        Ok(key) => to(&paths::run(&organization, &key.id)),
        Err((Stop::Unreadable(why), doing)) => to(&format!("{page}?doing={}&wrong={}", encoded(&doing), why.code())),
        Err((Stop::Denied, _)) => to(&page),
        Err((Stop::Fault(fault), _)) => faulty(&fault, &page),
    }
}

async fn taken_lines(site: &Site, organization: &OrganizationId, request: Request) -> Result<Key, (Stop, String)> {
    let (parts, body) = request.into_parts();
    let early = |stop: Stop| (stop, String::new());
    let desk = enter(site, &parts, organization).await.map_err(|fault| early(fault.into()))?;
    let may = desk.may_look(Permission::ViewAccounts, organization).await.map_err(|fault| early(fault.into()))?;
    if desk.viewer.is_some() || may.is_err() {
        return Err(early(Stop::Denied));
    }
    let (doing, file) = form(Request::from_parts(parts, body)).await;
    let taken = async {
        let unreadable = |why| Stop::Unreadable(why);
        let counted = format!("imports:{organization}:{}", desk.actor.bearer.member);
        desk.house().count(&counted, OFTEN).await.map_err(|_| unreadable(Unreadable::TooOften))?;
        let Some(Doing::Line(does)) = Doing::from_key(&doing) else { return Err(unreadable(Unreadable::NoAction)) };
        let (name, bytes) = file.ok_or(unreadable(Unreadable::NoFile))?;
        let identifiers = offers(&desk).await?.identifiers;
        let sheet = tokio::task::spawn_blocking(move || reading::read_lines(&bytes, &identifiers)).await;
        let sheet = sheet.map_err(|cause| DeskError::Broken(cause.to_string()))?.map_err(Stop::Unreadable)?;
        Ok(store::keep_lines(&desk, &name, does, &sheet).await?)
    };
    taken.await.map_err(|stop| (stop, doing.chars().take(40).collect()))
}

/// `GET /o/{org}/hub/lines/import/template.csv?doing=suspend`
pub async fn lines_template(
    State(site): State<Site>,
    Path(org): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    request: Request,
) -> Response {
    let organization = OrganizationId::new(org);
    let (parts, _) = request.into_parts();
    let doing = pairs.iter().find(|(name, _)| name == DOING).and_then(|(_, key)| Doing::from_key(key));
    let Some(Doing::Line(does)) = doing else { return StatusCode::NOT_FOUND.into_response() };
    let offers = match allowed(&site, &parts, &organization, Permission::ViewAccounts).await {
        Ok(desk) => offers(&desk).await.map_err(Fault::from),
        Err(fault) => Err(fault),
    };
    match offers {
        Ok(offers) => in_words(&parts, || csv(&lines::template_name(), &[lines::heads(does, &offers.identifiers)])),
        Err(fault) => faulty(&fault, &paths::import_lines(&organization)),
    }
}

/// `GET /o/{org}/hub/users/import/template.csv`
pub async fn template(State(site): State<Site>, Path(org): Path<String>, request: Request) -> Response {
    let organization = OrganizationId::new(org);
    let (parts, _) = request.into_parts();
    let allowed = allowed(&site, &parts, &organization, Permission::AddUsers).await;
    if let Err(fault) = allowed {
        return faulty(&fault, &paths::import_users(&organization));
    }
    in_words(&parts, || csv(&said::template_name(), &[Column::ALL.map(said::column).to_vec()]))
}

/// `GET /o/{org}/hub/runs/{run}/problems.csv`
pub async fn problems(State(site): State<Site>, Path((org, id)): Path<(String, String)>, request: Request) -> Response {
    let key = Key { organization: OrganizationId::new(org), id };
    let (parts, _) = request.into_parts();
    let rows = match opened(&site, &parts, &key.organization).await {
        Ok(desk) => store::problems(&desk, &key).await.map_err(Fault::from),
        Err(fault) => Err(fault),
    };
    match rows {
        Ok(store::Problems { heads, rows }) => in_words(&parts, || {
            let heads = heads.unwrap_or_else(|| Column::ALL.map(said::column).to_vec());
            let head = heads.into_iter().chain([said::line_heading(), said::why_heading()]);
            let each = rows.into_iter().map(|(cells, line, problem)| {
                cells.into_iter().chain([line.to_string(), said::problem(&problem)]).collect::<Vec<_>>()
            });
            csv(&said::problems_name(), &std::iter::once(head.collect()).chain(each).collect::<Vec<_>>())
        }),
        Err(fault) => faulty(&fault, &paths::run(&key.organization, &key.id)),
    }
}

/// `GET /o/{org}/hub/runs/{run}/results.csv`
pub async fn results(State(site): State<Site>, Path((org, id)): Path<(String, String)>, request: Request) -> Response {
    let key = Key { organization: OrganizationId::new(org), id };
    let (parts, _) = request.into_parts();
    let rows = match opened(&site, &parts, &key.organization).await {
        Ok(desk) => store::results(&desk, &key).await.map_err(Fault::from),
        Err(fault) => Err(fault),
    };
    match rows {
        Ok((subject, rows)) => in_words(&parts, || {
            let each = rows.iter().map(|row| told::result(subject, row));
            csv(&told::results_name(), &std::iter::once(told::result_heads(subject)).chain(each).collect::<Vec<_>>())
        }),
        Err(fault) => faulty(&fault, &paths::run(&key.organization, &key.id)),
    }
}

async fn enter(site: &Site, parts: &Parts, organization: &OrganizationId) -> Result<Desk, Fault> {
    let address = parts.extensions.get::<ClientIp>().map(|ip| ip.0.to_string()).unwrap_or_default();
    let request = parts.extensions.get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let caller = Caller { address, request, ..Caller::of(parts) };
    Ok(Desk::enter(site.house.clone(), caller, organization).await?)
}

/// Whoever finds no page of a run finds no file of it.
async fn opened(site: &Site, parts: &Parts, organization: &OrganizationId) -> Result<Desk, Fault> {
    let desk = enter(site, parts, organization).await?;
    if closed(&desk).await?.is_some() { Err(Fault::NotFound) } else { Ok(desk) }
}

/// Whoever may not do it finds no file here either.
async fn allowed(
    site: &Site,
    parts: &Parts,
    organization: &OrganizationId,
    permission: Permission,
) -> Result<Desk, Fault> {
    let desk = enter(site, parts, organization).await?;
    match desk.may_look(permission, organization).await? {
        Ok(_) => Ok(desk),
        Err(_) => Err(Fault::NotFound),
    }
}

/// A page for who is signed out: back to where they were, once they are in again.
fn faulty(fault: &Fault, page: &str) -> Response {
    match fault {
        Fault::SignedOut => to(&paths::sign_in(page)),
        fault => crate::serve::bare::status(fault).into_response(),
    }
}

fn to(path: &str) -> Response {
    match HeaderValue::from_str(path) {
        Ok(path) => (StatusCode::SEE_OTHER, [(LOCATION, path)]).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

fn in_words(parts: &Parts, answer: impl FnOnce() -> Response) -> Response {
    let owner = Owner::new_root(None);
    let response = owner.with(|| {
        words::provide(parts.extensions.get::<Language>().copied().unwrap_or_default());
        answer()
    });
    owner.unset_with_forced_cleanup();
    response
}

/// A spreadsheet takes it for UTF-8 by its mark, and for a file to keep.
fn csv(name: &str, rows: &[Vec<String>]) -> Response {
    let file = format!("attachment; filename=\"{name}.csv\"");
    let file = HeaderValue::from_str(&file).unwrap_or(HeaderValue::from_static("attachment"));
    let kind = HeaderValue::from_static("text/csv; charset=utf-8");
    ([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, file)], written(rows)).into_response()
}

/// The text of a file.
pub fn written(rows: &[Vec<String>]) -> Vec<u8> {
    let mut writer = csv::WriterBuilder::new().from_writer("\u{FEFF}".as_bytes().to_vec());
    for row in rows {
        // A vector takes everything.
        let _ = writer.write_record(row.iter().map(|cell| harmless(cell)));
    }
    writer.into_inner().unwrap_or_default()
}

/// What a spreadsheet would reckon with is marked as text, in the way in which it marks it itself.
fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}
