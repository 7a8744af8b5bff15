//! All of a line for its page.

use serde::Deserialize;
use serde_json::json;

use super::{
    account::{MOST, reachers},
    enrich::ACCOUNT,
    history::history,
    holders::holders,
    offers::{Among, offers},
};
use crate::{
    access::{LinePlace, Permission, Permit, Place, Subject, decide},
    accounts::{
        maintenance::store::standing,
        model::{Account, Identifier, Line, LineCard, LineSearch},
    },
    desk::{Desk, DeskError},
    fault::Fault,
    ids::{LineId, MemberId, RoleId},
    people::store::Reader,
    words::Bilingual,
};

/// What an organization notes of its lines, in a query that has `$org`; it can have no more of them.
pub const IDENTIFIERS: &str =
    "SELECT record::id(id)[1] AS key, name, primary, at_order, unique, place FROM identifier WITH INDEX identifier_org
        WHERE org = $org AND place >= 0 ORDER BY place LIMIT 20";

#[derive(Deserialize)]
struct Row {
    line: Line,
    #[serde(default)]
    plan: Bilingual,
    account: Account,
    identifiers: Vec<Identifier>,
}

/// The card of a line, for the member at this desk.
pub async fn card(desk: &Desk, permit: &Permit<(), LineId>, search: &LineSearch) -> Result<LineCard, Fault> {
    let (db, now, id) = (desk.db(), desk.now(), permit.target());
    let reader = Reader::of(desk).await?;
    let row = row(desk, id).await?;
    let single = Place::Line(id.clone());
    let places: Vec<Place> = [Some(single.clone()), Some(Place::Account(row.line.account.clone()))]
        .into_iter()
        .chain([row.line.cost_centre.clone().map(Place::CostCentre)])
        .flatten()
        .collect();
    let mut holders = holders(db, &desk.organization, now, &places, MOST + 1).await?;
    let more_reach = holders.len() > MOST;
    let place = LinePlace {
        id: id.clone(),
        account: row.line.account.clone(),
        cost_centre: row.line.cost_centre.clone(),
        assigned: holders
            .iter()
            .filter(|one| one.place == single)
            .map(|one| -> (MemberId, RoleId) { (one.bearer.member.clone(), RoleId::new(one.role.key())) })
            .collect(),
    };
    holders.retain(|one| one.may(Permission::ViewAccounts, &Subject::Line(&place)));
    holders.truncate(MOST);
    let may = desk.explain(Permission::AssignLines, id).await?;
    let account_is_open = decide(permit.by(), Permission::ViewAccounts, &Subject::Account(&row.line.account)).allows();
    let mut reached_by = reachers(desk, holders).await?;
    for one in &mut reached_by {
        // What reaches further than this line is not taken away here.
        one.remove = one.remove.take().filter(|_| one.through == single && may.may());
    }
    let among = Among::EndUsers(&row.line.account);
    Ok(LineCard {
        account_is_open,
        reached_by,
        more_reach,
        offers: offers(desk, (may, Permission::AssignLines), (&single, among), &search.find).await?,
        history: history(db, &desk.organization, id.as_str(), None, &reader).await?,
        standing: standing(desk, permit, &row.line, &reader).await?,
        line: row.line,
        plan: row.plan,
        account: row.account,
        identifiers: row.identifiers,
        now,
    })
}

async fn row(desk: &Desk, id: &LineId) -> Result<Row, DeskError> {
    let text = format!(
        "LET $line = SELECT *, record::id(id)[1] AS id FROM ONLY line:[$org, $id];
        RETURN IF $line = NONE {{ NONE }} ELSE {{ {{
            line: $line,
            plan: (SELECT VALUE name FROM ONLY type::record('plan', $line.plan)),
            account: (SELECT {ACCOUNT} FROM ONLY account:[$org, $line.account]),
            identifiers: ({IDENTIFIERS})
        }} }}"
    );
    let row: Option<Row> = desk.db().row(&text, json!({ "org": desk.organization, "id": id })).await?;
    row.ok_or(DeskError::NotFound)
}
