//! What an organization knows of outages, and one of them: for a member of it.

use std::collections::HashSet;

use serde_json::json;

use super::rows::{COLUMNS, Row, row, updates};
use crate::{
    access::{Permission, Subject, decide},
    cases,
    desk::{Db, Desk, DeskError, Target},
    ids::{AccountId, CaseId, LineId, OrganizationId, OutageId},
    outages::model::{Brief, Known, OutageCard, Reach, Spot},
    people::store::Reader,
    time::Moment,
};

/// Of those that are not over, and of those that are, so many.
const OPEN: usize = 50;
const OVER: usize = 20;

/// What a reader looks at while they are told of outages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    Organization,
    Case(CaseId),
    Line(LineId),
}

/// Those of this organization and of everybody, the newest first.
async fn of(db: &Db, organization: &OrganizationId, over: bool, most: usize) -> Result<Vec<Row>, DeskError> {
    let ids = |whose: &str| {
        format!(
            "(SELECT outage, rev FROM outage_of WITH INDEX outage_of_org
                WHERE org = {whose} AND over = $over AND rev > '' ORDER BY rev LIMIT {most})"
        )
    };
    let text = format!(
        "LET $own = {}; LET $all = {};
        LET $ids = array::concat($own, $all).map(|$one| $one.outage);
        SELECT {COLUMNS} FROM $ids.map(|$id| type::record('outage', $id)) WHERE id != NONE",
        ids("$org"),
        ids("''")
    );
    let mut rows: Vec<Row> = db.rows(&text, json!({ "org": organization, "over": over })).await?;
    rows.sort_by(|one, other| one.rev.cmp(&other.rev));
    rows.truncate(most);
    Ok(rows)
}

/// Of the outages of these ids, those that touch the organization at this desk and are followed from it.
///
/// # Errors
/// When the database does not answer.
pub async fn followed(desk: &Desk, ids: &[OutageId]) -> Result<HashSet<OutageId>, DeskError> {
    if ids.is_empty() {
        return Ok(HashSet::new());
    }
    let text = format!(
        "LET $own = $ids.filter(|$id| record::exists(type::record('outage_follow', [$org, $member, $id])));
         SELECT {COLUMNS} FROM $own.map(|$id| type::record('outage', $id)) WHERE id != NONE"
    );
    let values = json!({ "org": desk.organization, "member": desk.actor.bearer.member, "ids": ids });
    let rows: Vec<Row> = desk.db().rows(&text, values).await?;
    Ok(rows.into_iter().filter(|row| row.reach().touches(&desk.organization)).map(|row| row.id).collect())
}

/// Those that are not over of this organization, for staff.
pub(super) async fn open(db: &Db, organization: &OrganizationId) -> Result<Vec<Row>, DeskError> {
    of(db, organization, false, OPEN).await
}

/// Everything that the organization at this desk knows of.
///
/// # Errors
/// When the database does not answer.
pub async fn known(desk: &Desk) -> Result<Known, DeskError> {
    let reader = Reader::of(desk).await?;
    let briefs = |rows: Vec<Row>| rows.iter().map(|row| row.brief(|at| reader.local(at))).collect();
    Ok(Known {
        open: briefs(open(desk.db(), &desk.organization).await?),
        over: briefs(of(desk.db(), &desk.organization, true, OVER).await?),
        now: desk.now(),
    })
}

/// What is wrong now, or will be worked at, where the reader looks.
///
/// # Errors
/// When the database does not answer.
pub async fn here(desk: &Desk, about: &About) -> Result<(Vec<Brief>, Moment), DeskError> {
    let db = desk.db();
    let rows = match about {
        About::Organization => open(db, &desk.organization).await?,
        About::Case(id) if cases::store::is_seen(desk, id).await.is_ok() => {
            let tied = super::tie::of_case(db, &desk.organization, id).await?;
            tied.into_iter().filter(|row| row.reach().touches(&desk.organization)).collect()
        }
        About::Line(id) if sees(desk, &Spot::Line { id: id.clone(), number: String::new() }).await? => {
            let account: Option<AccountId> = db
                .row("SELECT VALUE account FROM line:[$org, $id]", json!({ "org": desk.organization, "id": id }))
                .await?;
            let mut rows = open(db, &desk.organization).await?;
            rows.retain(|row| reaches(&row.reach(), &desk.organization, (id, account.as_ref())));
            rows
        }
        About::Case(_) | About::Line(_) => Vec::new(),
    };
    if rows.is_empty() {
        return Ok((Vec::new(), desk.now()));
    }
    let reader = Reader::of(desk).await?;
    Ok((rows.iter().map(|row| row.brief(|at| reader.local(at))).collect(), desk.now()))
}

fn reaches(reach: &Reach, organization: &OrganizationId, (line, of): (&LineId, Option<&AccountId>)) -> bool {
    let Reach::Some(some) = reach else { return true };
    some.iter().filter(|one| one.organization == *organization).any(|one| match &one.spot {
        None => true,
        Some(Spot::Account { id, .. }) => of == Some(id),
        Some(Spot::Line { id, .. }) => line == id,
    })
}

async fn sees(desk: &Desk, spot: &Spot) -> Result<bool, DeskError> {
    let may = |subject: &Subject<'_>| decide(&desk.actor.bearer, Permission::ViewAccounts, subject).allows();
    match spot {
        Spot::Account { id, .. } => Ok(may(&Subject::Account(id))),
        Spot::Line { id, .. } => {
            let found = id.find(desk.db(), &desk.organization, desk.now()).await?;
            Ok(found.is_some_and(|found| may(&found.subject())))
        }
    }
}

/// One outage, if it touches the organization at this desk.
///
/// # Errors
/// `NotFound`, or that the database is broken.
pub async fn card(desk: &Desk, id: &OutageId) -> Result<OutageCard, DeskError> {
    let row = row(desk.db(), id).await?;
    let reach = row.reach();
    if !reach.touches(&desk.organization) {
        return Err(DeskError::NotFound);
    }
    let mut spots = Vec::new();
    if let Reach::Some(some) = reach {
        let own = some.into_iter().filter(|one| one.organization == desk.organization);
        for spot in own.filter_map(|one| one.spot) {
            if sees(desk, &spot).await? {
                spots.push(spot);
            }
        }
    }
    let reader = Reader::of(desk).await?;
    let mut updates = updates(desk.db(), id, |at| reader.local(at)).await?;
    updates.retain(|update| update.edited.is_empty());
    for update in &mut updates {
        update.by = None;
    }
    let asks = desk.viewer.is_none() && !row.state.is_over();
    Ok(OutageCard {
        brief: row.brief(|at| reader.local(at)),
        updates,
        spots,
        follows: if asks { Some(super::follow::follows(desk, id).await?) } else { None },
        now: desk.now(),
    })
}
