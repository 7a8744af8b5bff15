//! What became of a run's rows, as files, and the runs of a member.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    Key,
    show::{COLUMNS, HEAD, Head, Row, listed, read, readable_head},
};
use crate::{
    access::{Permit, RoleName},
    bulk::model::{Act, Column, Importing, Listed, Problem, Run, Subject, Typed, TypedLine},
    desk::{Db, Desk, DeskError, made},
    fault::Fault,
    ids::{AccountId, OrganizationId},
    people::{
        store::Reader,
        users::{rules::needs_a_line, store::adding},
    },
};

/// Runs in a list.
const MOST: usize = 50;

/// The rows that could not be done, as they were typed: the head, and each with where it begins and the reason.
pub struct Problems {
    /// None: the columns of users.
    pub heads: Option<Vec<String>>,
    pub rows: Vec<(Vec<String>, u64, Problem)>,
}

/// The rows that could not be done.
///
/// # Errors
/// As `show`.
pub async fn problems(desk: &Desk, key: &Key) -> Result<Problems, DeskError> {
    let head = readable_head(desk, key).await?;
    let text = format!(
        "LET $cannot = SELECT {COLUMNS} FROM import_row WITH INDEX import_row_kind
            WHERE org = $org AND import = $id AND kind = 'cannot';
        LET $failed = SELECT {COLUMNS} FROM import_row WITH INDEX import_row_state
            WHERE org = $org AND import = $id AND state = 'failed';
        RETURN array::concat($cannot, $failed)"
    );
    let mut rows: Vec<Row> = desk.db().rows(&text, json!({ "org": key.organization, "id": key.id })).await?;
    rows.sort_by_key(|row| row.n);
    let mut problems = Problems { heads: None, rows: Vec::with_capacity(rows.len()) };
    for row in rows {
        let typed = row.typed.clone();
        let listed = row.listed(head.subject)?;
        let ((Some(problem), _) | (None, Act::Cannot(problem))) = (listed.problem, listed.act) else { continue };
        let cells = match head.subject {
            Subject::Users => {
                let typed: Typed = read(&typed)?;
                Column::ALL.map(|column| typed.cell(column).clone()).to_vec()
            }
            Subject::Lines => {
                let (heads, cells): (Vec<_>, Vec<_>) = read::<TypedLine>(&typed)?.cells.into_iter().unzip();
                problems.heads.get_or_insert(heads);
                cells
            }
        };
        problems.rows.push((cells, listed.line, problem));
    }
    Ok(problems)
}

/// Every row with what became of it, and whom or what the run is about.
///
/// # Errors
/// As `show`.
pub async fn results(desk: &Desk, key: &Key) -> Result<(Subject, Vec<Listed>), DeskError> {
    let head = readable_head(desk, key).await?;
    let text = format!(
        "SELECT {COLUMNS} FROM import_row WITH INDEX import_row_all WHERE org = $org AND import = $id ORDER BY n"
    );
    let rows: Vec<Row> = desk.db().rows(&text, json!({ "org": key.organization, "id": key.id })).await?;
    Ok((head.subject, listed(desk, &head, rows).await?))
}

/// The runs of this desk's member, the newest first.
///
/// # Errors
/// When the database does not answer.
pub async fn runs(desk: &Desk) -> Result<Vec<Run>, Fault> {
    #[derive(Deserialize)]
    struct One {
        id: String,
        #[serde(flatten)]
        head: Head,
    }
    let text = format!(
        "SELECT record::id(id)[1] AS id, {HEAD} FROM import WITH INDEX import_own
            WHERE org = $org AND member = $by AND until > $now"
    );
    let values = json!({ "org": desk.organization, "by": desk.actor.bearer.member, "now": desk.now() });
    let mut runs: Vec<One> = desk.db().rows(&text, values).await.map_err(DeskError::from)?;
    // An id begins with its moment.
    runs.sort_by(|one, other| other.id.cmp(&one.id));
    runs.truncate(MOST);
    let reader = Reader::of(desk).await?;
    let each = runs.into_iter().map(|One { id, head }| Run {
        at: reader.local(made(&id).unwrap_or_default()),
        id,
        subject: head.subject,
        doing: head.doing(),
        stage: head.stage,
        file: head.file,
    });
    Ok(each.collect())
}

/// What the page on which a file is chosen says to this reader.
///
/// # Errors
/// When the database does not answer.
pub async fn importing(db: &Db, permit: &Permit<(), OrganizationId>) -> Result<Importing, DeskError> {
    let offered = adding(db, permit).await?.roles;
    let roles: Vec<RoleName> = offered.into_iter().filter(|one| one.off.is_none()).map(|one| one.role).collect();
    Ok(Importing { roles, needs_line: needs_a_line(permit.by()) })
}

/// The accounts with these numbers, with their names.
pub(super) async fn accounts_by_number(
    desk: &Desk,
    numbers: &[String],
) -> Result<HashMap<String, (AccountId, String)>, DeskError> {
    #[derive(Deserialize)]
    struct One {
        number: String,
        id: AccountId,
        name: String,
    }
    let text = "RETURN array::flatten((SELECT VALUE {
        LET $one = $this;
        (SELECT number, record::id(id)[1] AS id, name FROM account WITH INDEX account_org_number
            WHERE org = $org AND number = $one LIMIT 1)
    } FROM $numbers))";
    let rows: Vec<One> = desk.db().rows(text, json!({ "org": desk.organization, "numbers": numbers })).await?;
    Ok(rows.into_iter().map(|one| (one.number, (one.id, one.name))).collect())
}
