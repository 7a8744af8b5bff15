//! Who has something assigned, and whether the policy lets them see it.
//!
//! Always true: at most so many of a place are read; whoever is here holds the role now, and the assignment has not ended.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::json;

use super::write::split;
use crate::{
    access::{Bearer, Permission, Place, RoleName, Subject, decide},
    desk::{BEARER, BearerRow, Db, DeskError, TOUCHED, each},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    time::Moment,
};

/// A member to whom a place is assigned.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    pub name: String,
    pub role: RoleName,
    pub place: Place,
    pub until: Option<Moment>,
    pub bearer: Bearer,
}

#[derive(Deserialize)]
struct Answer {
    edges: Vec<EdgeRow>,
    people: Vec<PersonRow>,
}

/// Somebody has this place in this role.
#[derive(Deserialize)]
pub(super) struct EdgeRow {
    pub member: MemberId,
    pub role: RoleId,
    pub kind: String,
    pub place: String,
    #[serde(default)]
    pub until: Option<Moment>,
}

#[derive(Deserialize)]
struct PersonRow {
    first_name: String,
    last_name: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

impl Holder {
    /// Whether they may do this there.
    pub(super) fn may(&self, permission: Permission, on: &Subject<'_>) -> bool {
        decide(&self.bearer, permission, on).may()
    }
}

/// Everybody to whom any of these is assigned, at most `most` of each place.
pub(super) async fn holders(
    db: &Db,
    organization: &OrganizationId,
    now: Moment,
    places: &[Place],
    most: usize,
) -> Result<Vec<Holder>, DeskError> {
    let mut by_kind: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (kind, place) in places.iter().map(split) {
        by_kind.entry(kind).or_default().push(place);
    }
    let mut values = json!({ "org": organization, "now": now });
    let mut edges = Vec::new();
    for (kind, places) in by_kind {
        edges.push(each(&mut values, kind, &places, |place| {
            format!(
                "SELECT member, role, kind, place, until FROM assigned WITH INDEX assigned_place
                    WHERE org = $org AND kind = '{kind}' AND place = {place} LIMIT {most}"
            )
        }));
    }
    let text = format!(
        "LET $edges = (SELECT * FROM array::flatten([{}]) WHERE until = NONE OR until > $now);
        LET $who = array::distinct($edges.map(|$edge| $edge.member)).map(|$id| type::record('member', [$org, $id]));
        RETURN {{ edges: $edges, people: (SELECT first_name, last_name, {BEARER}, {TOUCHED} FROM $who) }}",
        edges.join(", ")
    );
    let answer: Option<Answer> = db.row(&text, values).await?;
    Ok(answer.map(Answer::holders).unwrap_or_default())
}

impl Answer {
    fn holders(self) -> Vec<Holder> {
        let people: BTreeMap<MemberId, (String, Bearer)> = self
            .people
            .into_iter()
            .map(|row| (format!("{} {}", row.first_name, row.last_name), row.bearer.bearer()))
            .map(|(name, bearer)| (bearer.member.clone(), (name, bearer)))
            .collect();
        let holder = |edge: EdgeRow| {
            let (name, bearer) = people.get(&edge.member)?;
            let role =
                bearer.holdings.iter().map(|holding| &holding.role).find(|role| role.key() == edge.role.as_str())?;
            Some(Holder {
                name: name.clone(),
                role: role.clone(),
                place: place(&edge.kind, edge.place)?,
                until: edge.until,
                bearer: bearer.clone(),
            })
        };
        let mut holders: Vec<Holder> = self.edges.into_iter().filter_map(holder).collect();
        holders.sort_by(|one, other| (&one.name, one.role.key()).cmp(&(&other.name, other.role.key())));
        holders
    }
}

/// A place as the database spells it.
#[must_use]
pub fn place(kind: &str, place: String) -> Option<Place> {
    match kind {
        "account" => Some(Place::Account(AccountId::new(place))),
        "line" => Some(Place::Line(LineId::new(place))),
        "cost_centre" => Some(Place::CostCentre(place)),
        _ => None,
    }
}
