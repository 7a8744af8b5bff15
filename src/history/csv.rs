//! The history as a file: exactly what the filters leave, in the reader's language (server only).
//!
//! Always true: no cell can be read as a formula by whichever program opens it; at most so many lines, and the file says
//! so when there are more; who may not see the page gets no file.

use std::fmt::Write as _;

use axum::{
    extract::{Path, Query, Request, State},
    http::{
        StatusCode,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE, RETRY_AFTER},
    },
    response::{IntoResponse, Response},
};
use leptos::prelude::Owner;
use leptos_fluent::tr;

use super::{
    model::{Change, HistoryQuery, Line, Somebody},
    page::said,
    search::Search,
    store,
};
use crate::{
    access::Permission,
    desk::{Caller, Desk, DeskError, Rate},
    fault::Fault,
    ids::OrganizationId,
    serve::bare::instead,
    serve::{Site, client::ClientIp, request::RequestId},
    time::Span,
    words::{self, Language},
};

const MOST: usize = 10_000;
/// A search that matches rarely looks no further than this.
const MOST_READ: usize = 50_000;
/// So many at a time: ten thousand lines at once would hold up everybody else.
const BATCH: usize = 500;
/// A file costs more than a page.
const RATE: Rate = Rate { most: 30, within: Span::minutes(10) };

enum Stop {
    Fault(Fault),
    Denied,
    TooMany(u32),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// `GET /o/{organization}/hub/history.csv`
pub async fn file(
    State(site): State<Site>,
    Path(organization): Path<String>,
    Query(pairs): Query<Vec<(String, String)>>,
    request: Request,
) -> Response {
    let language = request.extensions().get::<Language>().copied().unwrap_or_default();
    let address = request.extensions().get::<ClientIp>().map(|ip| ip.0.to_string()).unwrap_or_default();
    let id = request.extensions().get::<RequestId>().map(|id| id.0.clone()).unwrap_or_default();
    let here = request.uri().to_string();
    let (parts, _) = request.into_parts();
    let caller = Caller { address, request: id, ..Caller::of(&parts) };
    let query = HistoryQuery::read(|name| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()))
        .with(|_| {});
    let desk = Desk::enter(site.house.clone(), caller, &OrganizationId::new(organization)).await;
    let written = match desk {
        Ok(desk) => write(&desk, &query, language).await,
        Err(error) => Err(error.into()),
    };
    match written {
        Ok(text) => {
            let name = "attachment; filename=\"history.csv\"";
            ([(CONTENT_TYPE, "text/csv; charset=utf-8"), (CONTENT_DISPOSITION, name)], text).into_response()
        }
        Err(Stop::Denied) => StatusCode::FORBIDDEN.into_response(),
        Err(Stop::TooMany(seconds)) => {
            (StatusCode::TOO_MANY_REQUESTS, [(RETRY_AFTER, seconds.to_string())]).into_response()
        }
        Err(Stop::Fault(fault)) => instead(&fault, &here),
    }
}

async fn write(desk: &Desk, query: &HistoryQuery, language: Language) -> Result<String, Stop> {
    let organization = desk.organization.clone();
    let Ok(permit) = desk.may_look(Permission::ViewHistory, &organization).await? else { return Err(Stop::Denied) };
    let key = format!("history.csv:{}", desk.visitor.person);
    desk.house().count(&key, RATE).await.map_err(Stop::TooMany)?;
    let zone = store::zone(desk).await?;
    let mut sheet = Sheet::new(language);
    let search = Search::of(query, language);
    let (mut query, mut read, mut written) = (query.clone(), 0, 0);
    loop {
        let page = store::page(desk, &permit, &query, &zone, BATCH).await?;
        read += page.rows.len();
        let rows = match &search {
            Some(search) => search.among(page.rows),
            None => page.rows,
        };
        written += rows.len();
        sheet.lines(&rows);
        match page.next {
            Some(_) if written >= MOST || read >= MOST_READ => return Ok(sheet.cut()),
            Some(after) => query.after = Some(after),
            None => return Ok(sheet.text),
        }
    }
}

impl From<DeskError> for Stop {
    fn from(error: DeskError) -> Self {
        Self::Fault(error.into())
    }
}

/// The file as it grows, spoken in one language.
struct Sheet {
    text: String,
    language: Language,
}

impl Sheet {
    fn new(language: Language) -> Self {
        // The mark by which spreadsheets know that accents are UTF-8.
        let mut sheet = Self { text: "\u{feff}".to_owned(), language };
        let heads = sheet.spoken(|| {
            [
                tr!("history-column-when"),
                tr!("history-column-who"),
                tr!("history-column-behalf"),
                tr!("history-column-what"),
                tr!("history-column-about"),
                tr!("history-column-changes"),
                tr!("history-column-browser"),
                tr!("history-column-address"),
            ]
        });
        sheet.add(&heads);
        sheet
    }

    fn spoken<T>(&self, say: impl FnOnce() -> T) -> T {
        Owner::new().with(|| {
            words::provide(self.language);
            say()
        })
    }

    fn lines(&mut self, lines: &[Line]) {
        let rows: Vec<[String; 8]> = self.spoken(|| lines.iter().map(cells).collect());
        for cells in &rows {
            self.add(cells);
        }
    }

    fn cut(mut self) -> String {
        let said = self.spoken(|| tr!("history-cut"));
        self.add(&[said]);
        self.text
    }

    fn add(&mut self, cells: &[String]) {
        let cells: Vec<String> = cells.iter().map(|text| cell(text)).collect();
        let _ = write!(self.text, "{}\r\n", cells.join(","));
    }
}

fn cells(line: &Line) -> [String; 8] {
    let changes: Vec<String> = line.changes.iter().map(changed).collect();
    let browser = line.from.browser.clone().map(|(browser, system)| said::browser(browser, system));
    [
        words::stamp(line.at),
        name(line.by.as_ref()),
        name(line.behalf.as_ref()),
        said::sentence(line),
        line.about_name.clone(),
        changes.join("; "),
        browser.unwrap_or_default(),
        line.from.address.clone().unwrap_or_default(),
    ]
}

fn name(somebody: Option<&Somebody>) -> String {
    somebody.map(|one| one.name.clone()).unwrap_or_default()
}

fn changed(change: &Change) -> String {
    let value =
        |value: &Option<String>| said::value(change, value.as_deref()).unwrap_or_else(|| tr!("history-nothing"));
    let (before, after) = (value(&change.before), value(&change.after));
    tr!("history-changed", { "field" => said::field(&change.field), "before" => before, "after" => after })
}

/// One cell: what a spreadsheet would calculate gets an apostrophe before it.
pub(crate) fn cell(text: &str) -> String {
    let risky = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
    let text = if risky { format!("'{text}") } else { text.to_owned() };
    if text.contains([',', '"', '\n', '\r', ';']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text }
}
