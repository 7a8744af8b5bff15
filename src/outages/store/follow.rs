//! Who hears of an outage by e-mail: members who want to, of organizations that it touches.

use serde_json::json;

use super::rows::row;
use crate::{
    desk::{Desk, DeskError, OwnDeed},
    fault::{Fault, Outcome},
    ids::OutageId,
    outages::rules::Refusal,
};

pub(super) async fn follows(desk: &Desk, id: &OutageId) -> Result<bool, DeskError> {
    let text = "RETURN record::exists(outage_follow:[$org, $member, $id])";
    let values = json!({ "org": desk.organization, "member": desk.actor.bearer.member, "id": id });
    Ok(desk.db().row(text, values).await?.unwrap_or_default())
}

/// From now on the member at this desk hears of it.
///
/// # Errors
/// `NotFound` where it does not touch their organization; as `Desk::do_own`.
pub async fn follow(desk: &Desk, id: &OutageId) -> Result<Outcome<(), Refusal>, Fault> {
    let row = row(desk.db(), id).await?;
    if !row.reach().touches(&desk.organization) {
        return Err(Fault::NotFound);
    }
    if row.state.is_over() {
        return Ok(Outcome::Refused(Refusal::Over));
    }
    change(
        desk,
        id,
        "UPSERT outage_follow:[$_.org, $_.member, $_.id] SET org = $_.org, member = $_.member, outage = $_.id",
    )
    .await
}

/// They do not any more.
///
/// # Errors
/// As `follow`.
pub async fn unfollow(desk: &Desk, id: &OutageId) -> Result<Outcome<(), Refusal>, Fault> {
    if !row(desk.db(), id).await?.reach().touches(&desk.organization) {
        return Err(Fault::NotFound);
    }
    change(desk, id, "DELETE outage_follow:[$_.org, $_.member, $_.id]").await
}

async fn change(desk: &Desk, id: &OutageId, statement: &str) -> Result<Outcome<(), Refusal>, Fault> {
    let mut tries = desk.tries();
    loop {
        let desk = tries.next().await?;
        let values = json!({ "org": desk.organization, "member": desk.actor.bearer.member, "id": id });
        let done = desk.do_own(OwnDeed::OutageFollowed, |script| {
            script.add(statement, values);
            Vec::new()
        });
        if let Some(outcome) = done.await? {
            return Ok(outcome);
        }
    }
}
