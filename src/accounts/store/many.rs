//! What the rules of assigning look at of many people at once, and what somebody could assign: for a preview of what
//! would be assigned to each.
//!
//! Always true: it is read for the organization of a desk; every deed reads its own facts again.

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::json;

use super::{
    enrich::{all_accounts, some_accounts},
    facts::{AT, AccountRow, LineRow, PLACES, known},
    holders::{self, EdgeRow},
    scope::Scope,
    write::split,
};
use crate::{
    access::{Bearer, Permission, Place},
    accounts::{
        model::Account,
        rules::{AssignFacts, Known, Stands},
    },
    desk::{Db, Desk, DeskError},
    ids::{MemberId, OrganizationId},
    time::Moment,
};

/// So many people at once.
const PEOPLE: usize = 250;

#[derive(Deserialize)]
struct PlacesRow {
    lines: Vec<LineRow>,
    accounts: Vec<AccountRow>,
    centres: Vec<String>,
}

/// Of these people, each with their name, what of these places is assigned to whom. A place that is not in the
/// organization is none of the facts' places.
///
/// # Errors
/// When the database does not answer.
pub async fn assigning(
    desk: &Desk,
    people: &[(&Bearer, String)],
    places: &[Place],
) -> Result<Vec<AssignFacts>, DeskError> {
    let (db, now) = (desk.db(), desk.now());
    let known = found(desk, places).await?;
    let mut stands: HashMap<MemberId, Vec<Stands>> = HashMap::new();
    for people in people.chunks(PEOPLE) {
        for (member, edge) in edges(db, &desk.organization, people, places, now).await? {
            stands.entry(member).or_default().push(edge);
        }
    }
    let each = people.iter().map(|(bearer, name)| AssignFacts {
        bearer: (*bearer).clone(),
        name: name.clone(),
        by: desk.actor.name.clone(),
        places: known.clone(),
        stands: stands.remove(&bearer.member).unwrap_or_default(),
        now,
    });
    Ok(each.collect())
}

/// Those of these places that are in the organization.
///
/// # Errors
/// When the database does not answer.
pub async fn found(desk: &Desk, places: &[Place]) -> Result<Vec<Known>, DeskError> {
    let of = |kind: &str| -> Vec<&str> {
        places.iter().map(split).filter(|(one, _)| *one == kind).map(|(_, place)| place).collect()
    };
    let by = &desk.actor.bearer.member;
    let values = json!({
        "org": desk.organization, "by": by, "now": desk.now(), "lines": of("line"), "accounts": of("account"),
        "centres": of("cost_centre"),
    });
    let row: Option<PlacesRow> = desk.db().row(&format!("{AT} RETURN {{ {PLACES} }}"), values).await?;
    let row = row.ok_or(DeskError::NotFound)?;
    Ok(known(row.lines, row.accounts, row.centres, by))
}

async fn edges(
    db: &Db,
    organization: &OrganizationId,
    people: &[(&Bearer, String)],
    places: &[Place],
    now: Moment,
) -> Result<Vec<(MemberId, Stands)>, DeskError> {
    let held = people
        .iter()
        .flat_map(|(bearer, _)| bearer.holdings.iter().map(|holding| json!([bearer.member, holding.role.key()])));
    let text = "LET $at = $held.map(|$one| $places.map(|$place|
            type::record('assigned', [$org, $one[0], $one[1], $place]))).flatten();
        SELECT member, role, kind, place, until FROM $at WHERE until = NONE OR until > $now";
    let places: Vec<&str> = places.iter().map(|place| split(place).1).collect();
    let values = json!({ "org": organization, "held": held.collect::<Vec<_>>(), "places": places, "now": now });
    let rows: Vec<EdgeRow> = db.rows(text, values).await?;
    let stands = rows.into_iter().filter_map(|row| {
        let place = holders::place(&row.kind, row.place)?;
        Some((row.member, Stands { role: row.role, place, until: row.until, day: None }))
    });
    Ok(stands.collect())
}

/// The accounts that the member at this desk could assign, by name, at most so many.
///
/// # Errors
/// When the database does not answer.
pub async fn assignable(desk: &Desk, most: usize) -> Result<Vec<Account>, DeskError> {
    let (db, organization) = (desk.db(), &desk.organization);
    match Scope::of(&desk.actor.bearer, Permission::AssignLines) {
        Scope::Everything => all_accounts(db, organization, most).await,
        Scope::Assigned { accounts, .. } => {
            let some = &accounts[..accounts.len().min(most)];
            some_accounts(db, organization, some).await
        }
    }
}
