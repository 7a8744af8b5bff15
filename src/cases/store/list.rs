//! Lists of cases: forward scans of the index that the question asks for.
//!
//! Always true: what is listed is what its reader finds one by one; whoever manages cases scans the organization's,
//! anybody else their own and those they watch.

use std::collections::HashSet;

use serde_json::{Value, json};

use super::{
    excerpts::found,
    rows::{COLUMNS, Key, Place, Row},
    search::{Within, few, ids, paged, saying},
    see::seen,
};
use crate::{
    access::{Bearer, Permission, Subject, decide},
    cases::{
        model::{CaseItem, CaseList, CaseQuery, CaseSort, CaseState, Found, Whose, number_of},
        terms::Sought,
    },
    desk::{Desk, DeskError},
    people::{model::Page, store::Reader},
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
    let (number, sought) = (number_of(&query.q), Sought::of(&query.q));
    let asked = Asked { query, is_all, number: number.as_deref(), sought: sought.as_ref() };
    let mut page = asked.page(desk).await?;
    if let (Some(number), None) = (&number, &query.after) {
        page.rows.splice(0..0, by_number(desk, number).await?);
    }
    let found = match &sought {
        Some(sought) => found(desk.db(), sought, &page.rows).await?.into_iter().map(Some).collect(),
        None => vec![None; page.rows.len()],
    };
    let one = |(row, found): (&Row, Option<Found>)| CaseItem { found, ..item(row, by, &reader) };
    let rows = page.rows.iter().zip(found).map(one).collect();
    Ok(CaseList {
        page: Page { rows, next: page.next },
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
        found: None,
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

/// What is asked for; without the case of a number, which stands before it.
struct Asked<'a> {
    query: &'a CaseQuery,
    is_all: bool,
    number: Option<&'a str>,
    sought: Option<&'a Sought>,
}

impl Asked<'_> {
    async fn page(&self, desk: &Desk) -> Result<Page<Row>, DeskError> {
        let Some(sought) = self.sought else {
            // Something was typed that is in no text.
            let is_nothing = !self.query.q.is_empty();
            return if is_nothing { Ok(Page { rows: Vec::new(), next: None }) } else { self.scanned(desk).await };
        };
        match few(desk.db(), Within::Organization(&desk.organization), sought).await? {
            Some(cases) => self.looked_up(desk, cases.into_iter().collect()).await,
            None => self.scanned(desk).await,
        }
    }

    /// Of these cases.
    async fn looked_up(&self, desk: &Desk, cases: Vec<Key>) -> Result<Page<Row>, DeskError> {
        let cases: Vec<Key> = self.saying(desk, cases).await?.into_iter().collect();
        let text = format!("SELECT {COLUMNS} FROM $cases.map(|$one| type::record('case', $one)) WHERE id != NONE");
        let rows: Vec<Row> = desk.db().rows(&text, json!({ "cases": ids(&cases) })).await?;
        let me = &desk.actor.bearer.member;
        let is_whose = |row: &Row| match self.query.whose {
            Some(Whose::Mine) => row.opener == *me,
            Some(Whose::Watching) => row.opener != *me && row.watchers.contains(me),
            None => self.is_all || row.named().contains(me),
        };
        let rows = seen(desk, rows.into_iter().filter(|row| self.fits(row) && is_whose(row)).collect()).await?;
        let (scan, after) = (Scan::of(self.query, self.is_all), Place::read(self.query.after.as_deref()));
        let (rows, next) = paged(rows, after.as_ref(), |row| scan.place(row));
        Ok(Page { rows, next: next.map(|place| place.written()) })
    }

    /// Of all, one after the other, as far as a page goes.
    async fn scanned(&self, desk: &Desk) -> Result<Page<Row>, DeskError> {
        let (size, scan) = (Page::<Row>::SIZE, Scan::of(self.query, self.is_all));
        let (mut rows, mut after): (Vec<Row>, _) = (Vec::new(), Place::read(self.query.after.as_deref()));
        let batch = if self.query.narrows() { BATCH } else { size + 1 };
        for _ in 0..BATCHES {
            let some = scan.rows(desk, self.query, after.as_ref(), batch).await?;
            let is_last = some.len() < batch;
            after = some.last().map(|last| scan.place(last)).or(after);
            let mut some: Vec<Row> = some.into_iter().filter(|row| self.fits(row)).collect();
            let saying = self.saying(desk, some.iter().map(Row::key).collect()).await?;
            some.retain(|row| saying.contains(&row.key()));
            rows.extend(seen(desk, some).await?);
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

    fn fits(&self, row: &Row) -> bool {
        self.number != Some(row.number.as_str())
            && self.query.severity.is_none_or(|severity| row.severity == severity)
            && self.query.state.is_none_or(|state| row.state == state)
    }

    /// Of these cases, those that say all that is looked for.
    async fn saying(&self, desk: &Desk, cases: Vec<Key>) -> Result<HashSet<Key>, DeskError> {
        match self.sought {
            Some(sought) if !cases.is_empty() => saying(desk.db(), &cases, sought).await,
            _ => Ok(cases.into_iter().collect()),
        }
    }
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
