//! Files of a case's conversation: sent along in the transaction of what is said, read by whoever finds the case.

use serde::Deserialize;
use serde_json::json;

use super::{GONE, ITEM, Owner};
use crate::{
    cases::{
        files::model::{Check, FileItem, Kind, Purpose},
        store::is_seen,
    },
    desk::{Db, Desk, DeskError, Script},
    ids::{CaseId, FileId, OrganizationId},
};

/// Sends files along with what a case is opened with (an empty `entry`) or with a comment.
pub fn attach(script: &mut Script, owner: &Owner, to: (&CaseId, &str), files: &[FileId]) {
    keep(script, "case_file", owner, to, files);
}

/// Keeps what was put in as rows of this table, if it is still there, its owner's, and meant for this.
pub(super) fn keep(script: &mut Script, table: &str, owner: &Owner, (case, entry): (&CaseId, &str), files: &[FileId]) {
    for id in files {
        let values = json!({
            "org": owner.organization, "by": owner.by, "purpose": owner.purpose.key(), "id": id, "case": case, "entry": entry,
        });
        script.require(
            "(SELECT VALUE by = $_.by AND purpose = $_.purpose FROM ONLY upload:[$_.org, $_.id]) = true",
            GONE,
            values.clone(),
        );
        let text = format!(
            "LET $file = SELECT name, kind, size, hash, pictured, check FROM ONLY upload:[$_.org, $_.id];
             CREATE {table}:[$_.org, $_.id] SET org = $_.org, case = $_.case, entry = $_.entry, name = $file.name,
                kind = $file.kind, size = $file.size, hash = $file.hash, pictured = $file.pictured, check = $file.check;
             DELETE upload:[$_.org, $_.id]"
        );
        script.add(&text, values);
    }
}

#[derive(Deserialize)]
pub(super) struct Row {
    entry: String,
    #[serde(flatten)]
    item: FileItem,
}

/// The files of what was said between two entries (their ids, both of them in it), each with its entry.
///
/// # Errors
/// When the database does not answer.
pub async fn of_entries(
    db: &Db,
    organization: &OrganizationId,
    case: &CaseId,
    (first, last): (&str, &str),
) -> Result<Vec<(String, FileItem)>, DeskError> {
    let text = format!(
        "SELECT entry, {ITEM} FROM case_file WITH INDEX case_file_entry
            WHERE org = $org AND case = $case AND entry >= $first AND entry <= $last"
    );
    let values = json!({ "org": organization, "case": case, "first": first, "last": last });
    Ok(in_order(db.rows(&text, values).await?))
}

pub(super) fn in_order(mut rows: Vec<Row>) -> Vec<(String, FileItem)> {
    rows.sort_by(|one, other| one.item.id.cmp(&other.item.id));
    rows.into_iter().map(|row| (row.entry, row.item)).collect()
}

/// A file as it is given out.
#[derive(Clone, Debug, Deserialize)]
pub struct Given {
    pub name: String,
    kind: String,
    pub hash: String,
    pub pictured: bool,
    check: Check,
}

pub(super) const GIVEN: &str = "name, kind, hash, pictured, check";

impl Given {
    #[must_use]
    pub fn media(&self) -> &'static str {
        Kind::from_key(&self.kind).map_or("application/octet-stream", Kind::media)
    }

    /// Only what is clean.
    pub(super) fn clean(found: Option<Self>) -> Result<Self, DeskError> {
        found.filter(|given| given.check == Check::Clean).ok_or(DeskError::NotFound)
    }
}

#[derive(Deserialize)]
struct InCase {
    case: CaseId,
    #[serde(flatten)]
    given: Given,
}

/// A file of a case that whoever stands at this desk finds, or one that they have put in and not sent.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn given(desk: &Desk, id: &FileId) -> Result<Given, DeskError> {
    let values = json!({ "org": desk.organization, "id": id, "by": desk.actor.bearer.member });
    let text = format!("SELECT case, {GIVEN} FROM case_file:[$org, $id]");
    let found: Option<InCase> = desk.db().row(&text, values.clone()).await?;
    if let Some(InCase { case, given }) = found {
        is_seen(desk, &case).await?;
        return Given::clean(Some(given));
    }
    if desk.viewer.is_some() {
        return Err(DeskError::NotFound);
    }
    let text = format!("SELECT purpose, {GIVEN} FROM upload:[$org, $id] WHERE by = $by");
    let own: Option<Own> = desk.db().row(&text, values).await?;
    let own = own.filter(|own| matches!(Purpose::read(&own.purpose), Some(Purpose::NewCase | Purpose::Reply(_))));
    Given::clean(own.map(|own| own.given))
}

#[derive(Deserialize)]
struct Own {
    purpose: String,
    #[serde(flatten)]
    given: Given,
}
