//! All of a user for their page, with the verdict on everything that could be done to them, and who could help.

use serde::Deserialize;
use serde_json::json;

use super::facts;
use crate::{
    access::{Bearer, Decision, Permit, Place, RoleName},
    desk::{Db, Desk, DeskError},
    fault::Fault,
    ids::{AccountId, LineId, MemberId, OrganizationId, RoleId},
    people::{
        model::{User, Verdict},
        store::{Reader, history},
        users::{
            model::{Held, Offered, Reached, UserCard, Verdicts},
            rules::{Refusal, UserFacts, grantable, remove_role},
        },
    },
    time::Moment,
};

/// More places than these are counted on their own page.
const PLACES: usize = 40;

/// The card of a user, for the member at this desk.
pub async fn card(desk: &Desk, permit: &Permit<(), User>) -> Result<UserCard, Fault> {
    let (db, now, organization, target) = (desk.db(), desk.now(), permit.organization(), permit.target());
    let (reader, by) = (Reader::of(desk).await?, permit.by());
    let read = facts::about(db, organization, &target.0, &by.member, now).await?;
    let row = read.row.clone();
    let facts = read.facts(now);
    let mut user = row.read_by(by, &reader, &facts);
    user.verdicts = explained(desk, target, user.verdicts).await?;
    let mut reached = reached(db, organization, &target.0, &facts, &reader, now).await?;
    let reaches_more = reached.len() > PLACES;
    reached.truncate(PLACES);
    Ok(UserCard {
        user,
        revision: row.revision,
        sign_in: sign_in(db, &facts).await?,
        held: held(by, &facts, &reader),
        offered: offered(by, &facts),
        reached,
        reaches_more,
        marketing: row.marketing.clone().read_by(&reader),
        deleted: row.deleted.map(|at| reader.local(at)),
        history: history(db, organization, &target.0, None, &reader).await?,
        now,
    })
}

async fn sign_in(db: &Db, facts: &UserFacts) -> Result<Option<String>, DeskError> {
    let Some(person) = &facts.person else { return Ok(None) };
    Ok(db.row("SELECT VALUE email FROM type::record('person', $id)", json!({ "id": person })).await?)
}

fn held(by: &Bearer, facts: &UserFacts, reader: &Reader) -> Vec<Held> {
    let held = facts.hub().map(|one| {
        let key = RoleId::new(one.role.key());
        Held {
            role: one.role.clone(),
            permissions: one.permissions,
            until: facts.until(&key).map(|at| reader.local(at)),
            keeps: remove_role(by, facts, &key).err(),
        }
    });
    held.collect()
}

fn offered(by: &Bearer, facts: &UserFacts) -> Vec<Offered> {
    let offered = facts.offers.iter().map(|offer| Offered {
        role: offer.role.clone(),
        permissions: offer.permissions,
        off: grantable(by, offer),
    });
    offered.collect()
}

/// Where something is denied, the same policy names who could do it.
async fn explained(desk: &Desk, target: &User, verdicts: Verdicts) -> Result<Verdicts, Fault> {
    let told = async |verdict: Verdict<Refusal>| -> Result<Verdict<Refusal>, Fault> {
        let Verdict::Denied(denial) = verdict else { return Ok(verdict) };
        Ok(match desk.explain(denial.permission, target).await? {
            Decision::Denied(denial) => Verdict::Denied(denial),
            Decision::Allowed(grant) => Verdict::May(grant),
            Decision::NeedsApproval(grant, _) => Verdict::Asks(grant),
        })
    };
    Ok(Verdicts {
        role: told(verdicts.role).await?,
        assign: told(verdicts.assign).await?,
        edit: told(verdicts.edit).await?,
        block: told(verdicts.block).await?,
        unblock: told(verdicts.unblock).await?,
        resend: told(verdicts.resend).await?,
        delete: told(verdicts.delete).await?,
        restore: told(verdicts.restore).await?,
        remove: told(verdicts.remove).await?,
        marketing: told(verdicts.marketing).await?,
        see: told(verdicts.see).await?,
    })
}

#[derive(Deserialize)]
struct PlaceRow {
    role: RoleId,
    kind: String,
    place: String,
    #[serde(default)]
    name: Option<String>,
    #[serde(default)]
    more: Option<String>,
    #[serde(default)]
    until: Option<Moment>,
}

/// What is assigned to them, the wide places first.
async fn reached(
    db: &Db,
    organization: &OrganizationId,
    member: &MemberId,
    facts: &UserFacts,
    reader: &Reader,
    now: Moment,
) -> Result<Vec<Reached>, DeskError> {
    let each = "SELECT role, kind, place, until,
        IF kind = 'line' { out.number } ELSE IF kind = 'account' { out.name } ELSE { place } AS name,
        IF kind = 'line' { out.label } ELSE IF kind = 'account' { out.number } ELSE { NONE } AS more
        FROM assigned WHERE org = $org AND member = $member";
    let text = format!(
        "LET $wide = {each} AND wide = true AND (until = NONE OR until > $now) LIMIT {limit};
        LET $lines = {each} AND wide = false AND (until = NONE OR until > $now) LIMIT {limit};
        RETURN array::concat($wide, $lines)",
        limit = PLACES + 1
    );
    let values = json!({ "org": organization, "member": member, "now": now });
    let rows: Vec<PlaceRow> = db.rows(&text, values).await?;
    let several = facts.hub().count() > 1;
    let named = |key: &RoleId| facts.holds(key).map(|held| held.role.clone());
    let read = |row: PlaceRow| -> Option<Reached> {
        let role: RoleName = named(&row.role)?;
        Some(Reached {
            place: place(&row)?,
            name: row.name.unwrap_or(row.place),
            more: row.more,
            role: several.then_some(role),
            until: row.until.map(|at| reader.local(at)),
        })
    };
    Ok(rows.into_iter().filter_map(read).collect())
}

fn place(row: &PlaceRow) -> Option<Place> {
    Some(match row.kind.as_str() {
        "account" => Place::Account(AccountId::new(row.place.clone())),
        "line" => Place::Line(LineId::new(row.place.clone())),
        "cost_centre" => Place::CostCentre(row.place.clone()),
        _ => return None,
    })
}
