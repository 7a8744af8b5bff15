//! What a report is made of: the marks of its period, by the index of their moments, and the cases that are open now.
//!
//! Always true: neither is read beyond a bound, and the report says where it was reached.

use std::collections::BTreeMap;

use serde::{Deserialize, de::DeserializeOwned};
use serde_json::{Value, json};

use super::{
    model::{MOST_DAYS, Old, Period, Report, ReportQuery, Step, Who, Wrong},
    rules::{self, Days, Waiting},
};
use crate::{
    care::store::Agent,
    cases::model::{CaseState, Clock, Mark, Severity, What},
    desk::{Db, DeskError, Zone},
    history::model::Day,
    ids::{CaseId, OrganizationId},
    time::{Local, Moment, Span},
};

/// Marks of a period.
const MARKS: usize = 100_000;
/// Open cases in each state.
const OPEN: usize = 5_000;
/// Cases that have been open for longest.
const OLDEST: usize = 5;
/// The provider's own people are few.
const STAFF: usize = 500;
/// Periods of more days are counted by weeks.
const BY_DAYS: i64 = 31;

/// What the bounds are; the tests have smaller ones.
#[derive(Clone, Copy, Debug)]
pub struct Bounds {
    pub marks: usize,
    pub open: usize,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { marks: MARKS, open: OPEN }
    }
}

#[derive(Deserialize)]
struct Row {
    org: OrganizationId,
    id: CaseId,
    number: String,
    state: CaseState,
    severity: Severity,
    #[serde(default)]
    assignee: Option<String>,
    first: Clock,
    resolve: Clock,
    opened: Moment,
}

/// The report that is asked for; inside, why there is no such period.
///
/// # Errors
/// When the database does not answer.
pub async fn report(agent: &Agent, query: &ReportQuery, bounds: Bounds) -> Result<Result<Report, Wrong>, DeskError> {
    let (db, zone, now) = (agent.visitor.db(), &agent.zone, agent.visitor.house.now());
    let (days, last) = match days(zone, query, now) {
        Ok(days) => days,
        Err(wrong) => return Ok(Err(wrong)),
    };
    let (marks, all_marks) = marks(db, &days, bounds.marks).await?;
    let (rows, all_open) = open(db, bounds.open).await?;
    let waiting: Vec<Waiting> = rows.iter().map(Row::waiting).collect();
    let due = rules::due(&marks, &waiting, &days, now);
    let names = names(db).await?;
    let who = |id: Option<&str>| match id {
        None => Who::Nobody,
        Some(id) if id == agent.staff.id => Who::You(names.get(id).cloned().unwrap_or_default()),
        Some(id) if agent.is_operator() => {
            Who::Colleague { name: names.get(id).cloned().unwrap_or_default(), id: id.to_owned() }
        }
        Some(_) => Who::Others,
    };
    let mut counted = rules::open(&waiting, all_open, now);
    counted.oldest = oldest(db, zone, rows).await?;
    Ok(Ok(Report {
        from: days.begins.first().copied().unwrap_or_default(),
        until: zone.local(last),
        zone: zone.name(),
        step: if is_by_weeks(&days) { Step::Week } else { Step::Day },
        tallies: rules::tallies(&marks, &days),
        open: Box::new(counted),
        first: rules::by_severity(&due, What::First),
        resolution: rules::by_severity(&due, What::Resolution),
        unpromised: rules::unpromised(&marks),
        people: rules::people(&due, &waiting, who),
        ratings: rules::ratings(&marks),
        is_all: all_marks,
        is_operator: agent.is_operator(),
        now,
    }))
}

impl Row {
    fn waiting(&self) -> Waiting {
        let Self { state, severity, first, resolve, .. } = *self;
        Waiting { state, severity, staff: self.assignee.clone(), first, resolve }
    }
}

fn is_by_weeks(days: &Days) -> bool {
    matches!(days.begins.as_slice(), [first, second, ..] if (second.at - first.at).0 > Span::days(2).0)
}

/// The days or weeks of a period, and when its last day begins.
fn days(zone: &Zone, query: &ReportQuery, now: Moment) -> Result<(Days, Moment), Wrong> {
    let of = |day: &Option<Day>, wrong| day.as_ref().map(|day| zone.midnight(day.as_str(), 0).ok_or(wrong)).transpose();
    let (first, last) = (of(&query.from, Wrong::NoFirst)?, of(&query.until, Wrong::NoLast)?);
    let last = match (last, first) {
        (Some(last), _) => last,
        (None, first) => first.into_iter().chain(zone.midnight(&zone.day(now), 0)).max().unwrap_or(now),
    };
    let many = query.asked().unwrap_or(Period::Month).days();
    let last_day = zone.day(last);
    let first = first.or_else(|| zone.midnight(&last_day, 1 - many)).unwrap_or(last);
    if last < first {
        return Err(Wrong::Backward);
    }
    let first_day = zone.day(first);
    // A day has 23 to 25 hours.
    let many = ((last - first).0 + Span::hours(2).0) / Span::days(1).0 + 1;
    if many > MOST_DAYS {
        return Err(Wrong::TooLong);
    }
    let step = if many > BY_DAYS { 7 } else { 1 };
    let begins: Vec<Local> = (0..many)
        .step_by(step)
        .filter_map(|after| zone.midnight(&first_day, after))
        .map(|begins| zone.local(begins))
        .collect();
    Ok((Days { begins, end: zone.midnight(&last_day, 1).unwrap_or(last) }, last))
}

/// What counted in the period, and whether that is all.
async fn marks(db: &Db, days: &Days, most: usize) -> Result<(Vec<Mark>, bool), DeskError> {
    let text = format!("{MARKED} LIMIT {}", most + 1);
    let from = days.begins.first().map_or(days.end, |begins| begins.at);
    bounded(db, &text, json!({ "from": from, "end": days.end }), most).await
}

/// Where there are more than its bound, the newest are left out.
pub(super) const MARKED: &str = "SELECT what, at, severity, staff, kept, took, rating
    FROM case_mark WITH INDEX case_mark_at WHERE at >= $from AND at < $end ORDER BY at";

pub(super) const WAITING: &str =
    "SELECT org, record::id(id)[1] AS id, number, state, severity, assignee, first, resolve,
    opened, due FROM case WITH INDEX case_due WHERE state = $state AND due > 0 ORDER BY due";

/// The cases for which somebody has to do something before there is a solution.
async fn open(db: &Db, most: usize) -> Result<(Vec<Row>, bool), DeskError> {
    let (mut all, mut is_all) = (Vec::new(), true);
    for state in CaseState::ALL.iter().filter(|state| !matches!(state, CaseState::Resolved | CaseState::Closed)) {
        let text = format!("{WAITING} LIMIT {}", most + 1);
        let (rows, these) = bounded::<Row>(db, &text, json!({ "state": state }), most).await?;
        all.extend(rows);
        is_all &= these;
    }
    Ok((all, is_all))
}

async fn bounded<T: DeserializeOwned>(
    db: &Db,
    text: &str,
    values: Value,
    most: usize,
) -> Result<(Vec<T>, bool), DeskError> {
    let mut rows: Vec<T> = db.rows(text, values).await?;
    let is_all = rows.len() <= most;
    rows.truncate(most);
    Ok((rows, is_all))
}

/// Those that have been open for longest.
async fn oldest(db: &Db, zone: &Zone, mut rows: Vec<Row>) -> Result<Vec<Old>, DeskError> {
    rows.sort_by(|one, other| (one.opened, &one.number).cmp(&(other.opened, &other.number)));
    rows.truncate(OLDEST);
    let organizations: Vec<&OrganizationId> = rows.iter().map(|row| &row.org).collect();
    let text = "SELECT VALUE [record::id(id), name] FROM $ids.map(|$id| type::record('organization', $id))
        WHERE id != NONE";
    let names: BTreeMap<OrganizationId, String> =
        db.rows(text, json!({ "ids": organizations })).await?.into_iter().collect();
    let old = |row: Row| Old {
        organization_name: names.get(&row.org).cloned().unwrap_or_default(),
        organization: row.org,
        id: row.id,
        number: row.number,
        severity: row.severity,
        opened: zone.local(row.opened),
    };
    Ok(rows.into_iter().map(old).collect())
}

/// What the staff are called, those of before among them.
async fn names(db: &Db) -> Result<BTreeMap<String, String>, DeskError> {
    let text = format!(
        "RETURN array::concat(
            (SELECT VALUE [record::id(id), first_name] FROM staff LIMIT {STAFF}),
            (SELECT VALUE [record::id(id), first_name] FROM staff_disabled LIMIT {STAFF}))"
    );
    Ok(db.rows(&text, json!({})).await?.into_iter().collect())
}
