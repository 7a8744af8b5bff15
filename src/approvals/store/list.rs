//! Lists of requests: what waits for somebody, what they have asked for, what was answered.
//!
//! Always true: what is listed is what the rules let this reader know one by one; what others can answer is not read for
//! it (`reach`), so that a list costs what it shows and not what the organization has.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{
    found::Request,
    reach::{Part, Reach},
    rows::{COLUMNS, Row},
};
use crate::{
    access::Bearer,
    approvals::model::{Item, Tab},
    desk::{Desk, DeskError},
    ids::{ApprovalId, MemberId},
    people::{model::Page, store::Reader},
};

/// So many are read at a time, and so often for a page: behind that the page ends where it is.
const BATCH: usize = 50;
const BATCHES: usize = 10;
/// So many are found, of whom those are read that the reader could answer.
const FOUND: usize = 200;
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
    let reach = Reach::of(&desk.actor.bearer, away);
    for _ in 0..BATCHES {
        let Scanned { rows: some, last: end, is_end } = scan(desk, &reach, tab, &last, BATCH).await?;
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
        if is_end {
            return Ok(Page { rows, next: None });
        }
        last = end;
    }
    Ok(Page { rows, next: Some(last.written()) })
}

/// Where in a list a request stands: two may have been sent in the same millisecond.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
struct Place {
    rev: i64,
    id: String,
}

impl Default for Place {
    fn default() -> Self {
        Self { rev: i64::MIN, id: String::new() }
    }
}

/// A request that was found, with as much of it as says who could answer it.
#[derive(Deserialize)]
pub(super) struct Hit {
    #[serde(flatten)]
    place: Place,
    pub asker: MemberId,
    pub deed: String,
    pub permission: String,
    pub on_kind: String,
    pub on_id: String,
}

/// Some requests behind a place.
struct Scanned {
    rows: Vec<Row>,
    /// Up to where it was looked.
    last: Place,
    is_end: bool,
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
}

/// How many wait for this reader, at most so many.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(desk: &Desk, away: &[Bearer], most: usize) -> Result<usize, DeskError> {
    let (reach, mut last, mut count) = (Reach::of(&desk.actor.bearer, away), Place::default(), 0);
    for _ in 0..BATCHES {
        let Scanned { rows, last: end, is_end } = scan(desk, &reach, Tab::Waiting, &last, most).await?;
        for request in Request::of_all(desk.db(), &desk.organization, rows, desk.now()).await? {
            count += usize::from(is_shown(desk, &request, away, Tab::Waiting)?);
            if count == most {
                return Ok(count);
            }
        }
        if is_end {
            break;
        }
        last = end;
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

/// So many of those that the reader could answer behind a place, in their order: first where they stand, then what they
/// are.
async fn scan(desk: &Desk, reach: &Reach, tab: Tab, last: &Place, many: usize) -> Result<Scanned, DeskError> {
    let parts = match tab {
        Tab::Waiting => reach.of_stage("open"),
        // What the reader has asked for themselves they know as well.
        Tab::Over => reach.of_stage("over").into_iter().chain([own("over")]).collect(),
        Tab::Mine => vec![own("open"), own("over")],
    };
    // Those of the same millisecond are read again.
    let limit = FOUND + AT_ONCE;
    let of = |(from, of): &Part| {
        format!(
            "(SELECT rev, record::id(id)[1] AS id, asker, deed, permission, on_kind, on_id FROM {from}
                WHERE org = $org AND {of} AND rev >= $from ORDER BY rev LIMIT {limit})"
        )
    };
    let text = parts.iter().map(of).collect::<Vec<_>>().join(", ");
    let mut values = reach.values();
    values.insert("org".to_owned(), json!(desk.organization));
    values.insert("me".to_owned(), json!(desk.actor.bearer.member));
    values.insert("from".to_owned(), json!(last.rev));
    let text = format!("RETURN array::flatten([{text}])");
    let found: Vec<Hit> = desk.db().rows(&text, Value::Object(values)).await?;
    // The same may be found in two ways.
    let found: BTreeMap<Place, Hit> = found.into_iter().map(|hit| (hit.place.clone(), hit)).collect();
    let found: Vec<Hit> = found.into_values().filter(|hit| hit.place > *last).take(FOUND).collect();
    let (is_end, mut end) = (found.len() < FOUND, found.last().map_or_else(|| last.clone(), |hit| hit.place.clone()));
    let mut next = reach.narrowed(desk, found).await?;
    let is_end = is_end && next.len() <= many;
    if next.len() > many {
        next.truncate(many);
        end = next.last().map_or(end, |hit| hit.place.clone());
    }
    let ids: Vec<ApprovalId> = next.into_iter().map(|hit| ApprovalId::new(hit.place.id)).collect();
    if ids.is_empty() {
        return Ok(Scanned { rows: Vec::new(), last: end, is_end });
    }
    let text = format!("SELECT {COLUMNS} FROM $ids.map(|$id| type::record('approval', [$org, $id])) WHERE id != NONE");
    let mut rows: Vec<Row> = desk.db().rows(&text, json!({ "org": desk.organization, "ids": ids })).await?;
    rows.sort_by_cached_key(Place::of);
    Ok(Scanned { rows, last: end, is_end })
}

/// What the reader has asked for.
fn own(stage: &str) -> Part {
    ("approval WITH INDEX approval_asker", format!("asker = $me AND stage = '{stage}'"))
}

fn is_shown(desk: &Desk, request: &Request, away: &[Bearer], tab: Tab) -> Result<bool, DeskError> {
    let by = &desk.actor.bearer;
    match tab {
        Tab::Waiting => Ok(request.authority(by, away)?.is_ok()),
        Tab::Mine => Ok(true),
        Tab::Over => request.is_known_to(by, away),
    }
}
