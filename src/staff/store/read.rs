//! The staff, and Care's history, as operators read them.

use serde::Deserialize;
use serde_json::json;

use super::care;
use crate::{
    care::store::{Agent, works_in_hand},
    cases::store::cases_in_hand,
    desk::{Db, DeskError},
    history::model::Change,
    identity::model::StaffRole,
    ids::PersonId,
    people::{model::Page, terms::fold},
    staff::{
        model::{Colleague, Happened, InHand, Invited, Line, StaffCard, StaffHistory, StaffList, Status},
        rules::{Place, Standing},
    },
    time::Moment,
    words::Language,
};

/// In each of the three tables; a provider's own people are few.
const MOST: usize = 500;
/// Lines of history on somebody's own page.
const LINES: usize = 20;

/// The number of the last deed.
pub(super) async fn version(db: &Db) -> Result<i64, DeskError> {
    let version: Option<i64> = db.row("SELECT VALUE version FROM guard:['care', 'staff']", json!({})).await?;
    Ok(version.unwrap_or_default())
}

/// Somebody, as a rule and its deed need them.
#[derive(Deserialize)]
pub(super) struct Found {
    pub version: i64,
    operators: usize,
    pub place: Place,
    pub first_name: String,
    pub role: StaffRole,
    /// Since when they are one of the staff, if they are one.
    #[serde(default)]
    pub created: Option<Moment>,
    /// What an invitation has.
    #[serde(default)]
    pub email: Option<String>,
    #[serde(default)]
    pub language: Option<Language>,
    #[serde(default)]
    pub link: Option<String>,
}

impl Found {
    pub fn standing(&self) -> Standing {
        Standing { place: self.place, role: self.role, operators: self.operators }
    }
}

/// INVARIANT: the number is read first, so that what is read after it is never older than it.
const FIND: &str = "
    LET $version = (SELECT VALUE version FROM ONLY guard:['care', 'staff']) ?? 0;
    LET $active = SELECT first_name, role, created, 'active' AS place FROM ONLY type::record('staff', $id);
    LET $disabled = SELECT first_name, role, created, 'disabled' AS place FROM ONLY type::record('staff_disabled', $id);
    LET $invited = SELECT first_name, role, email, language, link, 'invited' AS place
        FROM ONLY type::record('staff_invited', $id);
    LET $found = $active ?? $disabled ?? $invited;
    RETURN IF $found = NONE { NONE } ELSE {
        object::extend($found, {
            version: $version,
            operators: array::len((SELECT VALUE id FROM staff WHERE role = 'operator' LIMIT 2))
        }) }";

pub(super) async fn find(db: &Db, id: &PersonId) -> Result<Option<Found>, DeskError> {
    Ok(db.row(FIND, json!({ "id": known(id) })).await?)
}

/// The database takes no empty id, and nobody has one.
fn known(id: &PersonId) -> &str {
    Some(id.as_str()).filter(|id| !id.is_empty()).unwrap_or("-")
}

/// What one of those whom Care lets in is called.
pub(super) async fn name(db: &Db, id: &PersonId) -> Result<Option<String>, DeskError> {
    let text = "SELECT VALUE first_name FROM type::record('staff', $id)";
    Ok(db.row(text, json!({ "id": known(id) })).await?)
}

#[derive(Deserialize)]
struct Row {
    id: PersonId,
    first_name: String,
    role: StaffRole,
    email: String,
    place: Place,
    /// Since when they stand so.
    at: Moment,
    #[serde(default)]
    link_until: Moment,
    #[serde(default)]
    until: Moment,
}

impl Row {
    fn read_by(self, agent: &Agent) -> Colleague {
        let local = |at| agent.zone.local(at);
        let status = match self.place {
            Place::Active => Status::Active,
            Place::Disabled => Status::Disabled(local(self.at)),
            Place::Invited => Status::Invited(Invited {
                sent: local(self.at),
                link_until: local(self.link_until),
                until: local(self.until),
            }),
        };
        Colleague { id: self.id, name: self.first_name, email: self.email, role: self.role, status }
    }
}

/// Those in each table, or the one of this id.
async fn rows(db: &Db, id: Option<&PersonId>) -> Result<Vec<Row>, DeskError> {
    let from = |table: &str| match id {
        Some(_) => format!("FROM type::record('{table}', $id)"),
        None => format!("FROM {table} LIMIT {MOST}"),
    };
    let columns = "SELECT record::id(id) AS id, first_name, role";
    let address = "type::record('person', record::id(id)).email AS email";
    let text = format!(
        "RETURN array::flatten([
            ({columns}, {address}, created AS at, 'active' AS place {}),
            ({columns}, {address}, at, 'disabled' AS place {}),
            ({columns}, email, sent AS at, link_until, until, 'invited' AS place {})
        ])",
        from("staff"),
        from("staff_disabled"),
        from("staff_invited"),
    );
    Ok(db.rows(&text, json!({ "id": id.map(known) })).await?)
}

/// Everybody, by name.
///
/// # Errors
/// When the database does not answer.
pub async fn list(agent: &Agent) -> Result<StaffList, DeskError> {
    let mut rows = rows(agent.visitor.db(), None).await?;
    rows.sort_by_cached_key(|row| (fold(&row.first_name), row.email.clone()));
    let rows = rows.into_iter().map(|row| row.read_by(agent)).collect();
    Ok(StaffList { rows, you: agent.visitor.person.clone(), now: agent.visitor.house.now() })
}

/// One of them.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn card(agent: &Agent, id: &PersonId) -> Result<StaffCard, DeskError> {
    let db = agent.visitor.db();
    let one = rows(db, Some(id)).await?.pop().ok_or(DeskError::NotFound)?;
    let is_active = one.place == Place::Active;
    let found = find(db, id).await?.ok_or(DeskError::NotFound)?;
    let mut in_hand = InHand::default();
    if is_active {
        in_hand.cases = cases_in_hand(db, id.as_str(), InHand::MANY).await?;
        in_hand.works = works_in_hand(db, id.as_str(), InHand::MANY).await?;
    }
    let text = format!("SELECT VALUE [record::id(id), first_name] FROM staff LIMIT {MOST}");
    let mut others: Vec<(PersonId, String)> = db.rows(&text, json!({})).await?;
    others.retain(|(other, _)| other != id);
    others.sort_by_cached_key(|(_, name)| fold(name));
    Ok(StaffCard {
        one: one.read_by(agent),
        is_you: *id == agent.visitor.person,
        is_last: found.standing().is_last(),
        in_hand,
        others,
        history: lines(agent, "event_about WHERE org = $org AND about = $about AND rev > 0", id.as_str(), 0, LINES)
            .await?
            .0,
        now: agent.visitor.house.now(),
    })
}

#[derive(Deserialize)]
struct LineRow {
    kind: Happened,
    at: Moment,
    rev: i64,
    #[serde(default)]
    actor_name: Option<String>,
    about: PersonId,
    about_name: String,
    changes: Vec<Change>,
}

/// Lines from an index, the newest first, and where they go on.
async fn lines(
    agent: &Agent,
    index: &str,
    about: &str,
    after: i64,
    most: usize,
) -> Result<(Vec<Line>, Option<i64>), DeskError> {
    let text = format!(
        "SELECT kind, at, rev, actor_name, about, about_name, changes FROM event WITH INDEX {index}
            ORDER BY rev LIMIT {}",
        most + 1
    );
    let values = json!({ "org": care(), "about": about, "after": after });
    let mut rows: Vec<LineRow> = agent.visitor.db().rows(&text, values).await?;
    let more = rows.len() > most;
    rows.truncate(most);
    let next = rows.last().filter(|_| more).map(|row| row.rev);
    let line = |row: LineRow| Line {
        what: row.kind,
        at: agent.zone.local(row.at),
        by: row.actor_name,
        about: row.about,
        about_name: row.about_name,
        changes: row.changes,
    };
    Ok((rows.into_iter().map(line).collect(), next))
}

/// A page of Care's history.
///
/// # Errors
/// When the database does not answer.
pub async fn history(agent: &Agent, after: Option<&str>) -> Result<StaffHistory, DeskError> {
    // A cursor that cannot be read is the beginning.
    let after = after.and_then(|after| after.parse().ok()).unwrap_or_default();
    let size = Page::<Line>::SIZE;
    let (rows, next) = lines(agent, "event_all WHERE org = $org AND rev > $after", "", after, size).await?;
    let page = Page { rows, next: next.map(|rev| rev.to_string()) };
    Ok(StaffHistory { page, now: agent.visitor.house.now() })
}
