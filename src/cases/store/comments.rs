//! The conversation of a case, a page at a time, the newest first in the database and last on the page.

use serde::Deserialize;
use serde_json::json;

use super::rows::Place;
use crate::{
    cases::{
        files::store::of_entries,
        model::{Comment, Said},
    },
    desk::{Db, DeskError},
    ids::{CaseId, OrganizationId},
    time::{Local, Moment},
};

/// So many at a time.
const SIZE: usize = 30;

#[derive(Deserialize)]
struct Row {
    id: String,
    rev: i64,
    at: Moment,
    by: String,
    by_name: String,
    staff: bool,
    said: Said,
    text: String,
}

/// What was said last, or before a cursor; and the cursor to what was said before that.
pub(super) async fn comments(
    db: &Db,
    organization: &OrganizationId,
    case: &CaseId,
    before: Option<&str>,
    (you, local): (&str, &(dyn Fn(Moment) -> Local + Sync)),
) -> Result<(Vec<Comment>, Option<String>), DeskError> {
    let place = Place::read(before);
    let scan = "SELECT record::id(id)[2] AS id, rev, at, by, by_name, staff, said, text FROM case_comment
        WITH INDEX case_comment_case WHERE org = $org AND case = $case";
    let limit = SIZE + 1;
    let text = match &place {
        None => format!("{scan} AND rev > 0 ORDER BY rev LIMIT {limit}"),
        Some(_) => format!(
            "LET $same = {scan} AND rev = $rev AND id > case_comment:[$org, $case, $last] LIMIT {limit};
            LET $rest = {scan} AND rev > $rev ORDER BY rev LIMIT {limit};
            RETURN array::concat($same, $rest)"
        ),
    };
    let values = json!({
        "org": organization, "case": case, "rev": place.as_ref().map(|place| place.key),
        "last": place.as_ref().map(|place| &place.id),
    });
    let mut rows: Vec<Row> = db.rows(&text, values).await?;
    let more = rows.len() > SIZE;
    rows.truncate(SIZE);
    let earlier = rows.last().filter(|_| more).map(|last| Place { key: last.rev, id: last.id.clone() }.written());
    rows.reverse();
    let ends = rows.first().zip(rows.last()).map(|(first, last)| (first.id.clone(), last.id.clone()));
    let mut files = match &ends {
        Some((first, last)) => of_entries(db, organization, case, (first, last)).await?,
        None => Vec::new(),
    };
    let mut own = |entry: &str| files.extract_if(.., |(of, _)| of == entry).map(|(_, file)| file).collect();
    let comment = |row: Row| Comment {
        files: own(&row.id),
        is_you: !row.staff && row.by == you,
        by: row.by_name,
        is_staff: row.staff,
        said: row.said,
        text: row.text,
        at: local(row.at),
    };
    Ok((rows.into_iter().map(comment).collect(), earlier))
}
