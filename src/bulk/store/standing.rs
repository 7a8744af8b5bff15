//! The lines of a run that is taken back, as they are now.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{Key, moving::NextRow};
use crate::{
    accounts::{
        maintenance::{rules::Unfinished, store::works_under},
        model::Line,
        store::Office,
    },
    desk::{DeskError, House},
    ids::LineId,
};

/// A line, and what was asked for it under the number of a row.
#[derive(Clone, Debug)]
pub struct Standing {
    pub line: Line,
    pub revision: i64,
    pub transaction: Option<String>,
    pub works: Vec<Unfinished>,
    /// The number of the newest work of the line that came about or still may.
    pub newest: Option<String>,
    pub office: Office,
}

/// The lines of rows that are taken back, as they are now.
pub(super) async fn standing(
    house: &House,
    key: &Key,
    office: &Office,
    rows: &[NextRow],
) -> Result<HashMap<LineId, Standing>, DeskError> {
    #[derive(Deserialize)]
    struct Found {
        #[serde(flatten)]
        line: Line,
        revision: i64,
        newest: Vec<Newest>,
    }
    #[derive(Deserialize)]
    struct Newest {
        transaction: String,
    }
    let lines: Vec<&LineId> = rows.iter().filter_map(|row| row.line.as_ref()).collect();
    if lines.is_empty() {
        return Ok(HashMap::new());
    }
    let text = "LET $at = $lines.map(|$id| type::record('line', [$org, $id]));
        SELECT *, record::id(id)[1] AS id, (SELECT transaction, rev FROM work WITH INDEX work_line WHERE org = $org
            AND line = record::id($parent.id)[1] AND rev > 0 AND state NOT IN ['failed', 'cancelled'] ORDER BY rev LIMIT 1)
            AS newest FROM $at";
    let found: Vec<Found> = house.db().rows(text, json!({ "org": key.organization, "lines": lines })).await?;
    let asked: Vec<&String> = rows.iter().filter_map(|row| row.transaction.as_ref()).collect();
    let mut works: HashMap<String, Vec<Unfinished>> = HashMap::new();
    for work in works_under(house.db(), &key.organization, &asked).await? {
        works.entry(work.transaction.clone()).or_default().push(work);
    }
    let numbers: HashMap<&LineId, &String> =
        rows.iter().filter_map(|row| Some((row.line.as_ref()?, row.transaction.as_ref()?))).collect();
    let each = found.into_iter().map(|Found { line, revision, newest }| {
        let transaction = numbers.get(&line.id).map(|number| (*number).clone());
        let newest = newest.into_iter().next().map(|one| one.transaction);
        let works = transaction.as_ref().and_then(|number| works.remove(number)).unwrap_or_default();
        (line.id.clone(), Standing { line, revision, transaction, works, newest, office: office.clone() })
    });
    Ok(each.collect())
}
