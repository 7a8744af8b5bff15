//! Who finds a case: its place as the policy sees it, for one and for many alike.
//!
//! Always true: a confidential case of which nobody is left who is named is open to whoever manages cases; somebody who
//! sees the portal as another does, finds no confidential case that they would not find themselves.

use std::collections::{BTreeSet, HashSet};

use serde_json::json;

use super::rows::{COLUMNS, Row};
use crate::{
    access::{Bearer, CasePlace, OpenTo, Permission, Subject, decide},
    desk::{BearerRow, Db, Desk, DeskError, Found, MEMBER, Script, Target, bearers},
    ids::{CaseId, MemberId, OrganizationId},
    time::Moment,
};

/// The case of this id, whoever asks.
pub(super) async fn row(db: &Db, organization: &OrganizationId, id: &CaseId) -> Result<Option<Row>, DeskError> {
    let text = format!("SELECT {COLUMNS} FROM case:[$org, $id]");
    Ok(db.row(&text, json!({ "org": organization, "id": id })).await?)
}

/// Of these, each as the policy sees it.
pub(super) async fn places(
    db: &Db,
    organization: &OrganizationId,
    rows: &[Row],
    now: Moment,
) -> Result<Vec<CasePlace>, DeskError> {
    let named: BTreeSet<MemberId> = rows.iter().filter(|row| row.confidential).flat_map(Row::named).collect();
    let there = if named.is_empty() { HashSet::new() } else { there(db, organization, &named, now).await? };
    let place = |row: &Row| {
        let named = row.named();
        let closed = row.confidential && named.iter().any(|member| there.contains(member));
        CasePlace { named, open_to: if closed { OpenTo::NamedOnly } else { OpenTo::Managers } }
    };
    Ok(rows.iter().map(place).collect())
}

/// Of these, who sees cases now.
async fn there(
    db: &Db,
    organization: &OrganizationId,
    members: &BTreeSet<MemberId>,
    now: Moment,
) -> Result<HashSet<MemberId>, DeskError> {
    let text =
        format!("(SELECT {MEMBER} FROM $members.map(|$id| type::record('member', [$org, $id])) WHERE id != NONE)");
    let values = json!({ "org": organization, "now": now, "members": members });
    let rows: Vec<BearerRow> = bearers(db, "", &text, values).await?;
    let sees = |bearer: &Bearer| decide(bearer, Permission::ViewCases, &Subject::Organization).allows();
    Ok(rows.into_iter().map(BearerRow::bearer).filter(sees).map(|bearer| bearer.member).collect())
}

/// Whether whoever stands at this desk finds it.
pub(super) fn finds(desk: &Desk, place: &CasePlace) -> bool {
    let sees = |bearer: &Bearer| decide(bearer, Permission::ViewCases, &Subject::Case(place)).allows();
    let own = desk.viewer.as_ref().filter(|_| place.open_to == OpenTo::NamedOnly);
    sees(&desk.actor.bearer) && own.is_none_or(|viewer| sees(&viewer.actor.bearer))
}

/// Of these, those that whoever stands at this desk finds.
pub(super) async fn seen(desk: &Desk, rows: Vec<Row>) -> Result<Vec<Row>, DeskError> {
    let places = places(desk.db(), &desk.organization, &rows, desk.now()).await?;
    Ok(rows.into_iter().zip(places).filter(|(_, place)| finds(desk, place)).map(|(row, _)| row).collect())
}

/// One case, for whoever finds it.
pub(super) async fn one(desk: &Desk, id: &CaseId) -> Result<Row, DeskError> {
    let row = row(desk.db(), &desk.organization, id).await?.ok_or(DeskError::NotFound)?;
    seen(desk, vec![row]).await?.pop().ok_or(DeskError::NotFound)
}

/// Whether whoever stands at this desk finds the case of this id.
///
/// # Errors
/// `NotFound` when they do not, or that the database is broken.
pub async fn is_seen(desk: &Desk, id: &CaseId) -> Result<(), DeskError> {
    one(desk, id).await.map(|_| ())
}

/// Whether there is a case of this id at all.
///
/// # Errors
/// `NotFound` when there is none, or that the database is broken.
pub async fn is_there(db: &Db, organization: &OrganizationId, id: &CaseId) -> Result<(), DeskError> {
    row(db, organization, id).await?.map(|_| ()).ok_or(DeskError::NotFound)
}

/// Its number and its subject, and since when it is closed.
///
/// # Errors
/// `NotFound` when there is none, or that the database is broken.
pub async fn matter(
    db: &Db,
    organization: &OrganizationId,
    id: &CaseId,
) -> Result<(String, String, Option<Moment>), DeskError> {
    row(db, organization, id).await?.map(|row| (row.number, row.subject, row.closed)).ok_or(DeskError::NotFound)
}

/// Whether this is the id of a case that whoever stands at this desk does not find.
///
/// # Errors
/// When the database does not answer.
pub async fn is_case_hidden(desk: &Desk, id: &str) -> Result<bool, DeskError> {
    let row = row(desk.db(), &desk.organization, &CaseId::new(id)).await?;
    Ok(row.is_some() && seen(desk, row.into_iter().collect()).await?.is_empty())
}

/// Of the cases of these ids, those that whoever stands at this desk does not find.
///
/// # Errors
/// When the database does not answer.
pub async fn hidden(desk: &Desk, ids: &[String]) -> Result<HashSet<String>, DeskError> {
    let text = format!("SELECT {COLUMNS} FROM $ids.map(|$id| type::record('case', [$org, $id])) WHERE id != NONE");
    let rows: Vec<Row> = desk.db().rows(&text, json!({ "org": desk.organization, "ids": ids })).await?;
    let seen: HashSet<String> = seen(desk, rows).await?.into_iter().map(|row| row.id.to_string()).collect();
    Ok(ids.iter().filter(|id| !seen.contains(*id)).cloned().collect())
}

impl Target for CaseId {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        let Some(row) = row(db, organization, self).await? else { return Ok(None) };
        Ok(places(db, organization, &[row], now).await?.pop().map(Found::Case))
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        script.require(
            "(SELECT VALUE revision FROM ONLY case:[$_.org, $_.id]) = $_.seen",
            "stale",
            json!({ "org": organization, "id": self, "seen": seen }),
        );
    }
}
