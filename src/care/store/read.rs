//! A work with everything that is looked at before it changes.

use serde::Deserialize;
use serde_json::json;

use crate::{
    accounts::model::LineState,
    care::{
        model::{Reason, Work, WorkState},
        rules::{Around, Sibling, Staff, Standing},
    },
    desk::{Db, DeskError, House},
    ids::{AccountId, LineId, MemberId, OrganizationId, WorkId},
    time::Moment,
};

/// At once, and of one line: there are few, a loaded one may have more.
const DUE: usize = 40;
const SIBLINGS: usize = 100;

/// Which work.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Key {
    #[serde(rename = "org")]
    pub organization: OrganizationId,
    pub id: WorkId,
}

/// A work as it is kept.
#[derive(Clone, Debug, Deserialize)]
pub struct Row {
    pub id: WorkId,
    pub org: OrganizationId,
    pub transaction: String,
    pub account: AccountId,
    pub line: LineId,
    /// E.164, when it was asked for.
    pub number: String,
    pub work: Work,
    pub state: WorkState,
    pub due: Moment,
    pub at: Moment,
    pub member: MemberId,
    pub member_name: String,
    pub tries: i32,
    pub revision: i64,
    #[serde(default)]
    pub reason: Option<String>,
    #[serde(default)]
    pub sequence: Option<i64>,
    /// The run of many that asked for it.
    #[serde(default)]
    pub run: Option<String>,
    #[serde(default)]
    staff: Option<String>,
    #[serde(default)]
    staff_name: Option<String>,
}

impl Row {
    #[must_use]
    pub fn standing(&self) -> Standing {
        let staff = self.staff.clone().zip(self.staff_name.clone()).map(|(id, name)| Staff { id, name });
        Standing { state: self.state, due: self.due, staff }
    }

    #[must_use]
    pub fn key(&self) -> Key {
        Key { organization: self.org.clone(), id: self.id.clone() }
    }

    #[must_use]
    pub fn reason(&self) -> Option<Reason> {
        self.reason.as_deref().map(Reason::read)
    }
}

/// Who asked for it, while they are there.
#[derive(Clone, Debug, Deserialize)]
pub struct Asker {
    pub email: String,
    pub first_name: String,
    pub language: String,
    pub status: String,
}

#[derive(Deserialize)]
struct SiblingRow {
    id: String,
    transaction: String,
    kind: String,
    state: WorkState,
    revision: i64,
}

#[derive(Deserialize)]
struct Found {
    work: Row,
    #[serde(default)]
    line: Option<LineState>,
    #[serde(default)]
    organization: Option<String>,
    #[serde(default)]
    asker: Option<Asker>,
    siblings: Vec<SiblingRow>,
}

/// A work and what stands around it.
#[derive(Clone, Debug)]
pub struct Facts {
    pub work: Row,
    pub line: Option<LineState>,
    /// Its name, while it is there.
    pub organization: Option<String>,
    pub asker: Option<Asker>,
    /// The line's other works that are not over, with their revisions.
    pub siblings: Vec<(Sibling, i64)>,
}

impl Facts {
    #[must_use]
    pub fn around(&self) -> Around {
        let own = |one: &Sibling| one.kind == "suspend" && one.transaction == self.work.transaction;
        Around {
            line: self.line,
            organization_is_there: self.organization.is_some(),
            suspension_waits: self.siblings.iter().any(|(one, _)| own(one)),
        }
    }
}

/// The work of this key.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn facts(db: &Db, key: &Key) -> Result<Facts, DeskError> {
    let text = format!(
        "LET $work = SELECT *, record::id(id)[1] AS id FROM ONLY work:[$org, $id];
        RETURN IF $work = NONE {{ NONE }} ELSE {{ {{
            work: $work,
            line: (SELECT VALUE state FROM ONLY line:[$org, $work.line]),
            organization: (SELECT VALUE name FROM ONLY type::record('organization', $org)),
            asker: (SELECT email, first_name, language, status FROM ONLY member:[$org, $work.member]),
            siblings: (SELECT record::id(id)[1] AS id, transaction, kind, state, revision, rev FROM work WITH INDEX work_line
                WHERE org = $org AND line = $work.line AND rev > 0 AND over = NONE AND id != work:[$org, $id] LIMIT {SIBLINGS})
        }} }}"
    );
    let found: Option<Found> = db.row(&text, json!({ "org": key.organization, "id": key.id })).await?;
    let found = found.ok_or(DeskError::NotFound)?;
    let sibling = |row: SiblingRow| {
        let SiblingRow { id, transaction, kind, state, revision } = row;
        (Sibling { id, transaction, kind, state }, revision)
    };
    Ok(Facts {
        work: found.work,
        line: found.line,
        organization: found.organization,
        asker: found.asker,
        siblings: found.siblings.into_iter().map(sibling).collect(),
    })
}

/// The works at which somebody has to look now, the longest due first.
///
/// # Errors
/// When the database does not answer.
pub async fn due(house: &House) -> Result<Vec<Key>, DeskError> {
    let text = format!(
        "SELECT org, record::id(id)[1] AS id, next FROM work WITH INDEX work_next WHERE next <= $now ORDER BY next LIMIT {DUE}"
    );
    Ok(house.db().rows(&text, json!({ "now": house.now() })).await?)
}
