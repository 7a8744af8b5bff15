//! A file as the page of who put it in shows it.

use serde::Deserialize;
use serde_json::json;

use super::Key;
use crate::{
    access::{Permit, RoleName},
    bulk::model::{Act, Action, Counts, Import, Importing, Kind, Listed, Problem, RowQuery, Stage, State, Typed},
    desk::{Db, Desk, DeskError},
    fault::Fault,
    ids::{MemberId, OrganizationId},
    people::{
        model::Page,
        store::Reader,
        users::{rules::needs_a_line, store::adding},
    },
    time::Moment,
};

/// Rows of a page.
const SIZE: usize = 50;

#[derive(Deserialize)]
struct Head {
    file: String,
    #[serde(default)]
    action: Option<String>,
    stage: Stage,
    unknown: Vec<String>,
    until: Moment,
}

#[derive(Deserialize)]
struct Counted {
    kind: Kind,
    state: State,
    rows: usize,
}

#[derive(Deserialize)]
pub(super) struct Row {
    pub n: u32,
    typed: String,
    act: String,
    state: State,
    #[serde(default)]
    problem: Option<String>,
    #[serde(default)]
    member: Option<MemberId>,
}

/// Where a file or an action of this desk's member stands, and what the action is.
///
/// # Errors
/// `NotFound` for everybody else.
pub async fn stage_of(desk: &Desk, key: &Key) -> Result<(Stage, Option<Action>), DeskError> {
    let head = head(desk, key).await?;
    Ok((head.stage, head.action.as_deref().map(read).transpose()?))
}

async fn head(desk: &Desk, key: &Key) -> Result<Head, DeskError> {
    let values = json!({ "org": key.organization, "id": key.id, "by": desk.actor.bearer.member, "now": desk.now() });
    let text = "SELECT file, action, stage, unknown, until FROM import:[$org, $id] WHERE member = $by AND until > $now";
    desk.db().row(text, values).await?.ok_or(DeskError::NotFound)
}

/// How many rows of each kind stand where.
pub(super) async fn counts(db: &Db, key: &Key) -> Result<Counts, DeskError> {
    let text = "SELECT kind, state, count() AS rows FROM import_row WITH INDEX import_row_all
        WHERE org = $org AND import = $id GROUP BY kind, state";
    let counted: Vec<Counted> = db.rows(text, json!({ "org": key.organization, "id": key.id })).await?;
    let mut counts = Counts::default();
    for Counted { kind, state, rows } in counted {
        *match kind {
            Kind::Create => &mut counts.create,
            Kind::Change => &mut counts.change,
            Kind::Skip => &mut counts.skip,
            Kind::Cannot => &mut counts.cannot,
        } += rows;
        match state {
            State::Idle => {}
            State::Planned => counts.planned += rows,
            State::Done => counts.done += rows,
            State::Failed => counts.failed += rows,
            State::Undone => counts.undone += rows,
            State::Kept => counts.kept += rows,
        }
    }
    Ok(counts)
}

/// A file with a page of its rows.
///
/// # Errors
/// `NotFound` for everybody but who put it in.
pub async fn show(desk: &Desk, key: &Key, query: &RowQuery) -> Result<Import, Fault> {
    let (head, counts) = (head(desk, key).await?, counts(desk.db(), key).await?);
    let index = match (query.state, query.kind) {
        (Some(_), _) => "import_row_state",
        (None, Some(_)) => "import_row_kind",
        (None, None) => "import_row_all",
    };
    let kind = if query.kind.is_some() { " AND kind = $kind" } else { "" };
    let state = if query.state.is_some() { " AND state = $state" } else { "" };
    let text = format!(
        "SELECT n, typed, act, state, problem, member FROM import_row WITH INDEX {index}
            WHERE org = $org AND import = $id{state}{kind} AND n > $after ORDER BY n LIMIT {}",
        SIZE + 1
    );
    let after: i64 = query.after.as_deref().and_then(|after| after.parse().ok()).unwrap_or(-1);
    let values = json!({
        "org": key.organization, "id": key.id, "kind": query.kind.map(Kind::key), "state": query.state.map(State::key),
        "after": after,
    });
    let mut rows: Vec<Row> = desk.db().rows(&text, values).await.map_err(DeskError::from)?;
    let more = rows.len() > SIZE;
    rows.truncate(SIZE);
    let next = rows.last().filter(|_| more).map(|row| row.n.to_string());
    let rows = rows.into_iter().map(|row| row.listed().map(|(listed, _)| listed)).collect::<Result<_, _>>()?;
    let reader = Reader::of(desk).await?;
    Ok(Import {
        file: head.file,
        action: head.action.as_deref().map(read).transpose()?,
        stage: head.stage,
        unknown: head.unknown,
        counts,
        rows: Page { rows, next },
        until: reader.local(head.until),
        now: desk.now(),
    })
}

impl Row {
    fn listed(self) -> Result<(Listed, Typed), DeskError> {
        let typed: Typed = read(&self.typed)?;
        let act: Act = read(&self.act)?;
        let problem: Option<Problem> = self.problem.as_deref().map(read).transpose()?;
        let name = format!("{} {}", typed.form.first_name, typed.form.last_name);
        let short = |text: &str| text.chars().take(120).collect::<String>();
        let (name, email) = (short(name.trim()), short(&typed.form.email));
        let listed = Listed { line: typed.line, name, email, act, state: self.state, problem, member: self.member };
        Ok((listed, typed))
    }
}

pub(super) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DeskError> {
    serde_json::from_str(text)
        .map_err(|cause| DeskError::Broken(format!("a row of a file is not as expected: {cause}")))
}

/// The rows that could not be done, as they were typed, with the reason.
///
/// # Errors
/// As `show`.
pub async fn problems(desk: &Desk, key: &Key) -> Result<Vec<(Typed, Problem)>, DeskError> {
    head(desk, key).await?;
    let text = "
        LET $cannot = SELECT n, typed, act, state, problem FROM import_row WITH INDEX import_row_kind
            WHERE org = $org AND import = $id AND kind = 'cannot';
        LET $failed = SELECT n, typed, act, state, problem FROM import_row WITH INDEX import_row_state
            WHERE org = $org AND import = $id AND state = 'failed';
        RETURN array::concat($cannot, $failed)";
    let mut rows: Vec<Row> = desk.db().rows(text, json!({ "org": key.organization, "id": key.id })).await?;
    rows.sort_by_key(|row| row.n);
    let mut problems = Vec::with_capacity(rows.len());
    for row in rows {
        let (listed, typed) = row.listed()?;
        match (listed.problem, listed.act) {
            (Some(problem), _) | (None, Act::Cannot(problem)) => problems.push((typed, problem)),
            _ => {}
        }
    }
    Ok(problems)
}

/// Every row with what became of it.
///
/// # Errors
/// As `show`.
pub async fn results(desk: &Desk, key: &Key) -> Result<Vec<Listed>, DeskError> {
    head(desk, key).await?;
    let text = "SELECT n, typed, act, state, problem, member FROM import_row WITH INDEX import_row_all
        WHERE org = $org AND import = $id ORDER BY n";
    let rows: Vec<Row> = desk.db().rows(text, json!({ "org": key.organization, "id": key.id })).await?;
    rows.into_iter().map(|row| row.listed().map(|(listed, _)| listed)).collect()
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
