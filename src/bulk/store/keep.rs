//! A file is put in, with the plan of each row.

use serde::Serialize;
use serde_json::{Value, json};

use super::{KEPT, Key};
use crate::{
    bulk::{
        model::{Action, Doing, Gate, Kind, Stage, State, Subject},
        reading::Sheet,
        rules::{Around, Planned, account_numbers, address, numbers, plan},
    },
    desk::{Desk, DeskError, HouseDeed, Script, ulid},
    ids::{LineId, MemberId},
    people::users::store::{Many, many},
    time::Moment,
};

const BATCH: usize = 500;
const LONGEST_NAME: usize = 80;
const MOST_HEADS: usize = 12;

/// Plans every row with the eyes of the member at this desk, and keeps the file for them.
///
/// # Errors
/// When the database does not answer.
pub async fn keep(desk: &Desk, file: &str, sheet: &Sheet) -> Result<Key, DeskError> {
    let (now, by) = (desk.now(), &desk.actor.bearer);
    let emails: Vec<String> = sheet.rows.iter().filter_map(address).collect();
    let lines: Vec<String> = sheet.rows.iter().filter_map(|row| numbers(&row.lines).ok()).flatten().collect();
    let accounts: Vec<String> =
        sheet.rows.iter().filter_map(|row| account_numbers(&row.accounts).ok()).flatten().collect();
    let numbers = (unique(lines), unique(accounts));
    let found = many(desk.db(), &desk.organization, &by.member, (&unique(emails), &numbers.0, &numbers.1), now).await?;
    let Many { offers, there, lines, accounts } = &found;
    let around = Around { by, offers, there, lines, accounts, now };
    let planned = plan(&around, &sheet.rows);
    let rows = sheet.rows.iter().zip(&planned).map(|(typed, planned)| Row::of(typed, planned));
    let unknown: Vec<String> =
        sheet.unknown.iter().take(MOST_HEADS).map(|head| head.chars().take(LONGEST_NAME).collect()).collect();
    put(desk, Of::File { name: file.chars().take(LONGEST_NAME).collect(), unknown }, &rows.collect::<Vec<_>>()).await
}

/// What somebody has asked to be done.
pub(super) enum Of<'a> {
    File { name: String, unknown: Vec<String> },
    FileOfLines { name: String, unknown: Vec<String>, doing: Doing },
    Action(&'a Action),
}

/// The plan of a row.
pub(super) struct Row<'a> {
    /// As it was typed, in JSON.
    pub typed: String,
    pub planned: &'a Planned,
    /// Whom or what it is about, where that is known before it is done.
    pub member: Option<&'a MemberId>,
    pub line: Option<&'a LineId>,
}

impl<'a> Row<'a> {
    pub fn of(typed: &impl Serialize, planned: &'a Planned) -> Self {
        Self { typed: json!(typed).to_string(), planned, member: None, line: None }
    }
}

/// Keeps a plan. The rows first: one that is half there has no head, and is forgotten with its rows.
pub(super) async fn put(desk: &Desk, of: Of<'_>, rows: &[Row<'_>]) -> Result<Key, DeskError> {
    let now = desk.now();
    let key = Key { organization: desk.organization.clone(), id: ulid(now) };
    let gate = Gate::of(rows.iter().map(|row| (row.planned.waits.as_slice(), row.planned.price)));
    let prices: Vec<i64> = rows.iter().filter_map(|row| row.planned.price).collect();
    let price = (!prices.is_empty()).then(|| prices.iter().sum::<i64>());
    let sum = price.unwrap_or_default();
    let rows: Vec<Value> = rows.iter().enumerate().map(|(n, row)| row.value(&key, n, sum, now)).collect();
    for rows in rows.chunks(BATCH) {
        let mut script = Script::new();
        script.add("INSERT INTO import_row $_.rows RETURN NONE", json!({ "rows": rows }));
        desk.house().commit(HouseDeed::ImportKept, script).await?;
    }
    let subject = match &of {
        Of::FileOfLines { .. } | Of::Action(Action::Line(_)) => Subject::Lines,
        Of::File { .. } | Of::Action(_) => Subject::Users,
    };
    let (file, unknown, action, doing) = match of {
        Of::File { name, unknown } => (name, unknown, None, None),
        Of::FileOfLines { name, unknown, doing } => (name, unknown, None, Some(doing.key())),
        Of::Action(action) => (String::new(), Vec::new(), Some(json!(action).to_string()), Some(action.doing().key())),
    };
    let mut script = Script::new();
    script.add(
        "CREATE import:[$_.org, $_.id] SET org = $_.org, member = $_.member, file = $_.file, action = $_.action,
            stage = $_.stage, unknown = $_.unknown, until = $_.until, subject = $_.subject, doing = $_.doing,
            price = $_.price, gate = $_.gate",
        json!({
            "org": key.organization, "id": key.id, "member": desk.actor.bearer.member, "stage": Stage::Preview.key(),
            "file": file, "action": action, "unknown": unknown, "until": now + KEPT, "subject": subject, "doing": doing,
            "price": price, "gate": gate.map(|gate| json!(gate).to_string()),
        }),
    );
    desk.house().commit(HouseDeed::ImportKept, script).await?;
    Ok(key)
}

impl Row<'_> {
    fn value(&self, key: &Key, n: usize, sum: i64, now: Moment) -> Value {
        let (kind, planned) = (self.planned.kind(), self.planned);
        let state = if matches!(kind, Kind::Create | Kind::Change) { State::Planned } else { State::Idle };
        let waits = planned.waits.iter().any(|one| one.counts(planned.price, sum));
        json!({
            "id": [json!(key.organization), json!(key.id), json!(n)], "org": key.organization, "import": key.id, "n": n,
            "kind": kind.key(), "state": state.key(), "typed": self.typed,
            "act": json!(planned.act).to_string(), "work": planned.work.as_ref().map(|work| json!(work).to_string()),
            "member": self.member, "line": self.line, "waits": waits, "until": now + KEPT,
        })
    }
}

pub(super) fn unique(mut all: Vec<String>) -> Vec<String> {
    all.sort();
    all.dedup();
    all
}
