//! Lists of cases: forward scans of the index that the question asks for.
//!
//! Always true: what is listed is what its reader finds one by one; whoever manages cases scans the organization's,
//! anybody else their own and those they watch.

use serde_json::{Value, json};

use super::{
    rows::{COLUMNS, Place, Row},
    see::seen,
};
use crate::{
    access::{Bearer, Permission, Subject, decide},
    cases::model::{CaseItem, CaseList, CaseQuery, CaseSort, CaseState, Whose, number_of},
    desk::{Desk, DeskError},
    people::{model::Page, store::Reader, terms::fold},
};

/// Read at a time where something is looked for among them, and so often for a page.
const BATCH: usize = 100;
const BATCHES: usize = 10;

/// A page of the cases that a query asks for.
///
/// # Errors
/// When the database does not answer.
pub async fn cases(desk: &Desk, query: &CaseQuery) -> Result<CaseList, DeskError> {
    let (reader, by) = (Reader::of(desk).await?, &desk.actor.bearer);
    let may = |permission| decide(by, permission, &Subject::Organization).allows();
    let is_all = may(Permission::ManageCases);
    let number = number_of(&query.q);
    let mut page = match &number {
        // What is no plain number is in no subject either.
        Some(_) if !query.q.starts_with(|first: char| first.is_ascii_digit()) => Page { rows: Vec::new(), next: None },
        _ => page(desk, query, is_all, number.as_deref()).await?,
    };
    if let (Some(number), None) = (&number, &query.after) {
        page.rows.splice(0..0, by_number(desk, number).await?);
    }
    Ok(CaseList {
        page: page.map(|row| item(&row, by, &reader)),
        is_all,
        is_owner: may(Permission::EditCaseSettings),
        now: desk.now(),
    })
}

pub(super) fn item(row: &Row, by: &Bearer, reader: &Reader) -> CaseItem {
    CaseItem {
        id: row.id.clone(),
        number: row.number.clone(),
        subject: row.subject.clone(),
        state: row.state,
        severity: row.severity,
        opener: row.opener_name.clone(),
        is_mine: row.opener == by.member,
        is_confidential: row.confidential,
        opened: reader.local(row.opened),
        latest: reader.local(row.latest),
    }
}

/// The case of a number, if it is one of this organization that the reader finds.
async fn by_number(desk: &Desk, number: &str) -> Result<Vec<Row>, DeskError> {
    let text = format!(
        "LET $of = SELECT org, case FROM ONLY type::record('case_number', $number);
        RETURN IF $of = NONE OR $of.org != $org {{ [] }} ELSE {{ (SELECT {COLUMNS} FROM type::record('case', [$org, $of.case])) }}"
    );
    let rows = desk.db().rows(&text, json!({ "org": desk.organization, "number": number })).await?;
    seen(desk, rows).await
}

/// A page without the case of a number, which stands before it.
async fn page(desk: &Desk, query: &CaseQuery, is_all: bool, number: Option<&str>) -> Result<Page<Row>, DeskError> {
    let (size, scan) = (Page::<Row>::SIZE, Scan::of(query, is_all));
    let looked_for = fold(&query.q);
    let (mut rows, mut after): (Vec<Row>, _) = (Vec::new(), Place::read(query.after.as_deref()));
    let batch = if query.narrows() { BATCH } else { size + 1 };
    for _ in 0..BATCHES {
        let some = scan.rows(desk, query, after.as_ref(), batch).await?;
        let is_last = some.len() < batch;
        after = some.last().map(|last| scan.place(last)).or(after);
        let fits = |row: &Row| {
            number != Some(row.number.as_str())
                && query.severity.is_none_or(|severity| row.severity == severity)
                && query.state.is_none_or(|state| row.state == state)
                && looked_for.split_whitespace().all(|word| row.subject_key.contains(word))
        };
        rows.extend(seen(desk, some.into_iter().filter(fits).collect()).await?);
        if rows.len() > size {
            rows.truncate(size);
            let next = rows.last().map(|last| scan.place(last).written());
            return Ok(Page { rows, next });
        }
        if is_last {
            return Ok(Page { rows, next: None });
        }
    }
    Ok(Page { rows, next: after.map(|place| place.written()) })
}

/// By which index a list is read.
struct Scan {
    /// Whether the organization's cases are read, or those on which the reader is named.
    is_all: bool,
    index: &'static str,
    key: &'static str,
    condition: &'static str,
}

impl Scan {
    fn of(query: &CaseQuery, is_all: bool) -> Self {
        let is_all = is_all && query.whose.is_none();
        let by_state = query.state.is_some() && query.sort == CaseSort::Latest;
        let (index, key) = match (is_all, by_state, query.sort) {
            (true, true, _) => ("case_state", "latest_rev"),
            (true, false, CaseSort::Latest) => ("case_latest", "latest_rev"),
            (true, false, CaseSort::Newest) => ("case_new", "rev"),
            (false, true, _) => ("case_of_state", "latest_rev"),
            (false, false, CaseSort::Latest) => ("case_of_latest", "latest_rev"),
            (false, false, CaseSort::Newest) => ("case_of_new", "rev"),
        };
        let condition = match (is_all, by_state) {
            (true, true) => "org = $org AND state = $state",
            (true, false) => "org = $org",
            (false, true) => "org = $org AND member = $me AND state = $state",
            (false, false) => "org = $org AND member = $me",
        };
        Self { is_all, index, key, condition }
    }

    fn place(&self, row: &Row) -> Place {
        let key = if self.key == "rev" { row.rev } else { row.latest_rev };
        Place { key, id: row.id.to_string() }
    }

    /// So many behind a place, in their order.
    async fn rows(
        &self,
        desk: &Desk,
        query: &CaseQuery,
        after: Option<&Place>,
        limit: usize,
    ) -> Result<Vec<Row>, DeskError> {
        let mut values: Value = json!({
            "org": desk.organization, "me": desk.actor.bearer.member, "state": query.state.map(CaseState::key),
            "mine": query.whose.map(|whose| whose == Whose::Mine), "rev": after.map(|place| place.key),
        });
        values["last"] = json!(after.map(|place| &place.id));
        let mine = if query.whose.is_some() { " AND mine = $mine" } else { "" };
        let Self { index, key, condition, .. } = self;
        let (columns, table, last) = if self.is_all {
            (COLUMNS, "case", "case:[$org, $last]")
        } else {
            ("case, rev, latest_rev", "case_of", "case_of:[$org, $me, $last]")
        };
        let from = format!("SELECT {columns} FROM {table} WITH INDEX {index} WHERE {condition}{mine}");
        let some = match after {
            None => format!("({from} AND {key} > 0 ORDER BY {key} LIMIT {limit})"),
            Some(_) => format!(
                "array::slice(array::concat(({from} AND {key} = $rev AND id > {last} LIMIT {limit}),
                    ({from} AND {key} > $rev ORDER BY {key} LIMIT {limit})), 0, {limit})"
            ),
        };
        let text = if self.is_all {
            format!("RETURN {some}")
        } else {
            format!(
                "LET $some = {some};
                SELECT {COLUMNS} FROM $some.map(|$one| type::record('case', [$org, $one.case]))"
            )
        };
        Ok(desk.db().rows(&text, values).await?)
    }
}
