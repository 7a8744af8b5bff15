//! Lines by number or label. Who reaches everything asks the indexes of numbers, endings and words; anybody else looks
//! through their own.

use std::collections::BTreeSet;

use serde_json::json;

use super::{
    lines::{Asked, by_id},
    rows::{COLUMNS, Row},
    scope::Scope,
};
use crate::{accounts::terms::Search, desk::DeskError, ids::LineId, people::model::Page};

/// Read of each index; more than these, and what was typed says too little.
const MOST: usize = 200;
/// Shown at once.
const SHOWN: usize = 50;
/// Of one's own, so many at a time, and so many times before the page ends where it is.
const BATCH: usize = 200;
const BATCHES: usize = 10;

/// What was found, and whether more matches than is shown.
pub(super) async fn page(asked: &Asked<'_>, search: &Search) -> Result<(Page<Row>, bool), DeskError> {
    if *asked.scope != Scope::Everything {
        return Ok((among_own(asked, search).await?, false));
    }
    let (mut rows, mut more) = (Vec::new(), false);
    for found in [by_number(asked, search).await?, by_label(asked, search).await?] {
        more |= found.len() >= MOST;
        rows.extend(found);
    }
    rows.sort_by(|one, other| one.number.cmp(&other.number));
    let mut seen = BTreeSet::new();
    rows.retain(|row: &Row| seen.insert(row.id.clone()) && matches(asked, search, row));
    more |= rows.len() > SHOWN;
    rows.truncate(SHOWN);
    Ok((Page { rows, next: None }, more))
}

fn matches(asked: &Asked<'_>, search: &Search, row: &Row) -> bool {
    let query = asked.query;
    search.finds(&row.number, row.label.as_deref())
        && query.account.as_ref().is_none_or(|id| *id == row.account)
        && query.state.is_none_or(|state| state == row.state)
        && query.centre.as_ref().is_none_or(|code| row.cost_centre.as_ref() == Some(code))
}

/// By how numbers begin, and by how they end.
async fn by_number(asked: &Asked<'_>, search: &Search) -> Result<Vec<Row>, DeskError> {
    let Some(digits) = &search.digits else { return Ok(Vec::new()) };
    let begins = search.beginnings();
    let ends: String = digits.chars().rev().collect();
    let text = format!(
        "LET $one = SELECT {COLUMNS} FROM line WITH INDEX line_number
            WHERE org = $org AND number >= $whole AND number < $whole_end ORDER BY number LIMIT {MOST};
        LET $two = SELECT {COLUMNS} FROM line WITH INDEX line_number
            WHERE org = $org AND number >= $local AND number < $local_end ORDER BY number LIMIT {MOST};
        LET $three = SELECT {COLUMNS}, tail FROM line WITH INDEX line_tail
            WHERE org = $org AND tail >= $ends AND tail < $ends_end ORDER BY tail LIMIT {MOST};
        RETURN array::flatten([$one, $two, $three])"
    );
    let past = |text: &str| format!("{text}~");
    let (whole, local) = (begins.first().cloned().unwrap_or_default(), begins.last().cloned().unwrap_or_default());
    let values = json!({
        "org": asked.organization, "whole_end": past(&whole), "whole": whole, "local_end": past(&local), "local": local,
        "ends_end": past(&ends), "ends": ends,
    });
    Ok(asked.db.rows(&text, values).await?)
}

/// By a word of the label.
async fn by_label(asked: &Asked<'_>, search: &Search) -> Result<Vec<Row>, DeskError> {
    let Some(gram) = &search.gram else { return Ok(Vec::new()) };
    let text = format!(
        "SELECT VALUE line FROM line_words WITH INDEX line_words_gram WHERE org = $org AND grams CONTAINS $gram AND number > ''
            ORDER BY number LIMIT {MOST}"
    );
    let ids: Vec<LineId> = asked.db.rows(&text, json!({ "org": asked.organization, "gram": gram })).await?;
    by_id(asked.db, asked.organization, &ids).await
}

async fn among_own(asked: &Asked<'_>, search: &Search) -> Result<Page<Row>, DeskError> {
    let mut after = asked.query.after.clone();
    let mut found = Vec::new();
    for _ in 0..BATCHES {
        let rows = asked.batch(after.as_deref(), BATCH).await?;
        let is_end = rows.len() < BATCH;
        for row in rows {
            if found.len() == SHOWN {
                return Ok(Page { rows: found, next: after });
            }
            after = Some(row.number.clone());
            if matches(asked, search, &row) {
                found.push(row);
            }
        }
        if is_end {
            return Ok(Page { rows: found, next: None });
        }
    }
    Ok(Page { rows: found, next: after })
}
