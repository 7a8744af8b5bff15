//! Cases that are tied to an outage.
//!
//! Always true: tying one raises a number of the outage, so that of a tie and a narrower reach the later one decides anew.

use serde::Deserialize;
use serde_json::json;

use super::{
    NotDone, TRIES, came_to,
    rows::{COLUMNS, Row, organizations, row},
};
use crate::{
    care::store::Agent,
    cases::store::{Key, put_case_event, standing},
    desk::{Change, Db, DeskError, HouseDeed, Script},
    history::model::Kind,
    ids::{CaseId, OrganizationId, OutageId},
    outages::{
        model::Reach,
        rules::{self, Refusal, TieFacts},
    },
};

/// The one that a case is tied to.
pub(super) async fn of_case(db: &Db, org: &OrganizationId, case: &CaseId) -> Result<Option<Row>, DeskError> {
    let text = format!(
        "LET $ids = SELECT VALUE outage FROM outage_case:[$org, $case];
        SELECT {COLUMNS} FROM $ids.map(|$id| type::record('outage', $id)) WHERE id != NONE"
    );
    Ok(db.row(&text, json!({ "org": org, "case": case })).await?)
}

/// The number of a case that is tied to it and whose organization would not be among these.
pub(super) async fn outside(db: &Db, id: &OutageId, reach: &Reach) -> Result<Option<String>, DeskError> {
    if *reach == Reach::Everybody {
        return Ok(None);
    }
    let text = "LET $one = (SELECT org, case FROM outage_case WITH INDEX outage_case_outage
            WHERE outage = $id AND at > 0 AND org NOT IN $orgs LIMIT 1)[0];
        SELECT VALUE number FROM type::record('case', [$one.org ?? '', $one.case ?? ''])";
    Ok(db.row(text, json!({ "id": id, "orgs": organizations(reach) })).await?)
}

/// The case of a number, wherever it stands.
async fn by_number(db: &Db, number: &str) -> Result<Key, NotDone> {
    #[derive(Deserialize)]
    struct Found {
        org: OrganizationId,
        case: CaseId,
    }
    let text = "SELECT org, case FROM type::record('case_number', $number)";
    let found: Option<Found> = db.row(text, json!({ "number": number })).await?;
    let Found { org, case } = found.ok_or(NotDone::Refused(Refusal::NoSuchCase))?;
    Ok(Key { organization: org, id: case })
}

/// Ties the case of this number to it.
///
/// # Errors
/// See `NotDone`.
pub async fn tie(agent: &Agent, id: &OutageId, number: &str) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    let key = by_number(house.db(), number).await?;
    for _ in 0..TRIES {
        let now = house.now();
        let outage = row(house.db(), id).await?;
        let case = standing(house.db(), &key).await?;
        let tied = of_case(house.db(), &key.organization, &key.id).await?;
        let facts = TieFacts {
            outage: id,
            stands: outage.state,
            touches: outage.reach().touches(&key.organization),
            case: &case,
            tied: tied.map(|row| (row.id, row.number)),
        };
        rules::tie(&facts).map_err(NotDone::Refused)?;
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        let values = json!({
            "org": key.organization, "case": key.id, "id": id, "now": now, "seen": outage.revision,
        });
        let stands = "(SELECT VALUE revision FROM ONLY type::record('outage', $_.id)) = $_.seen
            AND !record::exists(outage_case:[$_.org, $_.case])";
        script.require(stands, "moved", values.clone());
        script.add(
            "UPDATE type::record('outage', $_.id) SET ties += 1;
             CREATE outage_case:[$_.org, $_.case] SET org = $_.org, case = $_.case, outage = $_.id, at = $_.now, waits = ''",
            values,
        );
        let change = Change::of("outage", None, Some(outage.number.as_str()));
        put_case_event(&mut script, &agent.staff, (&key, number), (Kind::CaseInOutage, [change]), now);
        if let Some(end) = came_to(house.commit(HouseDeed::OutageChanged, script).await) {
            return end;
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}

/// A case goes its own way again.
///
/// # Errors
/// See `NotDone`.
pub async fn untie(agent: &Agent, id: &OutageId, key: &Key) -> Result<(), NotDone> {
    let house = &agent.visitor.house;
    for _ in 0..TRIES {
        let now = house.now();
        let tied = of_case(house.db(), &key.organization, &key.id).await?.filter(|row| row.id == *id);
        let Some(outage) = tied else { return Err(NotDone::Refused(Refusal::NoSuchCase)) };
        let text = "SELECT VALUE number FROM case:[$org, $case]";
        let values = json!({ "org": key.organization, "case": key.id, "id": id });
        let number: Option<String> = house.db().row(text, values.clone()).await?;
        let number = number.ok_or(DeskError::NotFound)?;
        let mut script = Script::new();
        agent.visitor.require_staff(&mut script);
        let stands = "(SELECT VALUE outage FROM ONLY outage_case:[$_.org, $_.case]) = $_.id";
        script.require(stands, "moved", values.clone());
        script.add("DELETE outage_case:[$_.org, $_.case]", values);
        let change = Change::of("outage", Some(outage.number.as_str()), None);
        put_case_event(&mut script, &agent.staff, (key, &number), (Kind::CaseOutOfOutage, [change]), now);
        if let Some(end) = came_to(house.commit(HouseDeed::OutageChanged, script).await) {
            return end;
        }
        tokio::task::yield_now().await;
    }
    Err(NotDone::Busy)
}

/// A case that goes on in another takes its tie, and what has not reached it yet, along; where the other has one, that stays.
pub fn go_along(script: &mut Script, organization: &OrganizationId, from: &CaseId, to: &CaseId) {
    script.add(
        "LET $tie = (SELECT * FROM ONLY outage_case:[$_.org, $_.from]);
         IF $tie != NONE {
            DELETE outage_case:[$_.org, $_.from];
            IF !record::exists(outage_case:[$_.org, $_.to]) {
                CREATE outage_case:[$_.org, $_.to] SET org = $_.org, case = $_.to, outage = $tie.outage, at = $tie.at,
                    waits = $tie.waits, later = $tie.later;
                UPDATE type::record('outage', $tie.outage) SET ties += 1
            }
         }",
        json!({ "org": organization, "from": from, "to": to }),
    );
}
