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
    let (mut rows, mut from) = (Vec::new(), after.and_then(|after| after.parse().ok()).unwrap_or(i64::MIN));
    let size = Page::<Item>::SIZE;
    for _ in 0..BATCHES {
        let some = scan(desk, tab, from).await?;
        let is_last = some.len() < BATCH;
        for row in some {
            let rev = row.rev;
            let request = Request::of(desk.db(), &desk.organization, row, desk.now()).await?;
            if is_shown(desk, &request, away, tab)? {
                if rows.len() == size {
                    return Ok(Page { rows, next: Some(from.to_string()) });
                }
                rows.push(request.item(desk, away, reader)?);
            }
            from = rev;
        }
        if is_last {
            return Ok(Page { rows, next: None });
        }
    }
    Ok(Page { rows, next: Some(from.to_string()) })
}

/// How many wait for this reader, at most so many.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(desk: &Desk, away: &[Bearer], most: usize) -> Result<usize, DeskError> {
    if desk.actor.bearer.rank() < Rank::Manager {
        return Ok(0);
    }
    let mut count = 0;
    for row in scan(desk, Tab::Waiting, i64::MIN).await? {
        let request = Request::of(desk.db(), &desk.organization, row, desk.now()).await?;
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

async fn scan(desk: &Desk, tab: Tab, from: i64) -> Result<Vec<Row>, DeskError> {
    let me = &desk.actor.bearer.member;
    let values = json!({ "org": desk.organization, "me": me, "from": from, "stage": if tab == Tab::Waiting { "open" } else { "over" } });
    if tab == Tab::Mine {
        // Two stages of one index, merged: what is not sent is the page's that asked for it.
        let of = |stage: &str| {
            format!(
                "(SELECT {COLUMNS} FROM approval WITH INDEX approval_asker
                    WHERE org = $org AND asker = $me AND stage = '{stage}' AND rev > $from ORDER BY rev LIMIT {BATCH})"
            )
        };
        let text = format!("RETURN array::concat({}, {})", of("open"), of("over"));
        let mut rows: Vec<Row> = desk.db().rows(&text, values).await?;
        rows.sort_by_key(|row| row.rev);
        rows.truncate(BATCH);
        return Ok(rows);
    }
    let text = format!(
        "SELECT {COLUMNS} FROM approval WITH INDEX approval_stage
            WHERE org = $org AND stage = $stage AND rev > $from ORDER BY rev LIMIT {BATCH}"
    );
    Ok(desk.db().rows(&text, values).await?)
}

fn is_shown(desk: &Desk, request: &Request, away: &[Bearer], tab: Tab) -> Result<bool, DeskError> {
    let by = &desk.actor.bearer;
    match tab {
        Tab::Waiting => Ok(request.authority(by, away)?.is_ok()),
        Tab::Mine => Ok(true),
        Tab::Over => request.is_known_to(by, away),
    }
}
