//! How a run moves on: it is begun, taken in hand by one server, and noted row by row.
//!
//! Always true: what a row came to is written in the transaction of its deed, so a run that was cut off goes on behind
//! the last row that was done.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{
    Key,
    show::read,
    standing::{Standing, standing},
};
use crate::{
    access::Place,
    accounts::{
        rules::Ends,
        store::{Office, read_place},
    },
    bulk::model::{Problem, Stage, State, Work},
    desk::{Agreement, CommitError, DeskError, House, HouseDeed, Script, Visitor},
    ids::{LineId, MemberId, OrganizationId, SessionId},
    time::{Moment, Span},
};

/// After which another server may go on with a run.
const LEASE: Span = Span::seconds(30);
const BATCH: usize = 50;

/// A run that a server has in hand.
#[derive(Clone, Debug, Deserialize)]
pub struct Hand {
    pub session: SessionId,
    #[serde(default)]
    pub address: String,
    #[serde(default)]
    pub browser: String,
    pub stage: Stage,
    lease: Moment,
    /// Who has asked for it and who has agreed, in JSON.
    #[serde(default)]
    agreed: Option<String>,
}

impl Hand {
    /// Who has agreed to what is being done; what is taken back is done by whoever does it.
    ///
    /// # Errors
    /// When it is not as this slice writes it.
    pub fn agreement(&self) -> Result<Option<Agreement>, DeskError> {
        match &self.agreed {
            Some(agreed) if self.stage == Stage::Running => read::<AgreedRow>(agreed).map(|row| Some(row.agreement())),
            _ => Ok(None),
        }
    }
}

/// An agreement as a run keeps it.
#[derive(Deserialize, Serialize)]
pub(super) struct AgreedRow {
    pub asker: MemberId,
    pub said: Vec<MemberId>,
    pub by: String,
    pub escalated: bool,
}

impl AgreedRow {
    pub fn agreement(self) -> Agreement {
        let Self { asker, said, by, escalated } = self;
        Agreement { asker, said, by, escalated }
    }
}

/// A row whose turn it is.
#[derive(Clone, Debug)]
pub struct Next {
    pub n: u32,
    pub work: Work,
    pub member: Option<MemberId>,
    /// The revision that the run left behind.
    pub revision: Option<i64>,
    /// What was assigned to the role that gave way, ended with it, and would stand now.
    pub ended: Vec<Ended>,
    /// Of a line whose row is taken back, how that is now.
    pub standing: Option<Standing>,
}

/// A place that was assigned.
#[derive(Clone, Debug)]
pub struct Ended {
    pub place: Place,
    /// The place as the database spells it.
    pub key: String,
    pub ends: Ends,
    pub since: Moment,
}

#[derive(Deserialize)]
pub(super) struct NextRow {
    n: u32,
    work: String,
    #[serde(default)]
    member: Option<MemberId>,
    #[serde(default)]
    revision: Option<i64>,
    #[serde(default)]
    pub line: Option<LineId>,
    #[serde(default)]
    pub transaction: Option<String>,
    #[serde(default)]
    ended: Vec<EndedRow>,
}

#[derive(Deserialize)]
struct EndedRow {
    kind: String,
    place: String,
    since: Moment,
    #[serde(default)]
    until: Option<Moment>,
}

impl EndedRow {
    fn read(self, office: &Office) -> Option<Ended> {
        let ends = self.until.map_or(Ends::Never, |at| Ends::On { at, day: office.last_day(at).1 });
        Some(Ended { place: read_place(&self.kind, self.place.clone())?, key: self.place, ends, since: self.since })
    }
}

/// Begins or goes on, in this session; false when it stands somewhere else than one of `from` by now.
///
/// # Errors
/// When the database does not answer.
pub async fn begin(house: &House, key: &Key, from: Stage, to: Stage, who: &Visitor) -> Result<bool, DeskError> {
    let mut script = Script::new();
    let values = json!({
        "org": key.organization, "id": key.id, "from": from.key(), "to": to.key(), "session": who.session,
        "address": who.caller.address, "browser": who.caller.browser,
    });
    script.require(
        "(SELECT VALUE stage FROM ONLY import:[$_.org, $_.id] FOR UPDATE) = $_.from",
        "begun",
        values.clone(),
    );
    script.add("UPDATE import:[$_.org, $_.id] SET stage = $_.to, session = $_.session, address = $_.address, browser = $_.browser, lease = 0", values.clone());
    if to == Stage::Undoing {
        // Of some the details were changed and the role was not.
        script.add(
            "UPDATE import_row SET state = 'done' WHERE org = $_.org AND import = $_.id AND state = 'failed' AND revision != NONE",
            values,
        );
    }
    held(house.commit(HouseDeed::ImportKept, script).await)
}

/// Takes a run in hand that nobody has.
///
/// # Errors
/// When the database does not answer.
pub async fn claim(house: &House, key: &Key) -> Result<Option<Hand>, DeskError> {
    let lease = house.now() + LEASE;
    let mut script = Script::new();
    script.require(
        "(SELECT VALUE stage IN ['running', 'undoing'] AND lease < $_.now FROM ONLY import:[$_.org, $_.id] FOR UPDATE) = true",
        "begun",
        json!({ "org": key.organization, "id": key.id, "now": house.now() }),
    );
    script.add(
        "UPDATE import:[$_.org, $_.id] SET lease = $_.lease",
        json!({ "org": key.organization, "id": key.id, "lease": lease }),
    );
    if !held(house.commit(HouseDeed::ImportKept, script).await)? {
        return Ok(None);
    }
    let values = json!({ "org": key.organization, "id": key.id });
    Ok(house.db().row("SELECT session, address, browser, stage, lease, agreed FROM import:[$org, $id]", values).await?)
}

/// Keeps it in hand; false when somebody else has it by now.
///
/// # Errors
/// When the database does not answer.
pub async fn renew(house: &House, key: &Key, hand: &mut Hand) -> Result<bool, DeskError> {
    let lease = house.now() + LEASE;
    let mut script = Script::new();
    let values = json!({ "org": key.organization, "id": key.id, "had": hand.lease, "lease": lease });
    script.require(
        "(SELECT VALUE lease FROM ONLY import:[$_.org, $_.id] FOR UPDATE) = $_.had",
        "begun",
        values.clone(),
    );
    script.add("UPDATE import:[$_.org, $_.id] SET lease = $_.lease", values);
    hand.lease = lease;
    held(house.commit(HouseDeed::ImportKept, script).await)
}

fn held(commit: Result<(), CommitError>) -> Result<bool, DeskError> {
    match commit {
        Ok(()) => Ok(true),
        Err(CommitError::Unmet(_)) => Ok(false),
        Err(cause) => Err(cause.into()),
    }
}

/// The rows whose turn it is behind a number: those that are planned, or to be undone those that are done.
///
/// # Errors
/// When the database does not answer.
pub async fn next(house: &House, key: &Key, state: State, after: i64) -> Result<Vec<Next>, DeskError> {
    let text = format!(
        "SELECT n, work, member, revision, line, transaction, ended FROM import_row WITH INDEX import_row_state
            WHERE org = $org AND import = $id AND state = $state AND n > $after ORDER BY n LIMIT {BATCH}"
    );
    let values = json!({ "org": key.organization, "id": key.id, "state": state.key(), "after": after });
    let rows: Vec<NextRow> = house.db().rows(&text, values).await?;
    let (office, now) = (Office::of(house.db(), &key.organization).await?, house.now());
    let mut stands = match state {
        State::Done => standing(house, key, &office, &rows).await?,
        _ => HashMap::new(),
    };
    let each = rows.into_iter().map(|row| {
        let lasting = row.ended.into_iter().filter(|one| one.until.is_none_or(|until| until > now));
        let ended = lasting.filter_map(|one| one.read(&office)).collect();
        let standing = row.line.as_ref().and_then(|line| stands.remove(line));
        Ok(Next { n: row.n, work: read(&row.work)?, member: row.member, revision: row.revision, ended, standing })
    });
    each.collect()
}

/// Notes what a row came to that was not done.
///
/// # Errors
/// When the database does not answer.
pub async fn put_away(
    house: &House,
    key: &Key,
    n: u32,
    state: State,
    problem: Option<&Problem>,
) -> Result<(), DeskError> {
    let mut script = Script::new();
    script.add(
        "UPDATE import_row:[$_.org, $_.id, $_.n] SET state = $_.state, problem = $_.problem",
        json!({
            "org": key.organization, "id": key.id, "n": n, "state": state.key(),
            "problem": problem.map(|problem| json!(problem).to_string()),
        }),
    );
    Ok(house.commit(HouseDeed::ImportKept, script).await?)
}

/// Nothing is left to do.
///
/// # Errors
/// When the database does not answer.
pub async fn finish(house: &House, key: &Key, stage: Stage) -> Result<(), DeskError> {
    let mut script = Script::new();
    script.add(
        "UPDATE import:[$_.org, $_.id] SET stage = $_.stage, session = NONE, lease = 0",
        json!({ "org": key.organization, "id": key.id, "stage": stage.key() }),
    );
    Ok(house.commit(HouseDeed::ImportKept, script).await?)
}

/// It stands still until its person goes on.
///
/// # Errors
/// When the database does not answer.
pub async fn pause(house: &House, key: &Key, hand: &Hand) -> Result<(), DeskError> {
    finish(house, key, if hand.stage == Stage::Undoing { Stage::UndoPaused } else { Stage::Paused }).await
}

/// The runs that nobody has in hand.
///
/// # Errors
/// When the database does not answer.
pub async fn waiting(house: &House) -> Result<Vec<Key>, DeskError> {
    #[derive(Deserialize)]
    struct Row {
        org: OrganizationId,
        id: String,
    }
    let text = "SELECT org, record::id(id)[1] AS id FROM import WHERE stage IN ['running', 'undoing'] AND lease < $now LIMIT 20";
    let rows: Vec<Row> = house.db().rows(text, json!({ "now": house.now() })).await?;
    Ok(rows.into_iter().map(|row| Key { organization: row.org, id: row.id }).collect())
}
