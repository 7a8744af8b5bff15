//! What is not needed any more, and what waits for the scanner.

use serde::Deserialize;
use serde_json::json;

use crate::{
    cases::files::model::Check,
    desk::{Db, DeskError, House, HouseDeed, Script},
    ids::{FileId, OrganizationId},
};

const BATCH: usize = 100;

#[derive(Deserialize)]
struct Expired {
    org: OrganizationId,
    id: FileId,
    size: u64,
}

/// Throws away the records of what was not sent in time; tells how many.
///
/// # Errors
/// When the database does not answer.
pub async fn expire(house: &House) -> Result<usize, DeskError> {
    let text = format!(
        "SELECT org, record::id(id)[1] AS id, size, until FROM upload WITH INDEX upload_until WHERE until < $now LIMIT {BATCH}"
    );
    let rows: Vec<Expired> = house.db().rows(&text, json!({ "now": house.now() })).await?;
    for row in &rows {
        let values = json!({ "org": row.org, "id": row.id, "size": row.size });
        let mut script = Script::new();
        // It may have been sent meanwhile.
        script.add(
            "IF record::exists(upload:[$_.org, $_.id]) {
                UPDATE type::record('file_room', $_.org) SET bytes -= $_.size;
                DELETE upload:[$_.org, $_.id]
             }",
            values,
        );
        house.commit(HouseDeed::Swept, script).await?;
    }
    Ok(rows.len())
}

/// Whether any record has this content.
///
/// # Errors
/// When the database does not answer.
pub async fn is_kept(db: &Db, hash: &str) -> Result<bool, DeskError> {
    // One statement sees one moment: a file that is being sent goes from one table to another.
    let text = "RETURN array::len(array::concat(
        (SELECT VALUE id FROM upload WITH INDEX upload_hash WHERE hash = $hash LIMIT 1),
        (SELECT VALUE id FROM case_file WITH INDEX case_file_hash WHERE hash = $hash LIMIT 1),
        (SELECT VALUE id FROM note_file WITH INDEX note_file_hash WHERE hash = $hash LIMIT 1)))";
    let found: Option<usize> = db.row(text, json!({ "hash": hash })).await?;
    Ok(found.unwrap_or_default() > 0)
}

/// A content of which the scanner has not said anything yet.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub struct Waiting {
    pub hash: String,
    pub kind: String,
}

/// # Errors
/// When the database does not answer.
pub async fn waiting(db: &Db) -> Result<Vec<Waiting>, DeskError> {
    let of = |table: &str| {
        format!("(SELECT hash, kind, check FROM {table} WITH INDEX {table}_check WHERE check = 'waits' LIMIT {BATCH})")
    };
    let text = format!("RETURN array::concat({}, {}, {})", of("upload"), of("case_file"), of("note_file"));
    let mut rows: Vec<Waiting> = db.rows(&text, json!({})).await?;
    rows.sort();
    rows.dedup();
    Ok(rows)
}

/// Notes what the scanner says of a content.
///
/// # Errors
/// When the database does not answer.
pub async fn settle(house: &House, hash: &str, check: Check, pictured: bool) -> Result<(), DeskError> {
    let mut script = Script::new();
    for table in ["upload", "case_file", "note_file"] {
        script.add(
            &format!(
                "UPDATE (SELECT VALUE id FROM {table} WITH INDEX {table}_hash WHERE hash = $_.hash)
                    SET check = $_.check, pictured = $_.pictured"
            ),
            json!({ "hash": hash, "check": check, "pictured": pictured }),
        );
    }
    Ok(house.commit(HouseDeed::FilePutIn, script).await?)
}
