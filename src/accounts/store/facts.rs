//! What the rules of assigning look at, read through the permit.

use serde::Deserialize;
use serde_json::json;

use super::{Office, holders, write::split};
use crate::{
    access::{LinePlace, Permit, Place},
    accounts::rules::{AssignFacts, Known, Stands, Wish},
    desk::{BEARER, BearerRow, Db, DeskError, Found, Script, TOUCHED, Target},
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    people::model::{User, readable},
    time::Moment,
};

/// Somebody to whom something is assigned, and the places that are spoken of: those to give have to be there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Onto {
    pub user: User,
    pub give: Vec<Place>,
    pub take: Vec<Place>,
}

impl Onto {
    #[must_use]
    pub fn of(user: &User, wish: &Wish) -> Self {
        let give = wish.give.iter().map(|(place, _)| place.clone()).collect();
        Self { user: user.clone(), give, take: wish.take.clone() }
    }
}

impl Target for Onto {
    async fn find(&self, db: &Db, organization: &OrganizationId, now: Moment) -> Result<Option<Found>, DeskError> {
        self.user.find(db, organization, now).await
    }

    fn require_revision(&self, organization: &OrganizationId, seen: i64, script: &mut Script) {
        self.user.require_revision(organization, seen, script);
    }
}

const FACTS: &str = "
    LET $named = array::distinct(array::concat($lines, $accounts, $centres));
    LET $edges = SELECT role, kind, place, until FROM $held.map(|$role| $named.map(|$place|
        type::record('assigned', [$org, $id, $role, $place]))).flatten() WHERE until = NONE OR until > $now;";

/// The records of places by their keys, and what the actor holds.
pub(super) const AT: &str = "
    LET $mine = (SELECT VALUE role FROM member:[$org, $by]->holds);
    LET $l = array::distinct($lines).map(|$one| type::record('line', [$org, $one]));
    LET $a = array::distinct($accounts).map(|$one| type::record('account', [$org, $one]));
    LET $c = array::distinct($centres).map(|$one| type::record('cost_centre', [$org, $one]));";

/// Those that are there, as fields of an answer, behind `AT`.
pub(super) const PLACES: &str = "
    lines: (SELECT record::id(id)[1] AS id, account, number, cost_centre, (
        SELECT VALUE role FROM $mine.map(|$role| type::record('assigned', [$org, $by, $role, record::id($parent.id)[1]]))
            WHERE until = NONE OR until > $now) AS mine FROM $l),
    accounts: (SELECT record::id(id)[1] AS id, name FROM $a),
    centres: (SELECT VALUE record::id(id)[1] FROM $c)";

#[derive(Deserialize)]
struct FactsRow {
    member: MemberRow,
    lines: Vec<LineRow>,
    accounts: Vec<AccountRow>,
    centres: Vec<String>,
    edges: Vec<EdgeRow>,
    by: String,
}

#[derive(Deserialize)]
struct MemberRow {
    first_name: String,
    last_name: String,
    #[serde(flatten)]
    bearer: BearerRow,
}

#[derive(Deserialize)]
pub(super) struct LineRow {
    id: LineId,
    account: AccountId,
    number: String,
    #[serde(default)]
    cost_centre: Option<String>,
    mine: Vec<RoleId>,
}

#[derive(Deserialize)]
pub(super) struct AccountRow {
    id: AccountId,
    name: String,
}

#[derive(Deserialize)]
struct EdgeRow {
    role: RoleId,
    kind: String,
    place: String,
    #[serde(default)]
    until: Option<Moment>,
}

/// The facts. A place to give that is not in the organization is *not found*; one to take away that is gone is forgotten.
pub(super) async fn facts<D>(db: &Db, permit: &Permit<D, Onto>, now: Moment) -> Result<AssignFacts, DeskError> {
    of(db, (permit.organization(), &permit.by().member), permit.target(), now).await
}

pub(super) async fn of(
    db: &Db,
    (organization, by): (&OrganizationId, &MemberId),
    Onto { user, give, take }: &Onto,
    now: Moment,
) -> Result<AssignFacts, DeskError> {
    let named = |kind: &str| -> Vec<&str> {
        give.iter().chain(take).map(split).filter(|(one, _)| *one == kind).map(|(_, place)| place).collect()
    };
    let text = format!(
        "LET $member = SELECT first_name, last_name, {BEARER}, {TOUCHED} FROM ONLY member:[$org, $id];
        LET $held = (SELECT VALUE role FROM member:[$org, $id]->holds);
        {FACTS}
        {AT}
        RETURN {{
            member: $member, edges: $edges, {PLACES},
            by: (SELECT VALUE string::concat(first_name, ' ', last_name) FROM ONLY member:[$org, $by])
        }}"
    );
    let values = json!({
        "org": organization, "id": user.0, "by": by, "now": now, "lines": named("line"), "accounts": named("account"),
        "centres": named("cost_centre"),
    });
    let row: FactsRow = db.row(&text, values).await?.ok_or(DeskError::NotFound)?;
    let office = Office::of(db, organization).await?;
    let places = known(row.lines, row.accounts, row.centres, by);
    if give.iter().any(|place| places.iter().all(|known| known.place != *place)) {
        return Err(DeskError::NotFound);
    }
    let stands = row.edges.into_iter().filter_map(|edge| {
        let day = edge.until.map(|until| office.last_day(until).1);
        Some(Stands { place: holders::place(&edge.kind, edge.place)?, role: edge.role, until: edge.until, day })
    });
    Ok(AssignFacts {
        name: format!("{} {}", row.member.first_name, row.member.last_name),
        by: row.by,
        bearer: row.member.bearer.bearer(),
        places,
        stands: stands.collect(),
        now,
    })
}

pub(super) fn known(lines: Vec<LineRow>, accounts: Vec<AccountRow>, centres: Vec<String>, by: &MemberId) -> Vec<Known> {
    let line = |row: LineRow| Known {
        place: Place::Line(row.id.clone()),
        account: Some(row.account.clone()),
        name: readable(&row.number),
        line: Some(LinePlace {
            id: row.id,
            account: row.account,
            cost_centre: row.cost_centre,
            assigned: row.mine.into_iter().map(|role| (by.clone(), role)).collect(),
        }),
    };
    let account = |row: AccountRow| Known {
        place: Place::Account(row.id.clone()),
        account: Some(row.id),
        name: row.name,
        line: None,
    };
    let centre = |code: String| Known { place: Place::CostCentre(code.clone()), account: None, name: code, line: None };
    lines
        .into_iter()
        .map(line)
        .chain(accounts.into_iter().map(account))
        .chain(centres.into_iter().map(centre))
        .collect()
}
