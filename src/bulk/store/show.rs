//! A file as the page of who put it in shows it.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    Key,
    gate::{asks, request},
};
use crate::{
    approvals::store::{away, find},
    bulk::model::{
        About, Act, Action, Counts, Doing, Gate, Import, Kind, Listed, Problem, RowQuery, Stage, State, Subject, Typed,
        TypedLine,
    },
    care::model::WorkState,
    desk::{Db, Desk, DeskError},
    fault::Fault,
    ids::{ApprovalId, LineId, MemberId},
    people::{
        model::{Page, readable},
        store::Reader,
    },
    time::Moment,
};

/// Rows of a page.
const SIZE: usize = 50;

#[derive(Deserialize)]
pub(super) struct Head {
    pub member: MemberId,
    #[serde(default)]
    pub subject: Subject,
    pub file: String,
    #[serde(default)]
    action: Option<String>,
    #[serde(default)]
    doing: Option<String>,
    pub stage: Stage,
    unknown: Vec<String>,
    pub until: Moment,
    #[serde(default)]
    pub price: Option<i64>,
    #[serde(default)]
    gate: Option<String>,
    #[serde(default)]
    pub approval: Option<ApprovalId>,
}

impl Head {
    pub fn gate(&self) -> Result<Option<Gate>, DeskError> {
        self.gate.as_deref().map(read).transpose()
    }

    pub fn action(&self) -> Result<Option<Action>, DeskError> {
        self.action.as_deref().map(read).transpose()
    }

    pub fn doing(&self) -> Option<Doing> {
        self.doing.as_deref().and_then(Doing::from_key)
    }
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
    pub typed: String,
    act: String,
    state: State,
    #[serde(default)]
    problem: Option<String>,
    #[serde(default)]
    member: Option<MemberId>,
    #[serde(default)]
    line: Option<LineId>,
    #[serde(default)]
    waits: bool,
    #[serde(default)]
    transaction: Option<String>,
}

pub(super) const COLUMNS: &str = "n, typed, act, state, problem, member, line, waits, transaction";

/// Where a file or an action of this desk's member stands, and whether there is no way back.
///
/// # Errors
/// `NotFound` for everybody else.
pub async fn stage_of(desk: &Desk, key: &Key) -> Result<(Stage, Option<Action>), DeskError> {
    let head = head(desk, key).await?;
    let action = head.action()?;
    Ok((head.stage, action))
}

pub(super) const HEAD: &str = "member, subject, file, action, doing, stage, unknown, until, price, gate, approval";

/// The reader's own.
pub(super) async fn head(desk: &Desk, key: &Key) -> Result<Head, DeskError> {
    let head = any_head(desk, key).await?;
    if head.member == desk.actor.bearer.member { Ok(head) } else { Err(DeskError::NotFound) }
}

/// The reader's own, or one for which somebody asks whom the reader answers.
pub(super) async fn readable_head(desk: &Desk, key: &Key) -> Result<Head, DeskError> {
    let head = any_head(desk, key).await?;
    if head.member == desk.actor.bearer.member {
        return Ok(head);
    }
    let approval = head.approval.as_ref().ok_or(DeskError::NotFound)?;
    let away = away(desk).await?;
    find(desk, approval, &away).await?;
    Ok(head)
}

pub(super) async fn any_head(desk: &Desk, key: &Key) -> Result<Head, DeskError> {
    let values = json!({ "org": key.organization, "id": key.id, "now": desk.now() });
    let text = format!("SELECT {HEAD} FROM import:[$org, $id] WHERE until > $now");
    desk.db().row(&text, values).await?.ok_or(DeskError::NotFound)
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
/// `NotFound` for everybody but who put it in, and those whom they have asked.
pub async fn show(desk: &Desk, key: &Key, query: &RowQuery) -> Result<Import, Fault> {
    let (head, counts) = (readable_head(desk, key).await?, counts(desk.db(), key).await?);
    let index = match (query.state, query.kind) {
        (Some(_), _) => "import_row_state",
        (None, Some(_)) => "import_row_kind",
        (None, None) => "import_row_all",
    };
    let kind = if query.kind.is_some() { " AND kind = $kind" } else { "" };
    let state = if query.state.is_some() { " AND state = $state" } else { "" };
    let text = format!(
        "SELECT {COLUMNS} FROM import_row WITH INDEX {index}
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
    let rows = listed(desk, &head, rows).await?;
    let reader = Reader::of(desk).await?;
    let is_own = head.member == desk.actor.bearer.member;
    let whose = if is_own { None } else { desk.actor_of(&head.member).await?.map(|actor| actor.name) };
    let asks = match head.gate()? {
        Some(gate) if head.stage == Stage::Preview => {
            Some(asks(desk, &head.member, &gate, request(desk, &head).await?).await?)
        }
        _ => None,
    };
    Ok(Import {
        subject: head.subject,
        action: head.action()?,
        doing: head.doing(),
        price: head.price,
        asks,
        whose,
        file: head.file,
        stage: head.stage,
        unknown: head.unknown,
        counts,
        rows: Page { rows, next },
        until: reader.local(head.until),
        now: desk.now(),
    })
}

/// Rows as the page shows them: of those that were asked of the provider, with where that stands.
pub(super) async fn listed(desk: &Desk, head: &Head, rows: Vec<Row>) -> Result<Vec<Listed>, DeskError> {
    #[derive(Deserialize)]
    struct Stands {
        transaction: String,
        state: WorkState,
    }
    let asked: Vec<&String> = rows.iter().filter_map(|row| row.transaction.as_ref()).collect();
    let works: Vec<Stands> = if asked.is_empty() {
        Vec::new()
    } else {
        // The one that begins first is what was asked for; a later one ends it.
        let text = "RETURN array::flatten((SELECT VALUE {
            LET $one = $this;
            (SELECT transaction, state, due FROM work WITH INDEX work_transaction
                WHERE org = $org AND transaction = $one ORDER BY due LIMIT 1)
        } FROM $asked))";
        desk.db().rows(text, json!({ "org": desk.organization, "asked": asked })).await?
    };
    let works: HashMap<String, WorkState> = works.into_iter().map(|one| (one.transaction, one.state)).collect();
    rows.into_iter()
        .map(|row| {
            let work = row.transaction.as_ref().and_then(|one| works.get(one)).copied();
            Ok(Listed { work, ..row.listed(head.subject)? })
        })
        .collect()
}

impl Row {
    pub fn listed(self, subject: Subject) -> Result<Listed, DeskError> {
        let act: Act = read(&self.act)?;
        let problem: Option<Problem> = self.problem.as_deref().map(read).transpose()?;
        let short = |text: &str| text.chars().take(120).collect::<String>();
        let (line, name, sub) = match subject {
            Subject::Users => {
                let typed: Typed = read(&self.typed)?;
                let name = format!("{} {}", typed.form.first_name, typed.form.last_name);
                (typed.line, short(name.trim()), short(&typed.form.email))
            }
            Subject::Lines => {
                let typed: TypedLine = read(&self.typed)?;
                let number = readable(&typed.number);
                let named =
                    typed.label.map_or_else(|| (number.clone(), String::new()), |label| (label, number.clone()));
                (typed.line, short(&named.0), short(&named.1))
            }
        };
        let about = self.member.map(About::Member).or(self.line.map(About::Line));
        let (transaction, waits) = (self.transaction, self.waits);
        Ok(Listed { line, name, sub, act, state: self.state, problem, about, waits, transaction, work: None })
    }
}

pub(super) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, DeskError> {
    serde_json::from_str(text)
        .map_err(|cause| DeskError::Broken(format!("a row of a file is not as expected: {cause}")))
}
