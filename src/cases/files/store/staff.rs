//! Files of what staff note among themselves, and whatever else staff may have.

use serde_json::json;

use super::{
    ITEM, Owner,
    kept::{GIVEN, Given, in_order, keep},
};
use crate::{
    care::store::Agent,
    cases::files::model::FileItem,
    desk::{Db, DeskError, Script},
    ids::{CaseId, FileId, OrganizationId},
};

/// Keeps files along with a note.
pub fn attach_to_note(script: &mut Script, owner: &Owner, to: (&CaseId, &str), files: &[FileId]) {
    keep(script, "note_file", owner, to, files);
}

/// The files of the notes between two of them, each with its note.
///
/// # Errors
/// When the database does not answer.
pub async fn of_notes(
    db: &Db,
    organization: &OrganizationId,
    case: &CaseId,
    (first, last): (&str, &str),
) -> Result<Vec<(String, FileItem)>, DeskError> {
    let text = format!(
        "SELECT entry, {ITEM} FROM note_file WITH INDEX note_file_entry
            WHERE org = $org AND case = $case AND entry >= $first AND entry <= $last"
    );
    let values = json!({ "org": organization, "case": case, "first": first, "last": last });
    Ok(in_order(db.rows(&text, values).await?))
}

/// A file of any case or note of an organization, or one that this agent has put in and not sent.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn given_to_staff(agent: &Agent, organization: &OrganizationId, id: &FileId) -> Result<Given, DeskError> {
    let text = format!(
        "LET $said = SELECT {GIVEN} FROM ONLY case_file:[$org, $id];
        LET $noted = SELECT {GIVEN} FROM ONLY note_file:[$org, $id];
        RETURN $said ?? $noted ?? (SELECT {GIVEN} FROM ONLY upload:[$org, $id] WHERE by = $by)"
    );
    let values = json!({ "org": organization, "id": id, "by": agent.staff.id });
    Given::clean(agent.visitor.db().row(&text, values).await?)
}
