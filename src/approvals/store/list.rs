//! Lists of requests: what waits for somebody, what they have asked for, what was answered.
//!
//! Always true: what is listed is what the rules let this reader know one by one.

use serde_json::json;

use super::{
    found::Request,
    rows::{COLUMNS, Row},
};
use crate::{
    access::{Bearer, Rank},
    approvals::model::{Item, Tab},
    desk::{Desk, DeskError},
    people::{model::Page, store::Reader},
};

/// So many are read at a time, and so often for a page: behind that the page ends where it is.
const BATCH: usize = 50;
const BATCHES: usize = 10;
/// So many can have been sent in the same millisecond.
const AT_ONCE: usize = 20;

/// A page, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn inbox(
    desk: &Desk,
    away: &[Bearer],
    tab: Tab,
    after: Option<&str>,
    reader: &Reader,
) -> Result<Page<Item>, DeskError> {
    let (mut rows, mut last) = (Vec::new(), after.and_then(Place::read).unwrap_or_default());
    for _ in 0..BATCHES {
        let some = scan(desk, tab, &last).await?;
        let is_last = some.len() < BATCH;
        for request in Request::of_all(desk.db(), &desk.organization, some, desk.now()).await? {
            let place = Place::of(&request.row);
            if is_shown(desk, &request, away, tab)? {
                if rows.len() == Page::<Item>::SIZE {
                    return Ok(Page { rows, next: Some(last.written()) });
                }
                rows.push(request.item(desk, away, reader)?);
            }
            last = place;
        }
        if is_last {
            return Ok(Page { rows, next: None });
        }
    }
    Ok(Page { rows, next: Some(last.written()) })
}

/// Where in a list a request stands: two may have been sent in the same millisecond.
struct Place {
    rev: i64,
    id: String,
}

impl Default for Place {
    fn default() -> Self {
        Self { rev: i64::MIN, id: String::new() }
    }
}

impl Place {
    fn of(row: &Row) -> Self {
        Self { rev: row.rev, id: row.id.as_str().to_owned() }
    }

    fn read(text: &str) -> Option<Self> {
        let (rev, id) = text.split_once('.')?;
        Some(Self { rev: rev.parse().ok()?, id: id.to_owned() })
    }

    fn written(&self) -> String {
        format!("{}.{}", self.rev, self.id)
    }

    fn is_before(&self, row: &Row) -> bool {
        (self.rev, self.id.as_str()) < (row.rev, row.id.as_str())
    }
}

/// How many wait for this reader, at most so many.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(desk: &Desk, away: &[Bearer], most: usize) -> Result<usize, DeskError> {
    if desk.actor.bearer.rank() < Rank::Manager {
        return Ok(0);
    }
    let some = scan(desk, Tab::Waiting, &Place::default()).await?;
    let mut count = 0;
    for request in Request::of_all(desk.db(), &desk.organization, some, desk.now()).await? {
        count += usize::from(is_shown(desk, &request, away, Tab::Waiting)?);
        if count == most {
            break;
        }
    }
    Ok(count)
}

/// How many of this member's own wait for an answer, at most so many.
///
/// # Errors
/// When the database does not answer.
pub async fn asked(desk: &Desk, most: usize) -> Result<usize, DeskError> {
    let text = "SELECT VALUE rev FROM approval WITH INDEX approval_asker
        WHERE org = $org AND asker = $me AND stage = 'open' LIMIT $most";
    let values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "most": most });
    let open: Vec<i64> = desk.db().rows(text, values).await?;
    Ok(open.len())
}

/// So many behind a place, in their order.
async fn scan(desk: &Desk, tab: Tab, last: &Place) -> Result<Vec<Row>, DeskError> {
    // Those of the same millisecond are read again.
    let of = |index: &str, stage: &str, whose: &str| {
        format!(
            "(SELECT {COLUMNS} FROM approval WITH INDEX {index}
                WHERE org = $org {whose} AND stage = '{stage}' AND rev >= $from ORDER BY rev LIMIT {})",
            BATCH + AT_ONCE
        )
    };
    let text = match tab {
        Tab::Waiting => of("approval_stage", "open", ""),
        Tab::Over => of("approval_stage", "over", ""),
        Tab::Mine => {
            let own = |stage| of("approval_asker", stage, "AND asker = $me");
            format!("array::concat({}, {})", own("open"), own("over"))
        }
    };
    let values = json!({ "org": desk.organization, "me": desk.actor.bearer.member, "from": last.rev });
    let mut rows: Vec<Row> = desk.db().rows(&format!("RETURN {text}"), values).await?;
    rows.retain(|row| last.is_before(row));
    rows.sort_by(|one, other| (one.rev, one.id.as_str()).cmp(&(other.rev, other.id.as_str())));
    rows.truncate(BATCH);
    Ok(rows)
}

fn is_shown(desk: &Desk, request: &Request, away: &[Bearer], tab: Tab) -> Result<bool, DeskError> {
    let by = &desk.actor.bearer;
    match tab {
        Tab::Waiting => Ok(request.authority(by, away)?.is_ok()),
        Tab::Mine => Ok(true),
        Tab::Over => request.is_known_to(by, away),
    }
}
