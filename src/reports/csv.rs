//! A report as a file: the figures of the page, one a line, in the reader's language (server only).

use std::fmt::Write as _;

use axum::{
    extract::{Query, Request, State},
    http::header::{CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE},
    response::{IntoResponse, Redirect, Response},
};
use leptos::prelude::Owner;
use leptos_fluent::tr;

use super::{
    model::{Kept, Person, Report, ReportQuery},
    page::said::{self, FLOWS},
    store::{self, Bounds},
};
use crate::{
    care::store::Agent,
    cases::page::said::{rating, severity, state_to_staff},
    desk::{Caller, Visitor},
    history::csv::cell,
    serve::{Site, bare::instead},
    time::Span,
    words::{self, Language},
};

/// `GET /care/reports.csv`
pub async fn file(State(site): State<Site>, Query(pairs): Query<Vec<(String, String)>>, request: Request) -> Response {
    let parts = request.into_parts().0;
    let language = parts.extensions.get::<Language>().copied().unwrap_or_default();
    let query = ReportQuery::read(|name| pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value.clone()));
    let report = async {
        let agent = Agent::of(Visitor::enter(site.house.clone(), Caller::of(&parts)).await?).await?;
        store::report(&agent, &query, Bounds::default()).await
    };
    match report.await {
        Ok(Ok(report)) => {
            let text = Owner::new().with(|| {
                words::provide(language);
                text(&report)
            });
            let headers = [
                (CONTENT_TYPE, "text/csv; charset=utf-8"),
                (CONTENT_DISPOSITION, "attachment; filename=\"report.csv\""),
                (CACHE_CONTROL, "no-store"),
            ];
            (headers, text).into_response()
        }
        // The page says what is wrong with the days.
        Ok(Err(_)) => Redirect::to(&query.address()).into_response(),
        Err(cause) => instead(&cause.into(), &query.address()),
    }
}

/// All of it, spoken in the language that is provided.
pub(super) fn text(report: &Report) -> String {
    // The mark by which spreadsheets know that accents are UTF-8.
    let mut sheet = Sheet("\u{feff}".to_owned());
    sheet.add(&tr!("reports-part"), &tr!("reports-row"), &tr!("reports-figure"), &tr!("reports-value"));
    let part = tr!("reports-flow");
    for tally in &report.tallies {
        for flow in FLOWS {
            sheet.count(&part, &said::day(report.step, tally.from), &flow.say(), flow.of(tally));
        }
    }
    open(&mut sheet, report);
    for (part, rows) in [(tr!("reports-first"), &report.first), (tr!("reports-resolution"), &report.resolution)] {
        for (one, kept) in rows {
            sheet.kept(&part, &severity(*one), kept);
        }
    }
    sheet.count(&tr!("reports-resolution"), "", &tr!("reports-solved-unpromised"), report.unpromised);
    for Person { who, first, resolution, .. } in &report.people {
        sheet.kept(&tr!("reports-first"), &said::who(who), first);
        sheet.kept(&tr!("reports-resolution"), &said::who(who), resolution);
    }
    let part = tr!("reports-ratings");
    for (one, count) in &report.ratings {
        sheet.count(&part, &rating(*one), &part, *count);
    }
    if let Some(average) = report.average() {
        sheet.add(&part, "", &tr!("reports-average-rating"), &said::tenths(average));
    }
    if !report.is_all {
        sheet.add(&tr!("reports-cut"), "", "", "");
    }
    if !report.open.is_all {
        sheet.add(&tr!("reports-cut-open"), "", "", "");
    }
    sheet.0
}

fn open(sheet: &mut Sheet, report: &Report) {
    let part = tr!("reports-open");
    for (one, count) in &report.open.states {
        sheet.count(&part, &state_to_staff(*one), &tr!("reports-by-state"), *count);
    }
    for (one, count) in &report.open.severities {
        sheet.count(&part, &severity(*one), &tr!("reports-by-severity"), *count);
    }
    for one in &report.people {
        sheet.count(&part, &said::who(&one.who), &tr!("reports-by-person"), one.open);
    }
    sheet.count(&part, "", &tr!("reports-late"), report.open.late);
    sheet.count(&part, "", &tr!("reports-soon"), report.open.soon);
    sheet.count(&part, "", &tr!("reports-untimed-cases"), report.open.untimed);
}

/// The file as it grows.
struct Sheet(String);

impl Sheet {
    fn add(&mut self, part: &str, row: &str, figure: &str, value: &str) {
        let cells = [part, row, figure, value].map(cell);
        let _ = write!(self.0, "{}\r\n", cells.join(","));
    }

    fn count(&mut self, part: &str, row: &str, figure: &str, count: u32) {
        self.add(part, row, figure, &count.to_string());
    }

    fn kept(&mut self, part: &str, row: &str, kept: &Kept) {
        self.count(part, row, &tr!("reports-due"), kept.due());
        self.count(part, row, &tr!("reports-kept"), kept.kept);
        self.count(part, row, &tr!("reports-missed"), kept.missed);
        let minutes = |span: Option<Span>| span.map(|span| (span.0 / Span::minutes(1).0).to_string());
        self.add(part, row, &tr!("reports-median-minutes"), &minutes(kept.median).unwrap_or_default());
        self.add(part, row, &tr!("reports-most-minutes"), &minutes(kept.most).unwrap_or_default());
    }
}
