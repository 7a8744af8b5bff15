//! An outage as it is kept.

use serde::Deserialize;
use serde_json::json;

use crate::{
    cases::model::Category,
    desk::{Db, DeskError, Script},
    ids::{OrganizationId, OutageId},
    outages::model::{Brief, Impact, Kind, Part, Reach, State, Touched, Update},
    time::{Local, Moment},
    words::Bilingual,
};

/// Of what was said, so much is shown.
const UPDATES: usize = 100;

/// The columns of a [`Row`] out of `outage`.
pub(super) const COLUMNS: &str =
    "record::id(id) AS id, number, kind, state, impact, service, title, begins, ends, next,
    everybody, touches, rev, revision, ties, by_name";

#[derive(Clone, Debug, Deserialize)]
pub(super) struct Row {
    pub id: OutageId,
    pub number: String,
    pub kind: Kind,
    pub state: State,
    pub impact: Impact,
    #[serde(default)]
    pub service: Option<Category>,
    pub title: Bilingual,
    pub begins: Moment,
    #[serde(default)]
    pub ends: Option<Moment>,
    #[serde(default)]
    next: Option<Moment>,
    everybody: bool,
    touches: Vec<Touched>,
    pub rev: String,
    pub revision: i64,
    /// How many cases were ever tied to it.
    pub ties: i64,
    pub by_name: String,
}

impl Row {
    pub fn reach(&self) -> Reach {
        if self.everybody { Reach::Everybody } else { Reach::Some(self.touches.clone()) }
    }

    pub fn brief(&self, local: impl Fn(Moment) -> Local) -> Brief {
        Brief {
            id: self.id.clone(),
            number: self.number.clone(),
            kind: self.kind,
            state: self.state,
            impact: self.impact,
            service: self.service,
            title: self.title.clone(),
            begins: local(self.begins),
            ends: self.ends.map(&local),
            next: self.next.filter(|_| !self.state.is_over()).map(local),
        }
    }
}

/// The outage of this id, whoever asks.
pub(super) async fn row(db: &Db, id: &OutageId) -> Result<Row, DeskError> {
    if id.as_str().is_empty() {
        // The database takes no empty id, and nothing has one.
        return Err(DeskError::NotFound);
    }
    let text = format!("SELECT {COLUMNS} FROM type::record('outage', $id)");
    db.row(&text, json!({ "id": id })).await?.ok_or(DeskError::NotFound)
}

/// What was said of it, the newest first.
pub(super) async fn updates(db: &Db, id: &OutageId, local: impl Fn(Moment) -> Local) -> Result<Vec<Update>, DeskError> {
    #[derive(Deserialize)]
    struct Said {
        id: String,
        at: Moment,
        by_name: String,
        state: State,
        text: Bilingual,
        edited: Vec<Part>,
    }
    let text = format!(
        "SELECT record::id(id)[1] AS id, at, rev, by_name, state, text, edited FROM outage_update WITH INDEX outage_update_rev
            WHERE outage = $id AND rev > '' ORDER BY rev LIMIT {UPDATES}"
    );
    let rows: Vec<Said> = db.rows(&text, json!({ "id": id })).await?;
    let one = |said: Said| Update {
        id: said.id,
        at: local(said.at),
        state: said.state,
        text: said.text,
        by: Some(said.by_name),
        edited: said.edited,
    };
    Ok(rows.into_iter().map(one).collect())
}

/// Whom it touches, each organization once; everybody is the one without an id.
pub(super) fn organizations(reach: &Reach) -> Vec<OrganizationId> {
    match reach {
        Reach::Everybody => vec![OrganizationId::default()],
        Reach::Some(some) => {
            let mut all: Vec<_> = some.iter().map(|one| one.organization.clone()).collect();
            all.sort();
            all.dedup();
            all
        }
    }
}

/// The revision that was read is still the one.
pub(super) fn require_revision(script: &mut Script, id: &OutageId, seen: i64) {
    let values = json!({ "id": id, "seen": seen });
    script.require("(SELECT VALUE revision FROM ONLY type::record('outage', $_.id)) = $_.seen", "moved", values);
}

/// By what it is sorted: the newest first, and one of two of the same moment before the other.
pub(super) fn rev(at: Moment, id: &str) -> String {
    format!("{} {id}", at.reversed())
}
